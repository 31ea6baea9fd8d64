package depeche.desk;

import depeche.article.Article;
import depeche.desk.Receipt.Refusal;
import depeche.index.Outcome;
import depeche.source.JsonArticleReader;
import depeche.source.Reading;
import depeche.source.Reading.Excerpt;
import depeche.source.Reading.Problem;
import depeche.source.Reading.Read;
import depeche.source.Reading.Reason;
import depeche.source.Reading.Rejected;
import depeche.source.input.Lines;
import depeche.source.input.Lines.Line;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes in articles in the API's JSON shape, one alone or a stream of any length with one a line.
 * At any time a bounded part of a stream is in memory.
 */
public final class LineIngestion {
  /** As {@link Lines#ofBytes} has them. */
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  /** What is not UTF-8 is shown as what it is most likely to be. */
  private static final Charset OTHERWISE = Charset.forName("windows-1252");

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Ingestion ingestion;
  private final JsonArticleReader reader;
  private final Refusals refusals;
  private final int limit;

  /**
   * @param limit the longest article accepted, in bytes
   */
  public LineIngestion(
      Ingestion ingestion, JsonArticleReader reader, Refusals refusals, int limit) {
    this.ingestion = ingestion;
    this.reader = reader;
    this.refusals = refusals;
    this.limit = limit;
  }

  /** Stores one article; the receipt is true on disk when this returns. */
  public Receipt receive(byte[] json, Sender sender) {
    return store(List.of(alone(json)), sender).getFirst();
  }

  /** Reads one article and what it is about, without storing it. */
  public Drafted draft(byte[] json) {
    return switch (read(alone(json))) {
      case Read read -> new Drafted.Readable(ingestion.enrich(read.article()));
      case Rejected rejected -> new Drafted.Unreadable(Refusal.of(rejected.reason()));
    };
  }

  /**
   * Stores the articles of a stream, and hands over receipts in the order of its lines as they
   * become true on disk. A blank line has none; a line that is no article never stops the rest.
   *
   * @throws IOException when the stream breaks off; what came before is stored
   */
  public void receive(InputStream stream, Sender sender, Consumer<List<Receipt>> receipts)
      throws IOException, InterruptedException {
    LineQueue queue = new LineQueue();
    AtomicReference<@Nullable IOException> broken = new AtomicReference<>();
    Thread reading = Thread.ofVirtual().start(() -> read(stream, queue, broken));
    try {
      for (List<Line> batch = queue.take(); !batch.isEmpty(); batch = queue.take()) {
        receipts.accept(store(batch, sender));
      }
    } finally {
      queue.abandon();
    }
    reading.join();
    IOException failure = broken.get();
    if (failure != null) {
      throw failure;
    }
  }

  private void read(
      InputStream stream, LineQueue queue, AtomicReference<@Nullable IOException> broken) {
    try (Lines lines = Lines.ofBytes(stream, limit)) {
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

  private List<Receipt> store(List<Line> lines, Sender sender) {
    long length = lines.stream().mapToLong(line -> line.text().length()).sum();
    try (var _ = ingestion.room().take(length)) {
      return storeInRoom(lines, sender);
    }
  }

  private List<Receipt> storeInRoom(List<Line> lines, Sender sender) {
    List<Reading> readings = lines.stream().map(this::read).toList();
    List<Article> articles = new ArrayList<>();
    for (Reading reading : readings) {
      if (reading instanceof Read(Article article, var _)) {
        articles.add(article);
      }
    }
    Iterator<Outcome> outcomes = ingestion.receiveInRoom(articles).iterator();
    List<Receipt> receipts = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      switch (readings.get(i)) {
        case Read(Article article, var _) ->
            receipts.add(Receipt.stored(lines.get(i).number(), article.id(), outcomes.next()));
        case Rejected rejected -> {
          refusals.refused(sender, rejected);
          receipts.add(Receipt.refused(rejected));
        }
      }
    }
    return receipts;
  }

  private Line alone(byte[] json) {
    String bytes = new String(json, BYTES);
    return new Line(0, bytes, bytes.length() > limit, 0);
  }

  private Reading read(Line line) {
    byte[] bytes = line.text().getBytes(BYTES);
    if (line.tooLong()) {
      return refused(line, Problem.TOO_LARGE, new String(bytes, StandardCharsets.UTF_8));
    }
    try {
      String json = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      boolean marked = line.number() <= 1 && json.startsWith(BYTE_ORDER_MARK);
      String text = marked ? json.substring(1) : json;
      return switch (reader.read(text, "", line.number())) {
        case Read read -> read;
        case Rejected rejected -> rejected.of(new Excerpt(text, true, line.start()));
      };
    } catch (CharacterCodingException notUtf8) {
      return refused(line, Problem.NOT_TEXT, new String(bytes, OTHERWISE));
    }
  }

  private static Rejected refused(Line line, Problem problem, String text) {
    return new Rejected(
        "",
        line.number(),
        new Reason(problem, ""),
        new Excerpt(text, !line.tooLong(), line.start()));
  }
}
