package depeche.desk;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.desk.Receipt.Refusal;
import depeche.desk.Receipt.Status;
import depeche.index.Outcome;
import depeche.source.JsonArticleReader;
import depeche.source.Reading;
import depeche.source.Reading.Problem;
import depeche.source.Reading.Read;
import depeche.source.Reading.Reason;
import depeche.source.Reading.Rejected;
import depeche.source.input.Lines;
import depeche.source.input.Lines.Line;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
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
  /** Each byte is one character: a line that is not UTF-8 must not spoil the lines after it. */
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

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
    String bytes = new String(json, BYTES);
    return store(List.of(new Line(0, bytes, bytes.length() > limit))).getFirst();
  }

  /** Reads one article and what it is about, without storing it. */
  public Drafted draft(byte[] json) {
    String bytes = new String(json, BYTES);
    return switch (read(new Line(0, bytes, bytes.length() > limit))) {
      case Read read -> new Drafted.Readable(ingestion.enrich(read.article()));
      case Rejected(String _, long _, Reason reason) -> new Drafted.Unreadable(refusal(reason));
    };
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
    try (var bytes = new InputStreamReader(stream, BYTES)) {
      Lines lines = new Lines(bytes, limit);
      for (Line line = lines.next(); line != null; line = lines.next()) {
        if (!line.text().isBlank() && !queue.put(line)) {
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
      if (reading instanceof Read(Article article, var _)) {
        articles.add(article);
      }
    }
    Iterator<Outcome> outcomes = ingestion.receive(articles).iterator();
    List<Receipt> receipts = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      long number = lines.get(i).number();
      receipts.add(
          switch (readings.get(i)) {
            case Read(Article article, var _) -> stored(number, article.id(), outcomes.next());
            case Rejected(String _, long _, Reason reason) -> refused(number, reason);
          });
    }
    return receipts;
  }

  private Reading read(Line line) {
    if (line.tooLong()) {
      return new Rejected("", line.number(), new Reason(Problem.TOO_LARGE, ""));
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(line.text().getBytes(BYTES));
      String json = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      boolean marked = line.number() <= 1 && json.startsWith(BYTE_ORDER_MARK);
      return reader.read(marked ? json.substring(1) : json, "", line.number());
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
          case UNCHANGED, OUTDATED -> Status.UNCHANGED;
          case REMOVED, ABSENT, NOTED -> throw new IllegalStateException(outcome.name());
        },
        null,
        outcome == Outcome.OUTDATED);
  }

  private static Receipt refused(long line, Reason reason) {
    return new Receipt(line, null, Status.REJECTED, refusal(reason), false);
  }

  private static Refusal refusal(Reason reason) {
    return new Refusal(reason.problem().name().toLowerCase(Locale.ROOT), reason.detail());
  }
}
