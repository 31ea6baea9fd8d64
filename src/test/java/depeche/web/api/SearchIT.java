package depeche.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /api/v1/articles}, as its contract has it. */
final class SearchIT {
  private static final String ARTICLES =
      """
      {"id":"treaty","url":"https://example.org/treaty","title":"Un partenariat stratégique","lead":"Moscou et Pyongyang signent.","body":"La Russie et la Corée du Nord ont signé un partenariat stratégique. Le texte prévoit une aide mutuelle.","language":"fr","source":"Agence","authors":["A. Martin"],"published":"2024-06-19T08:00:00Z","tags":["diplomatie"]}
      {"id":"harbour","title":"Le port de Lorient rouvre","body":"Les pêcheurs ont repris la mer mardi, après la tempête.","language":"fr","source":"Gazette","published":"2024-07-02T06:00:00Z"}
      {"id":"ferry","title":"Ferry line reopens","body":"The ferry between France and Ireland sails again.","language":"en","source":"Gazette","published":"2024-07-03T06:00:00Z"}
      """;

  @TempDir static Path index;
  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.start(index, Map.of());
    assertThat(service.post("/api/v1/articles?wait=searchable", ARTICLES).statusCode())
        .isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void anAnswerHasTheKeysOfTheContractInTheirOrder() {
    JsonNode answer = search("q=partenariat");

    assertThat(names(answer))
        .containsExactly("query", "total", "tookMillis", "hits", "facets", "links");
    assertThat(names(answer.at("/query")))
        .containsExactly(
            "q", "language", "relaxed", "dropped", "warnings", "suggestion", "expansions");
    assertThat(names(answer.at("/total"))).containsExactly("value", "exact");
    assertThat(names(answer.at("/hits/0")))
        .containsExactly(
            "id",
            "url",
            "title",
            "lead",
            "language",
            "source",
            "authors",
            "published",
            "score",
            "grade",
            "persons",
            "countries",
            "topics",
            "snippets",
            "titleFragments");
    assertThat(names(answer.at("/facets")))
        .containsExactly("person", "country", "topic", "language", "source", "date");
    assertThat(names(answer.at("/links"))).containsExactly("self", "next");
  }

  @Test
  void nullsAndEmptyListsAreThere() {
    JsonNode hit = search("q=ferry").at("/hits/0");

    assertThat(hit.get("url").isNull()).isTrue();
    assertThat(hit.get("lead").asText("absent")).isEmpty();
    assertThat(hit.get("authors").isArray()).isTrue();
  }

  @Test
  void theTotalIsExact() {
    assertThat(search("").at("/total").toString()).isEqualTo("{\"value\":3,\"exact\":true}");
  }

  @Test
  void withoutAQueryTheNewestComesFirst() {
    assertThat(ids(search(""))).containsExactly("ferry", "harbour", "treaty");
  }

  @Test
  void theOldestCanComeFirst() {
    assertThat(ids(search("sort=oldest"))).containsExactly("treaty", "harbour", "ferry");
  }

  @Test
  void aRepeatedFilterMeansAnyAndAnotherFilterMeansBoth() {
    assertThat(ids(search("source=Gazette&source=Agence&language=fr")))
        .containsExactly("harbour", "treaty");
  }

  @Test
  void anExclusionLeavesOut() {
    assertThat(ids(search("not.source=Gazette"))).containsExactly("treaty");
  }

  @Test
  void aMonthAsABoundIncludesAllItsDays() {
    assertThat(ids(search("from=2024-07&to=2024-07"))).containsExactly("ferry", "harbour");
  }

  @Test
  void sizeZeroGivesFacetsWithoutHits() {
    JsonNode answer = search("size=0");

    assertThat(answer.get("hits")).isEmpty();
    assertThat(answer.at("/facets/language")).isNotEmpty();
  }

  @Test
  void aFacetIgnoresItsOwnSelectionAndListsTheSelectedValue() {
    JsonNode sources = search("source=Agence").at("/facets/source");

    assertThat(sources)
        .extracting(value ->
            value.get("id").asText() + " " + value.get("count") + " " + value.get("selected"))
        .containsExactlyInAnyOrder("Agence 1 true", "Gazette 2 false");
  }

  @Test
  void onlyTheFacetsAskedForAreCounted() {
    assertThat(names(search("facets=date,language").get("facets")))
        .containsExactly("language", "date");
    assertThat(search("facets=none").get("facets")).isEmpty();
  }

