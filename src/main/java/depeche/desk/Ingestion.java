package depeche.desk;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.Entity;
import depeche.article.Language;
import depeche.entity.EntityTagger;
import depeche.index.ArticleIndex;
import depeche.index.Change;
import depeche.index.Outcome;
import depeche.text.LanguageDetector;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Takes articles in: detects their language, reads their entities, writes them to the index. */
public final class Ingestion {
  /** How many characters, half of them of the body, mostly tell the language of an article. */
  private static final int SHORT_SAMPLE = 160;

  /** How many are read where those do not. */
  private static final int LONG_SAMPLE = 500;

  private static final double SURE = 0.99;

  /** How many changes are written before readers may go first again, while there are some. */
  private static final int SHORT_STEP = 10;

  /** The same while there are none. */
  private static final int LONG_STEP = 100;

  /** How often to write what was lost on the way to the disk, which others may have filled. */
  private static final int MOST_ATTEMPTS = 3;

  private final ArticleIndex index;
  private final LanguageDetector detector;
  private final EntityTagger tagger;
  private final Arrivals arrivals;
  private final Precedence precedence;
  private final Room room = new Room();
  private final Queue<Written> uncommitted = new ConcurrentLinkedQueue<>();

  /** Changes that are written but perhaps not on disk, and who waits for that. */
  private record Written(Arrivals.Arrival arrival, List<Outcome> outcomes, long losses) {}

  /** Nobody is told of what comes in. */
  public Ingestion(ArticleIndex index, LanguageDetector detector, EntityTagger tagger) {
    this(index, detector, tagger, Arrivals.UNWATCHED);
  }

  /** No reader asks meanwhile. */
  public Ingestion(
      ArticleIndex index, LanguageDetector detector, EntityTagger tagger, Arrivals arrivals) {
    this(index, detector, tagger, arrivals, new Precedence());
  }

  /**
   * @param arrivals told of what comes in
   * @param precedence of readers, which articles give way to
   */
  public Ingestion(
      ArticleIndex index,
      LanguageDetector detector,
      EntityTagger tagger,
      Arrivals arrivals,
      Precedence precedence) {
    this.index = index;
    this.detector = detector;
    this.tagger = tagger;
    this.arrivals = arrivals;
    this.precedence = precedence;
  }

  /** Stores articles that were sent; each outcome, in their order, is on disk on return. */
  public List<Outcome> receive(List<Article> articles) {
    try (var _ = room.take(articles.stream().mapToLong(Article::length).sum())) {
      return receiveInRoom(articles);
    }
  }

  /** Room for what comes in, to be taken before it is read. */
  Room room() {
    return room;
  }

  /** The same for one who has taken the room that the articles need. */
  List<Outcome> receiveInRoom(List<Article> articles) {
    List<Change> changes = articles.parallelStream().map(article -> store(article, null)).toList();
    return writeToDisk(changes);
  }

  /** Applies changes in order; they are on disk after the next {@link #commit}. */
  List<Outcome> write(List<Change> changes) {
    Arrivals.Arrival arrival = arrivals.expected(changes);
    long losses = index.losses();
    List<Outcome> outcomes;
    try {
      outcomes = writeInSteps(changes);
    } catch (RuntimeException failure) {
      arrival.broken();
      throw failure;
    }
    uncommitted.add(new Written(arrival, outcomes, losses));
    return outcomes;
  }

  private List<Outcome> writeInSteps(List<Change> changes) {
    List<Outcome> outcomes = new ArrayList<>(changes.size());
    while (outcomes.size() < changes.size()) {
      precedence.giveWay();
      int step = precedence.isReading() ? SHORT_STEP : LONG_STEP;
      int end = Math.min(outcomes.size() + step, changes.size());
      outcomes.addAll(index.write(changes.subList(outcomes.size(), end)));
    }
    return outcomes;
  }

  /**
   * Returns when everything written so far survives a crash, and those who wait for it know.
   *
   * @return see {@link ArticleIndex#commit}
   */
  long commit() {
    List<Written> covered = new ArrayList<>();
    for (Written next = uncommitted.poll(); next != null; next = uncommitted.poll()) {
      covered.add(next);
    }
    long losses;
    try {
      losses = index.commit();
    } catch (RuntimeException failure) {
      uncommitted.addAll(covered);
      throw failure;
    }
    tell(covered, losses);
    return losses;
  }

  /** Everybody who waits, even if some of them cannot note it. */
  private static void tell(List<Written> covered, long losses) {
    RuntimeException failure = null;
    for (Written written : covered) {
      try {
        if (written.losses() == losses) {
          written.arrival().stored(written.outcomes());
        } else {
          written.arrival().broken();
        }
      } catch (RuntimeException unnoted) {
        failure = unnoted;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** Removes an article; the outcome is on disk when this returns. */
  public Outcome remove(ArticleId id) {
    return writeToDisk(List.of(new Change.Remove(id))).getFirst();
  }

  /** Returns when everything received so far can be searched. */
  public void awaitSearchable() {
    index.refresh();
  }

  /** An article with its language and entities, as it would be stored. */
  public EnrichedArticle enrich(Article article) {
    return enrich(article, detector, tagger);
  }

  /** The same, where there is no index yet. */
  public static EnrichedArticle enrich(
      Article article, LanguageDetector detector, EntityTagger tagger) {
    Language language = article.language();
    if (language == null || language.equals(Language.UNKNOWN)) {
      language = language(article, detector);
    }
    return new EnrichedArticle(article, language, tagger.tag(article, language));
  }

  /** An article as it would be read now, in the language it was found to be in. */
  public EnrichedArticle readAgain(EnrichedArticle before) {
    return new EnrichedArticle(
        before.article(), before.language(), tagger.tag(before.article(), before.language()));
  }

  /** What storing an article takes; {@code origin} is the file it came from, or null. */
  Change store(Article article, @Nullable String origin) {
    precedence.giveWay();
    return new Change.Store(enrich(article), Fingerprint.of(article), origin);
  }

  /** What it takes to store what is read out of an article now, unless its sender changed it. */
  public Change reread(EnrichedArticle before, List<Entity> entities) {
    return new Change.Reread(
        new EnrichedArticle(before.article(), before.language(), entities),
        Fingerprint.of(before.article()));
  }

  private List<Outcome> writeToDisk(List<Change> changes) {
    for (int attempt = 1; ; attempt++) {
      long losses = index.losses();
      List<Outcome> outcomes = write(changes);
      if (commit() == losses) {
        return outcomes;
      }
      if (attempt == MOST_ATTEMPTS) {
        throw index.lastLoss();
      }
    }
  }

  private static Language language(Article article, LanguageDetector detector) {
    LanguageDetector.Detection detection = detector.detect(sample(article, SHORT_SAMPLE));
    return detection.confidence() >= SURE
        ? detection.language()
        : detector.detect(sample(article, LONG_SAMPLE)).language();
  }

  private static String sample(Article article, int length) {
    String body = article.body();
    String head =
        beginning(
            article.title() + '\n' + article.lead(), length - Math.min(body.length(), length / 2));
    return head + '\n' + beginning(body, length - head.length());
  }

  private static String beginning(String text, int most) {
    return text.substring(0, Math.min(most, text.length()));
  }
}
