package depeche.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import depeche.article.ArticleId;
import depeche.desk.Ingestion;
import depeche.desk.LineIngestion;
import depeche.desk.Receipt;
import depeche.desk.Receipt.Refusal;
import depeche.desk.Search;
import depeche.index.Outcome;
import depeche.web.Fault;
import depeche.web.Parameters;
import depeche.web.ProblemException;
import depeche.web.ProblemType;
import depeche.web.Reader;
import depeche.web.ServiceSettings;
import depeche.web.api.export.Citations;
import depeche.web.api.export.Format;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/articles/{id}}: one article, read, stored or removed. */
@Controller(ArticlePath.BASE)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ArticleController {
  /** The rest of the address, slashes included. */
  private static final String ID = "{+id}";

  static final Set<String> READ_PARAMETERS = Set.of("q");
  static final Set<String> WRITE_PARAMETERS = Set.of(Waiting.PARAMETER);

  private final Search search;
  private final Ingestion ingestion;
  private final LineIngestion lines;
  private final ArticleBodies bodies;
  private final Citations citations;
  private final ObjectMapper json;
  private final int limit;

  ArticleController(
      Search search,
      Ingestion ingestion,
      LineIngestion lines,
      ArticleBodies bodies,
      Citations citations,
      ObjectMapper json,
      ServiceSettings settings) {
    this.search = search;
    this.ingestion = ingestion;
    this.lines = lines;
    this.bodies = bodies;
    this.citations = citations;
    this.json = json;
    this.limit = settings.maxArticleBytes();
  }

  /** The article as JSON, or cited where {@code Accept} or the end of the address says so. */
  @Get(ID)
  @Produces({MediaType.APPLICATION_JSON, Format.BIBTEX_TYPE, Format.RIS_TYPE})
  HttpResponse<?> read(HttpRequest<?> request) {
    Format format = Format.preferred(request);
    return format == Format.BIBTEX || format == Format.RIS
        ? cited(request, ArticlePath.id(request), format)
        : json(request)
            .<HttpResponse<?>>map(HttpResponse::ok)
            .or(() -> citedBySuffix(request))
            .orElseThrow(() -> new ProblemException(ProblemType.ARTICLE_NOT_FOUND));
  }

  /** An id may end like a file name too: an article of that very id comes first. */
  private Optional<HttpResponse<?>> citedBySuffix(HttpRequest<?> request) {
    String id = ArticlePath.id(request).value();
    return Stream.of(Format.BIBTEX, Format.RIS)
        .filter(format -> id.endsWith(format.suffix()) && id.length() > format.suffix().length())
        .findFirst()
        .map(format ->
            cited(
                request,
                new ArticleId(id.substring(0, id.length() - format.suffix().length())),
                format));
  }

  private HttpResponse<?> cited(HttpRequest<?> request, ArticleId id, Format format) {
    Parameters.of(request, READ_PARAMETERS).check();
    return search
        .article(id, "", Reader.of(request).language())
        .map(answer -> citations.answer(answer.article(), format, request))
        .orElseThrow(() -> new ProblemException(ProblemType.ARTICLE_NOT_FOUND));
  }

  private Optional<Map<String, @Nullable Object>> json(HttpRequest<?> request) {
    Reader reader = Reader.of(request);
    Parameters parameters = Parameters.of(request, READ_PARAMETERS);
    String q = Objects.requireNonNullElse(parameters.text("q"), "");
    parameters.check();
    return search
        .article(ArticlePath.id(request), q, reader.language())
        .map(answer -> bodies.article(answer, !q.isEmpty(), reader.language()));
  }

  @Put(ID)
  HttpResponse<?> store(HttpRequest<?> request, @Body @Nullable InputStream body)
      throws IOException {
    boolean searchable = Waiting.read(request, WRITE_PARAMETERS);
    ArticleId id = ArticlePath.given(request);
    Receipt receipt = lines.receive(named(id, read(body)), Clients.sender(request));
    Refusal refusal = receipt.refusal();
    if (refusal != null) {
      throw refused(
          new Fault(null, null, null, "rejection." + refusal.problem(), List.of(refusal.detail())));
    }
    if (searchable) {
      ingestion.awaitSearchable();
    }
    var answer = bodies.stored(id, receipt, Reader.of(request).words());
    return receipt.status() == Receipt.Status.CREATED
        ? HttpResponse.created(answer, URI.create(ArticlePath.of(id)))
        : HttpResponse.ok(answer);
  }

  @Delete(ID)
  HttpResponse<?> remove(HttpRequest<?> request) {
    boolean searchable = Waiting.read(request, WRITE_PARAMETERS);
    if (ingestion.remove(ArticlePath.id(request)) == Outcome.ABSENT) {
      throw new ProblemException(ProblemType.ARTICLE_NOT_FOUND);
    }
    if (searchable) {
      ingestion.awaitSearchable();
    }
    return HttpResponse.noContent();
  }

  private byte[] read(@Nullable InputStream body) throws IOException {
    if (body == null) {
      return new byte[0];
    }
    byte[] bytes = body.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw new ProblemException(ProblemType.TOO_LARGE);
    }
    return bytes;
  }

  /** The article of {@code body} under the id of its address, which it may repeat but not deny. */
  private byte[] named(ArticleId id, byte[] body) throws IOException {
    try {
      JsonNode article =
          json.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(body);
      if (!(article instanceof ObjectNode fields)) {
        return body;
      }
      JsonNode own = fields.path("id");
      if (!own.isMissingNode() && !own.isNull() && !own.asText().equals(id.value())) {
        throw refused(Fault.of("id", "parameter.id.conflict", own.asText(), id.value()));
      }
      return json.writeValueAsBytes(fields.put("id", id.value()));
    } catch (JsonProcessingException malformed) {
      return body; // the reader of articles says what is wrong with it
    }
  }

  private static ProblemException refused(Fault fault) {
    return new ProblemException(ProblemType.INVALID_REQUEST, List.of(fault));
  }
}
