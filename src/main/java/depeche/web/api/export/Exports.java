package depeche.web.api.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import depeche.article.EnrichedArticle;
import depeche.desk.AllHits;
import depeche.desk.Labels;
import depeche.desk.Search;
import depeche.desk.SearchAnswer;
import depeche.query.SearchRequest;
import depeche.web.ArticleFields;
import depeche.web.HitStream;
import depeche.web.Parameters;
import depeche.web.Reader;
import depeche.web.SearchParameters;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.util.HttpHostResolver;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Answers a search as CSV or NDJSON, of every hit, or as an Atom feed, page by page. */
@Singleton
public final class Exports {
  private static final String FIELDS = "fields";
  private static final Set<String> PARAMETERS = parameters();
  private static final Set<String> USUAL_FIELDS = usualFields();

  private static final Predicate<String> PLACE = pair -> pair.startsWith("cursor=");

  /** What tells the pages of one feed apart, and so is no part of its id. */
  private static final Predicate<String> PAGING = PLACE.or(pair -> pair.startsWith("size="));

  private final Search search;
  private final Labels labels;
  private final ArticleFields fields;
  private final ObjectMapper json;
  private final HttpHostResolver hosts;
  private final Citations citations;

  Exports(
      Search search,
      Labels labels,
      ObjectMapper json,
      HttpHostResolver hosts,
      Citations citations) {
    this.search = search;
    this.labels = labels;
    this.fields = new ArticleFields(labels);
    this.json = json;
    this.hosts = hosts;
    this.citations = citations;
  }

  /** The answer to {@code request}, in any format but JSON. */
  public MutableHttpResponse<?> answer(HttpRequest<?> request, Format format) {
    Reader reader = Reader.of(request);
    Parameters parameters = Parameters.of(request, PARAMETERS);
    SearchRequest wanted = SearchParameters.read(parameters, reader.language());
    Set<String> chosen =
        Objects.requireNonNullElse(parameters.list(FIELDS, ArticleFields.NAMES), USUAL_FIELDS);
    parameters.check();
    return switch (format) {
      case JSON -> throw new IllegalArgumentException("JSON is no export");
      case CSV -> file(format, csv(search.all(wanted), chosen, reader));
      case NDJSON -> file(format, ndjson(search.all(wanted), chosen, reader));
      case BIBTEX, RIS ->
          file(
              format,
              new HitStream(
                  "", search.all(wanted), hit -> citations.cite(hit.article(), format, request)));
      case ATOM -> HttpResponse.ok(feed(request, wanted, reader)).contentType(format.type());
    };
  }

  private static MutableHttpResponse<InputStream> file(Format format, InputStream content) {
    String disposition = "attachment; filename=\"" + format.fileName() + '"';
    return HttpResponse.ok(content)
        .contentType(format.type())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition);
  }

  private InputStream csv(AllHits hits, Set<String> chosen, Reader reader) {
    List<String> columns = ArticleFields.NAMES.stream().filter(chosen::contains).toList();
    String head = Csv.BYTE_ORDER_MARK + Csv.line(columns);
    return new HitStream(
        head,
        hits,
        hit -> {
          Map<String, @Nullable Object> article = fields.of(hit.article(), reader.language());
          return Csv.line(columns.stream().map(column -> cell(article.get(column))).toList());
        });
  }

  private InputStream ndjson(AllHits hits, Set<String> chosen, Reader reader) {
    return new HitStream(
        "",
        hits,
        hit -> {
          Map<String, @Nullable Object> shown =
              new LinkedHashMap<>(fields.of(hit.article(), reader.language()));
          shown.keySet().removeIf(field -> !field.equals("id") && !chosen.contains(field));
          return json.writeValueAsString(shown) + "\n";
        });
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case List<?> list -> list.stream().map(Exports::cell).collect(Collectors.joining("; "));
      case ArticleFields.Mentioned mentioned -> mentioned.label();
      case ArticleFields.Topic topic -> topic.label();
      default -> value.toString();
    };
  }

  private String feed(HttpRequest<?> request, SearchRequest wanted, Reader reader) {
    SearchAnswer answer = search.answer(wanted);
    URI uri = request.getUri();
    String host = hosts.resolve(request);
    String query = Objects.requireNonNullElse(uri.getRawQuery(), "");
    String first = without(query, PLACE);
    String address = host + uri.getRawPath();
    String next = answer.found().next();
    var links =
        new AtomFeed.Links(
            host,
            at(address, query),
            at(address, first),
            next == null
                ? null
                : at(
                    address,
                    join(first, "cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8))),
            at(host + "/", without(query, PAGING)));
    String title =
        wanted.q().isBlank()
            ? reader.words().say("feed.everything")
            : reader.words().say("feed.title", wanted.q());
    List<EnrichedArticle> articles =
        answer.hits().stream().map(SearchAnswer.AnsweredHit::article).toList();
    try {
      return new AtomFeed(labels, reader, links)
          .write(new AtomFeed.Subject("search", without(query, PAGING), title, null), articles);
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("a string takes whatever is written to it", impossible);
    }
  }

  private static String at(String address, String query) {
    return query.isEmpty() ? address : address + "?" + query;
  }

  private static String join(String query, String pair) {
    return query.isEmpty() ? pair : query + "&" + pair;
  }

  private static String without(String query, Predicate<String> pairs) {
    return Arrays.stream(query.split("&"))
        .filter(pair -> !pair.isEmpty() && !pairs.test(pair))
        .collect(Collectors.joining("&"));
  }

  private static Set<String> parameters() {
    Set<String> names = new LinkedHashSet<>(SearchParameters.NAMES);
    names.add(FIELDS);
    return names;
  }

  private static Set<String> usualFields() {
    Set<String> usual = new LinkedHashSet<>(ArticleFields.NAMES);
    usual.removeAll(Set.of("body", "modified", "credit", "tags"));
    return usual;
  }
}
