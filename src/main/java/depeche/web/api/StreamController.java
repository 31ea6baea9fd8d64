package depeche.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import depeche.desk.Ingestion;
import depeche.desk.LineIngestion;
import depeche.desk.Receipt;
import depeche.desk.Sender;
import depeche.index.IndexUnavailableException;
import depeche.index.StorageFullException;
import depeche.web.Reader;
import depeche.web.Words;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /api/v1/articles}: a stream of articles, answered line by line. */
@Controller("/api/v1/articles")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StreamController {
  private static final Logger LOG = LoggerFactory.getLogger(StreamController.class);
  private static final String NDJSON = "application/x-ndjson";

  static final Set<String> PARAMETERS = Set.of(Waiting.PARAMETER);

  private final LineIngestion lines;
  private final Ingestion ingestion;
  private final ArticleBodies bodies;
  private final ObjectMapper json;

  StreamController(
      LineIngestion lines, Ingestion ingestion, ArticleBodies bodies, ObjectMapper json) {
    this.lines = lines;
    this.ingestion = ingestion;
    this.bodies = bodies;
    this.json = json;
  }

  /** Answers as soon as the first articles are stored, or all are searchable if that is wanted. */
  @Post
  @Consumes({
    NDJSON,
    "application/ndjson",
    "application/jsonl",
    "application/json-lines",
    "application/json"
  })
  @Produces(NDJSON)
  InputStream store(HttpRequest<?> request, @Body @Nullable InputStream body)
      throws IOException, InterruptedException {
    boolean searchable = Waiting.read(request, PARAMETERS);
    Words words = Reader.of(request).words();
    InputStream stream = body == null ? InputStream.nullInputStream() : body;
    Sender sender = Clients.sender(request);
    Spool answer = new Spool();
    Thread.ofVirtual()
        .name("stream of articles")
        .start(() -> store(stream, sender, answer, words, searchable));
    Throwable failure = answer.await(searchable);
    if (failure == null) {
      return answer;
    }
    answer.close();
    if (failure instanceof IndexUnavailableException unavailable) {
      throw unavailable;
    }
    if (StorageFullException.isBehind(failure)) {
      throw new StorageFullException("the disk for answers is full", failure);
    }
    throw new IOException("no article of the stream was stored", failure);
  }

  private void store(
      InputStream stream, Sender sender, Spool answer, Words words, boolean searchable) {
    try (stream) {
      lines.receive(stream, sender, receipts -> append(answer, receipts, words));
      if (searchable) {
        ingestion.awaitSearchable();
      }
      answer.end();
    } catch (IOException | RuntimeException e) {
      LOG.warn("A stream of articles broke off: {}", e.toString());
      answer.fail(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      answer.fail(e);
    }
  }

  private void append(Spool answer, List<Receipt> receipts, Words words) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (Receipt receipt : receipts) {
        bytes.write(json.writeValueAsBytes(bodies.receipt(receipt, words)));
        bytes.write('\n');
      }
      answer.append(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
