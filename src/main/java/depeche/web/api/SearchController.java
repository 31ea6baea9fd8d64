package depeche.web.api;

import depeche.desk.Search;
import depeche.desk.SearchAnswer;
import depeche.query.SearchRequest;
import depeche.web.Parameters;
import depeche.web.Reader;
import depeche.web.SearchParameters;
import depeche.web.api.SearchBody.Links;
import depeche.web.api.export.Exports;
import depeche.web.api.export.Format;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/articles}: search. */
@Controller("/api/v1/articles")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SearchController {
  private static final String FIELDS = "fields";

  /** Every parameter of this address. */
  static final Set<String> PARAMETERS = parameters();

  private final Search search;
  private final SearchBodies bodies;
  private final Exports exports;

  SearchController(Search search, SearchBodies bodies, Exports exports) {
    this.search = search;
    this.bodies = bodies;
    this.exports = exports;
  }

  /** The answer in the format that the client likes best. */
  @Get
  @Produces({
    MediaType.APPLICATION_JSON,
    Format.CSV_TYPE,
    Format.NDJSON_TYPE,
    Format.ATOM_TYPE,
    Format.BIBTEX_TYPE,
    Format.RIS_TYPE
  })
  HttpResponse<?> search(HttpRequest<?> request) {
    Format format = Format.preferred(request);
    MutableHttpResponse<?> response =
        format == Format.JSON ? HttpResponse.ok(json(request)) : exports.answer(request, format);
    return response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
  }

  private SearchBody json(HttpRequest<?> request) {
    Reader reader = Reader.of(request);
    Parameters parameters = Parameters.of(request, PARAMETERS);
    SearchRequest wanted = SearchParameters.read(parameters, reader.language());
    Set<String> fields =
        Objects.requireNonNullElse(
            parameters.list(FIELDS, SearchBodies.FIELDS), SearchBodies.USUAL_FIELDS);
    parameters.check();
    long start = System.nanoTime();
    SearchAnswer answer = search.answer(wanted);
    long millis = (System.nanoTime() - start) / 1_000_000;
    return bodies.body(
        wanted.q(), answer, fields, reader, millis, links(request.getUri(), answer.found().next()));
  }

  private static Links links(URI uri, @Nullable String cursor) {
    String query = Objects.requireNonNullElse(uri.getRawQuery(), "");
    String self = uri.getRawPath() + (query.isEmpty() ? "" : "?" + query);
    return new Links(self, cursor == null ? null : uri.getRawPath() + "?" + at(query, cursor));
  }

  private static String at(String query, String cursor) {
    return Stream.concat(
            Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.startsWith("cursor=")),
            Stream.of("cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8)))
        .collect(Collectors.joining("&"));
  }

  private static Set<String> parameters() {
    Set<String> names = new LinkedHashSet<>(SearchParameters.NAMES);
    names.add(FIELDS);
    return names;
  }
}
