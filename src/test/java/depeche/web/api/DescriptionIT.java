package depeche.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.web.api.entities.EntityController;
import depeche.web.api.entities.FacetController;
import depeche.web.docs.DocsController;
import depeche.web.docs.OpenApi;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code /openapi.yml} says what the service does, no more and no less. */
final class DescriptionIT {
  @TempDir static Path index;
  private static Service service;
  private static OpenApi api;

  @BeforeAll
  static void start() {
    service = Service.start(index, Map.of());
    api = service.bean(OpenApi.class);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void everyAddressOfTheApiIsDescribedAndEveryDescribedAddressIsThere() {
    Set<String> routes =
        service
            .bean(Router.class)
            .uriRoutes()
            .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
            .map(DescriptionIT::signature)
            .filter(DescriptionIT::isOfTheApi)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(described()).isEqualTo(routes);
  }

  @Test
  void theParametersDescribedAreTheParametersTaken() {
    assertThat(parameters("/api/v1/articles", "get")).isEqualTo(SearchController.PARAMETERS);
    assertThat(parameters("/api/v1/articles", "post")).isEqualTo(StreamController.PARAMETERS);
    assertThat(parameters("/api/v1/articles/{id}", "get"))
        .isEqualTo(ArticleController.READ_PARAMETERS);
    assertThat(parameters("/api/v1/articles/{id}/related", "get"))
        .isEqualTo(RelatedController.PARAMETERS);
    assertThat(parameters("/api/v1/related", "post")).isEqualTo(RelatedController.PARAMETERS);
    assertThat(parameters("/api/v1/articles/{id}/story", "get"))
        .isEqualTo(RelatedController.VERSIONS_PARAMETERS);
    assertThat(parameters("/api/v1/articles/{id}/versions", "get"))
        .isEqualTo(RelatedController.VERSIONS_PARAMETERS);
    assertThat(parameters("/api/v1/articles/{id}", "put"))
        .isEqualTo(ArticleController.WRITE_PARAMETERS);
    assertThat(parameters("/api/v1/articles/{id}", "delete"))
        .isEqualTo(ArticleController.WRITE_PARAMETERS);
    assertThat(parameters("/api/v1/analyze", "get")).isEqualTo(AnalyzeController.PARAMETERS);
    assertThat(parameters("/api/v1/explain/{id}", "get")).isEqualTo(ExplainController.PARAMETERS);
    assertThat(parameters("/api/v1/suggest", "get")).isEqualTo(SuggestController.PARAMETERS);
    assertThat(parameters("/api/v1/facets/{facet}", "get")).isEqualTo(FacetController.PARAMETERS);
    assertThat(parameters("/api/v1/entities/{kind}/{id}", "get"))
        .isEqualTo(EntityController.PARAMETERS);
    assertThat(parameters("/api/v1/alerts", "get")).isEqualTo(AlertController.PAGING);
    assertThat(parameters("/api/v1/alerts/{id}.atom", "get")).isEqualTo(AlertController.PAGING);
    assertThat(parameters("/api/v1/rejections", "get")).isEqualTo(RejectionController.PAGING);
    assertThat(parameters("/api/v1/feeds/poll", "post")).isEqualTo(FeedController.PARAMETERS);
    assertThat(parameters("/docs", "get")).isEqualTo(DocsController.PARAMETERS);
  }

  @Test
  void theFieldsDescribedAreTheFieldsOfAHit() {
    assertThat(properties("Hit")).isEqualTo(SearchBodies.FIELDS);
  }

  @Test
  void anArticleHasThePropertiesDescribed() {
    service.put("/api/v1/articles/a", "{\"title\":\"T\"}");
    Set<String> answered = new TreeSet<>();
    Service.json(service.get("/api/v1/articles/a?q=t"))
        .fieldNames()
        .forEachRemaining(answered::add);

    assertThat(answered).isEqualTo(properties("Article"));
  }

  @Test
  void theFileIsServedAsItIs() {
    assertThat(service.get("/openapi.yml").body()).isEqualTo(api.source());
  }

  private static boolean isOfTheApi(String signature) {
    return signature.contains(" /api/")
        || signature.matches(
            "GET /(openapi\\.yml|docs|health|prometheus|robots\\.txt|sitemap.*|opensearch\\.xml"
                + "|suggestions\\.json|embed\\.js)");
  }

  private static String signature(UriRouteInfo<?, ?> route) {
    String path = route.getUriMatchTemplate().toPathString().replace("{+id}", "{id}");
    return route.getHttpMethodName() + " " + path.replaceAll("(?<=.)/$", "");
  }

  private static Set<String> described() {
    Map<String, Object> paths = api.object("paths");
    return paths.keySet().stream()
        .flatMap(path ->
            api.object(paths, path).keySet().stream()
                .filter(method -> !method.equals("parameters"))
                .map(method -> HttpMethod.parse(method) + " " + path))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> parameters(String path, String method) {
    Map<String, Object> item = api.object(api.object("paths"), path);
    return Stream.concat(
            api.objects(item, "parameters").stream(),
            api.objects(api.object(item, method), "parameters").stream())
        .filter(parameter -> OpenApi.text(parameter, "in").equals("query"))
        .map(parameter -> OpenApi.text(parameter, "name"))
        .collect(Collectors.toSet());
  }

  private static Set<String> properties(String schema) {
    return api.object(
            api.object(api.object(api.object("components"), "schemas"), schema), "properties")
        .keySet();
  }
}
