package depeche.desk.alerts;

import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.desk.Arrivals;
import depeche.desk.journal.Journal;
import depeche.desk.journal.Lines;
import depeche.index.ArticleIndex;
import depeche.index.Change;
import depeche.index.Outcome;
import depeche.index.StandingQueries;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Sees to it that an alert tells of every article that came in and that a search by it finds, and
 * of each once. Which articles of a batch will fire is on disk as an intention before the batch is
 * written, and what they fired once it is; an intention that a crash left behind is held against
 * the index.
 */
final class Watch implements Arrivals, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Watch.class.getName());

  /** The journal of intentions is cleared once it is longer, in bytes. */
  private static final long ROOM = 1 << 20;

  private final StandingQueries standing;
  private final ArticleIndex index;
  private final Firings firings;
  private final InstantSource clock;
  private final Consumer<int[]> told;
  private final Journal intentions;
  private final Map<String, Instant> left = new LinkedHashMap<>();
  private final Set<ArticleId> doubtful = new HashSet<>();
  private int underWay;

  /** A line of the journal: the articles of a batch that alerts match. */
  private record Intention(Instant at, List<String> articles) {}

  /** An article that is about to be written, and the alerts that will tell of it. */
  private record Expected(ArticleId article, int[] alerts) {}

  /**
   * @param told takes the alerts that told of an article, once that is certain
   */
  Watch(
      Path path,
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
    this.intentions =
        Journal.open(
            path,
            (position, line) ->
                Lines.read(line, Intention.class)
                    .ifPresent(one -> one.articles().forEach(id -> left.put(id, one.at()))));
  }

  /**
   * Settles what the last run left behind. Alerts must be standing by now.
   *
   * @param made when an alert was made: it tells of no article that came before
   */
  void recover(IntFunction<Optional<Instant>> made) {
    left.forEach((article, at) -> {
      ArticleId id = new ArticleId(article);
      int[] alerts =
          index.find(id).map(standing::matching).stream()
              .flatMapToInt(Arrays::stream)
              .filter(alert -> made.apply(alert).filter(then -> !then.isAfter(at)).isPresent())
              .toArray();
      told.accept(firings.tell(id, alerts, at));
    });
    left.clear();
    firings.force();
    intentions.clear();
  }

  @Override
  public Arrival expected(List<Change> changes) {
    List<Optional<Expected>> expected = changes.parallelStream().map(this::expected).toList();
    List<String> articles =
        expected.stream().flatMap(Optional::stream).map(one -> one.article().value()).toList();
    if (articles.isEmpty()) {
      return outcomes -> {};
    }
    Instant now = clock.instant();
    synchronized (this) {
      underWay++;
      intentions.append(Lines.write(new Intention(now, articles)));
    }
    intentions.force();
    return new Arrival() {
      @Override
      public void stored(List<Outcome> outcomes) {
        settle(expected, outcomes, now);
      }

      @Override
      public void broken() {
        doubt(expected);
      }
    };
  }

  private Optional<Expected> expected(Change change) {
    return switch (change) {
      case Change.Store(EnrichedArticle article, var _, var _) -> {
        ArticleId id = article.article().id();
        int[] alerts = firings.untold(id, standing.matching(article));
        yield alerts.length == 0 || isThere(article)
            ? Optional.empty()
            : Optional.of(new Expected(id, alerts));
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
    synchronized (this) {
      if (doubtful.contains(id)) {
        return false;
      }
    }
    return index.find(id).filter(article::equals).isPresent();
  }

  private void settle(List<Optional<Expected>> expected, List<Outcome> outcomes, Instant at) {
    IntStream.range(0, expected.size())
        .forEach(change ->
            expected
                .get(change)
                .filter(one -> isNews(one, outcomes.get(change)))
                .ifPresent(one -> told.accept(firings.tell(one.article(), one.alerts(), at))));
    synchronized (this) {
      if (--underWay == 0 && doubtful.isEmpty() && intentions.length() > ROOM) {
        firings.force();
        intentions.clear();
      }
    }
  }

  private synchronized boolean isNews(Expected expected, Outcome outcome) {
    return doubtful.remove(expected.article())
        || outcome != Outcome.UNCHANGED && outcome != Outcome.OUTDATED;
  }

  /** Perhaps some are stored: sent again, an article that is unchanged then is still news. */
  private synchronized void doubt(List<Optional<Expected>> expected) {
    underWay--;
    expected.forEach(one -> one.ifPresent(of -> doubtful.add(of.article())));
    LOG.log(
        System.Logger.Level.WARNING, "a batch broke off; its alerts fire once it is sent again");
  }

  @Override
  public void close() {
    intentions.close();
  }
}
