package depeche.desk.rejections;

import depeche.article.Article;
import depeche.desk.Ingestion;
import depeche.desk.Receipt;
import depeche.source.FileReader;
import depeche.source.Reading;
import depeche.source.Reading.Read;
import depeche.source.Reading.Rejected;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes refused input in once it is corrected, in any format that files come in. */
public final class Resubmission {
  /** What a client sends has no name, and is an article in JSON. */
  private static final String SENT = "article.json";

  private final Rejections rejections;
  private final FileReader reader;
  private final Ingestion ingestion;

  public Resubmission(Rejections rejections, FileReader reader, Ingestion ingestion) {
    this.rejections = rejections;
    this.reader = reader;
    this.ingestion = ingestion;
  }

  /** What became of it. */
  public sealed interface Result {}

  /** Every article in it is on disk, and the rejection is gone. */
  public record Taken(List<Receipt> receipts) implements Result {}

  /** Something in it is no article: nothing was stored, and the rejection stays. */
  public record Refused(List<Receipt> receipts) implements Result {}

  /** The whole input was never kept: a correction has to be given. */
  public record Incomplete() implements Result {}

  /**
   * Sends a rejection again.
   *
   * @param corrected the input as it should have been; null for the one that was kept, since what
   *     was too large or too slow may not be any more
   * @return empty where there is no such rejection
   */
  public Optional<Result> resubmit(String id, byte @Nullable [] corrected) {
    return rejections.find(id).map(rejection -> resubmit(rejection, corrected));
  }

  private Result resubmit(Rejection rejection, byte @Nullable [] corrected) {
    byte[] input = corrected;
    if (input == null) {
      if (rejection.input() == null || !rejection.whole()) {
        return new Incomplete();
      }
      input = rejection.input().getBytes(StandardCharsets.UTF_8);
    }
    List<Article> articles = new ArrayList<>();
    List<Receipt> refused = new ArrayList<>();
    for (Reading reading : read(input, rejection)) {
      switch (reading) {
        case Read(Article article, var _) -> articles.add(article);
        case Rejected rejected -> refused.add(Receipt.refused(rejected));
      }
    }
    if (!refused.isEmpty()) {
      return new Refused(refused);
    }
    Result taken = new Taken(Receipt.stored(articles, ingestion.receive(articles)));
    rejections.delete(rejection.id());
    return taken;
  }

  private List<Reading> read(byte[] input, Rejection rejection) {
    List<Reading> readings = new ArrayList<>();
    String name = rejection.where().isEmpty() ? SENT : rejection.where();
    reader.read(new ByteArrayInputStream(input), name, readings::add);
    return readings;
  }
}