  @Test
  void theDateFacetCountsByTheIntervalAskedFor() {
    assertThat(search("interval=month").at("/facets/date").toString())
        .isEqualTo(
            "{\"interval\":\"month\",\"buckets\":["
                + "{\"from\":\"2024-06-01\",\"to\":\"2024-06-30\",\"count\":1},"
                + "{\"from\":\"2024-07-01\",\"to\":\"2024-07-31\",\"count\":2}]}");
  }

  @Test
  void fieldsChoosesWhatAHitHolds() {
    assertThat(names(search("q=ferry&fields=title,body").at("/hits/0")))
        .containsExactly("id", "title", "body");
  }

  @Test
  void fragmentsJoinedAreTheText() {
    JsonNode snippet = search("q=partenariat&fields=snippets,body").at("/hits/0/snippets/0");
    String body = search("q=partenariat&fields=body").at("/hits/0/body").asText();
    StringBuilder joined = new StringBuilder();
    snippet.get("fragments").forEach(fragment -> joined.append(fragment.get("text").asText()));

    assertThat(body.substring(snippet.get("offset").asInt())).startsWith(joined.toString());
  }

  @Test
  void pagesFollowEachOtherByTheirCursors() {
    List<String> seen = new ArrayList<>();
    String next = "/api/v1/articles?size=1&source=Gazette&source=Agence";
    while (next != null) {
      JsonNode page = Service.json(service.get(next));
      seen.addAll(ids(page));
      next = page.at("/links/next").textValue();
    }

    assertThat(seen).containsExactly("ferry", "harbour", "treaty");
  }

  @Test
  void theAnswerNamesItsOwnAddress() {
    String path = "/api/v1/articles?q=" + encoded("pêcheur «mer»") + "&size=1";

    assertThat(Service.json(service.get(path)).at("/links/self").asText()).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({"fr, français", "en, French", "de, Französisch"})
  void labelsFollowTheReadersLanguage(String reader, String label) {
    JsonNode answer =
        Service.json(service.get("/api/v1/articles?size=0", "Accept-Language", reader));

    assertThat(answer.at("/facets/language/0").get("label").asText()).isEqualTo(label);
  }

  @Test
  void anOddQueryIsAnsweredWithAWarningThatSaysWhere() {
    HttpResponse<String> response =
        service.get("/api/v1/articles?q=" + encoded("partenariat \"stratégique"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Service.json(response).at("/query/warnings").toString())
        .isEqualTo(
            "[{\"offset\":12,\"message\":\"This quotation mark is not closed; it is read as"
                + " text.\"}]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "size=101",
        "size=-1",
        "size=ten",
        "facetSize=0",
        "facetSize=201",
        "match=most",
        "sort=date",
        "interval=week",
        "highlight=yes",
        "facets=colour",
        "fields=colour",
        "from=yesterday",
        "to=2024-02-30",
        "size=1&size=2",
        "cursor=invented"
      })
  void aValueOutOfRangeIsRefusedByName(String query) {
    HttpResponse<String> response = service.get("/api/v1/articles?" + query);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Service.json(response).at("/errors/0/parameter").asText())
        .isEqualTo(query.substring(0, query.indexOf('=')));
  }

  @Test
  void aMisspelledParameterIsRefusedWithTheOneThatWasMeant() {
    JsonNode problem = Service.json(service.get("/api/v1/articles?contry=FR"));

    assertThat(problem.at("/errors/0/message").asText())
        .isEqualTo("Unknown parameter: contry. Did you mean country?");
  }

  @Test
  void hundredsOfFiltersFitInAnAddress() {
    String filters =
        String.join(
            "&", IntStream.range(0, 500).mapToObj(i -> "person=somebody-number-" + i).toList());

    assertThat(service.get("/api/v1/articles?" + filters).statusCode()).isEqualTo(200);
  }

  @Test
  void aFormatThatDoesNotExistYetIsNotAcceptable() {
    HttpResponse<String> response = service.get("/api/v1/articles", "Accept", "image/png");

    assertThat(response.statusCode()).isEqualTo(406);
  }

  private static JsonNode search(String query) {
    HttpResponse<String> response = service.get("/api/v1/articles?" + query);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Service.json(response);
  }

  private static List<String> ids(JsonNode answer) {
    return answer.get("hits").valueStream().map(hit -> hit.get("id").asText()).toList();
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new LinkedHashSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
