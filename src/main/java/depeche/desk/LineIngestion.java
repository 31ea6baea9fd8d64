package depeche.desk;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.desk.Lines.Line;
import depeche.desk.Receipt.Refusal;
import depeche.desk.Receipt.Status;
import depeche.index.Outcome;
import depeche.source.JsonArticleReader;
import depeche.source.Reading;
import depeche.source.Reading.Problem;
import depeche.source.Reading.Read;
import depeche.source.Reading.Reason;
import depeche.source.Reading.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes in articles in the API's JSON shape, one alone or a stream of any length with one a line.
 * At any time a bounded part of a stream is in memory.
 */
public final class LineIngestion {
  private final Ingestion ingestion;
  private final JsonArticleReader reader;
  private final int limit;

  /**
   * @param limit the longest article accepted, in bytes
   */
  public LineIngestion(Ingestion ingestion, JsonArticleReader reader, int limit) {
    this.ingestion = ingestion;
    this.reader = reader;
    this.limit = limit;
  }

  /** Stores one article; the receipt is true on disk when this returns. */
  public Receipt receive(byte[] json) {
    return store(List.of(new Line(0, json.length > limit ? null : json))).getFirst();
  }

  /**
   * Stores the articles of a stream, and hands over receipts in the order of its lines as they
   * become true on disk. A blank line has none; a line that is no article never stops the rest.
   *
   * @throws IOException when the stream breaks off; what came before is stored
   */
  public void receive(InputStream stream, Consumer<List<Receipt>> receipts)
      throws IOException, InterruptedException {
    LineQueue queue = new LineQueue();
    AtomicReference<@Nullable IOException> broken = new AtomicReference<>();
    Thread sender = Thread.ofVirtual().start(() -> read(stream, queue, broken));
    try {
      for (List<Line> batch = queue.take(); !batch.isEmpty(); batch = queue.take()) {
        receipts.accept(store(batch));
      }
    } finally {
      queue.abandon();
    }
    sender.join();
    IOException failure = broken.get();
    if (failure != null) {
      throw failure;
    }
  }

  private void read(
      InputStream stream, LineQueue queue, AtomicReference<@Nullable IOException> broken) {
    Lines lines = new Lines(stream, limit);
    try {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        if (!isBlank(line) && !queue.put(line)) {
          return;
        }
      }
    } catch (IOException e) {
      broken.set(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      queue.end();
    }
  }

  private List<Receipt> store(List<Line> lines) {
    List<Reading> readings = lines.stream().map(this::read).toList();
    List<Article> articles = new ArrayList<>();
    for (Reading reading : readings) {
      if (reading instanceof Read(Article article)) {
        articles.add(article);
      }
    }
    Iterator<Outcome> outcomes = ingestion.receive(articles).iterator();
    List<Receipt> receipts = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      long number = lines.get(i).number();
      receipts.add(
          switch (readings.get(i)) {
            case Read(Article article) -> stored(number, article.id(), outcomes.next());
            case Rejected(String _, long _, Reason reason) -> refused(number, reason);
          });
    }
    return receipts;
  }

  private Reading read(Line line) {
    byte[] bytes = line.bytes();
    if (bytes == null) {
      return new Rejected("", line.number(), new Reason(Problem.TOO_LARGE, ""));
    }
    try {
      String json = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return reader.read(json, "", line.number());
    } catch (CharacterCodingException notUtf8) {
      return new Rejected("", line.number(), new Reason(Problem.NOT_TEXT, ""));
    }
  }

  private static Receipt stored(long line, ArticleId id, Outcome outcome) {
    return new Receipt(
        line,
        id,
        switch (outcome) {
          case CREATED -> Status.CREATED;
          case REPLACED -> Status.REPLACED;
          case UNCHANGED -> Status.UNCHANGED;
          case REMOVED, ABSENT, NOTED -> throw new IllegalStateException(outcome.name());
        },
        null);
  }

  private static Receipt refused(long line, Reason reason) {
    return new Receipt(
        line,
        null,
        Status.REJECTED,
        new Refusal(reason.problem().name().toLowerCase(Locale.ROOT), reason.detail()));
  }

  private static boolean isBlank(Line line) {
    byte[] bytes = line.bytes();
    return bytes != null && new String(bytes, StandardCharsets.ISO_8859_1).isBlank();
  }
}
