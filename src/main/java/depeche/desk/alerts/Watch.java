package depeche.desk.alerts;

import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.desk.Arrivals;
import depeche.desk.Fingerprint;
import depeche.index.ArticleIndex;
import depeche.index.Change;
import depeche.index.Outcome;
import depeche.index.StandingQueries;
import depeche.journal.Pending;
import depeche.journal.RecordStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that an alert tells of every article that came in and that a search by it finds, and
 * of each once. Which articles of a batch will fire is kept as an intention before the batch is
 * written, and what they fired once it is; an intention that a crash left behind, here or at
 * another instance, is held against the index.
 */
final class Watch implements Arrivals, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Watch.class.getName());

  private final StandingQueries standing;
  private final ArticleIndex index;
  private final Firings firings;
  private final InstantSource clock;
  private final Consumer<int[]> told;
  private final Pending<Intention> intentions;
  private final Doubts doubts = new Doubts();

  /**
   * The articles of a batch that alerts match.
   *
   * @param versions their fingerprints, in the same order; null where an older version wrote it
   */
  record Intention(Instant at, List<String> articles, @Nullable List<String> versions) {}

  /** An article that is about to be written, in a version, and the alerts that will tell of it. */
  private record Expected(ArticleId id, String version, int[] alerts) {}

  /**
   * @param told takes the alerts that told of an article, once that is certain
   */
  Watch(
      RecordStore store,
      StandingQueries standing,
      ArticleIndex index,
      Firings firings,
      InstantSource clock,
      Consumer<int[]> told) {
    this.standing = standing;
    this.index = index;
    this.firings = firings;
    this.clock = clock;
    this.told = told;
    this.intentions = store.pending("intended", Intention.class, firings::force);
  }

  /**
   * Settles what those left behind who are gone. Alerts must be standing by now.
   *
   * @param made when an alert was made: it tells of no article that came before
   */
  void settleLeft(IntFunction<Optional<Instant>> made) {
    intentions.settleLeft(left -> {
      for (int i = 0; i < left.articles().size(); i++) {
        ArticleId id = new ArticleId(left.articles().get(i));
        tellIfThere(id, left.versions() == null ? null : left.versions().get(i), left.at(), made);
      }
    });
  }

  /** Tells of those articles of batches that broke off here which turn out to be stored. */
  void settleDoubts(IntFunction<Optional<Instant>> made) {
    for (Doubts.Doubt doubt : doubts.all()) {
      boolean isThere = tellIfThere(doubt.article(), doubt.version(), doubt.at(), made);
      if (isThere || doubt.isOver(clock.instant())) {
        doubts.remove(doubt.article()).ifPresent(intentions::done);
      }
    }
  }

  private boolean tellIfThere(
      ArticleId id, @Nullable String version, Instant at, IntFunction<Optional<Instant>> made) {
    Optional<EnrichedArticle> there =
        index
            .find(id)
            .filter(one -> version == null || Fingerprint.of(one.article()).equals(version));
    int[] alerts =
        there.map(standing::matching).stream()
            .flatMapToInt(Arrays::stream)
            .filter(alert -> made.apply(alert).filter(then -> !then.isAfter(at)).isPresent())
            .toArray();
    told.accept(firings.tell(List.of(new Firings.Told(id, alerts)), at));
    return there.isPresent();
  }

  @Override
  public Arrival expected(List<Change> changes) {
    List<Optional<Expected>> expected = changes.parallelStream().map(this::expected).toList();
    List<Expected> all = expected.stream().flatMap(Optional::stream).toList();
    if (all.isEmpty()) {
      return outcomes -> {};
    }
    Instant now = clock.instant();
    List<String> articles = all.stream().map(one -> one.id().value()).toList();
    List<String> versions = all.stream().map(Expected::version).toList();
    String key = intentions.add(new Intention(now, articles, versions));
    return new Arrival() {
      @Override
      public void stored(List<Outcome> outcomes) {
        List<Expected> news = news(expected, outcomes);
        try {
          tell(news, now);
        } catch (RuntimeException failure) {
          doubt(news, now, key);
          throw failure;
        }
        intentions.done(key);
      }

      @Override
      public void broken() {
        doubt(all, now, key);
      }
    };
  }

  private Optional<Expected> expected(Change change) {
    return switch (change) {
      case Change.Store(EnrichedArticle article, String fingerprint, var _) -> {
        ArticleId id = article.article().id();
        int[] alerts = firings.untold(id, standing.matching(article));
        yield alerts.length == 0 || isThere(article)
            ? Optional.empty()
            : Optional.of(new Expected(id, fingerprint, alerts));
      }
      case Change.Reread _,
          Change.Remove _,
          Change.Withdraw _,
          Change.OriginRead _,
          Change.OriginGone _ ->
          Optional.empty();
    };
  }

  /** An article that is there already does not arrive, unless it is not known whether it is. */
  private boolean isThere(EnrichedArticle article) {
    ArticleId id = article.article().id();
    return !doubts.isOf(id) && index.find(id).filter(article::equals).isPresent();
  }

  private List<Expected> news(List<Optional<Expected>> expected, List<Outcome> outcomes) {
    List<Expected> news = new ArrayList<>();
    IntStream.range(0, expected.size())
        .forEach(change ->
            expected
                .get(change)
                .filter(one -> isNews(one, outcomes.get(change)))
                .ifPresent(news::add));
    return news;
  }

  private boolean isNews(Expected expected, Outcome outcome) {
    return doubts.isOf(expected.id())
        || outcome != Outcome.UNCHANGED && outcome != Outcome.OUTDATED;
  }

  private void tell(List<Expected> news, Instant at) {
    if (news.isEmpty()) {
      return;
    }
    told.accept(
        firings.tell(
            news.stream().map(one -> new Firings.Told(one.id(), one.alerts())).toList(), at));
    news.forEach(one -> doubts.remove(one.id()).ifPresent(intentions::done));
  }

  /** Perhaps some are stored: sent again, an article that is unchanged then is still news. */
  private void doubt(List<Expected> expected, Instant at, String intention) {
    expected.forEach(one -> doubts.add(new Doubts.Doubt(one.id(), one.version(), at, intention)));
    LOG.log(
        System.Logger.Level.WARNING,
        "a batch broke off; its alerts fire once it is known what of it is stored");
  }

  @Override
  public void close() {
    intentions.close();
  }
}
