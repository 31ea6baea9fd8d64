package depeche.desk.alerts;

import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.desk.Arrivals;
import depeche.index.ArticleIndex;
import depeche.index.Change;
import depeche.index.Outcome;
import depeche.index.StandingQueries;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Sees to it that an alert tells of every article that came in and that a search by it finds, and
 * of each once. What a batch would fire is on disk as an intention before the batch is written, and
 * a firing once the batch is; an intention that a crash left behind is held against the index.
 */
final class Watch implements Arrivals, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Watch.class.getName());

  /** The journal of intentions is cleared once it is longer, in bytes. */
  private static final long ROOM = 1 << 16;

  private final StandingQueries standing;
  private final ArticleIndex index;
  private final Firings firings;
  private final InstantSource clock;
  private final Consumer<List<Firing>> told;
  private final Journal intentions;
  private final List<Firing> left = new ArrayList<>();
  private final Set<Long> doubtful = new HashSet<>();
  private int underWay;

  /** A line of the journal: what a batch would fire. */
  private record Intention(List<Firing> firings) {}

  Watch(
      Path path,
      StandingQueries standing,
      ArticleIndex index,
      Firings firings,
      InstantSource clock,
      Consumer<List<Firing>> told) {
    this.standing = standing;
    this.index = index;
    this.firings = firings;
    this.clock = clock;
    this.told = told;
    this.intentions =
        Journal.open(
            path,
            (position, line) ->
                Lines.read(line, Intention.class).ifPresent(one -> left.addAll(one.firings())));
  }

  /** Settles what the last run left behind. Alerts must be standing by now. */
  void recover() {
    Map<String, Set<String>> matching = new HashMap<>();
    List<Firing> confirmed = new ArrayList<>();
    for (Firing firing : left) {
      Set<String> names =
          matching.computeIfAbsent(
              firing.article(),
              id -> index.find(new ArticleId(id)).map(standing::matching).orElse(Set.of()));
      if (names.contains(firing.alert())) {
        confirmed.add(firing);
      }
    }
    told.accept(firings.tell(confirmed));
    left.clear();
    firings.force();
    intentions.clear();
  }

  @Override
  public Arrival expected(List<Change> changes) {
    List<List<Firing>> expected = changes.parallelStream().map(this::firings).toList();
    if (expected.stream().allMatch(List::isEmpty)) {
      return outcomes -> {};
    }
    synchronized (this) {
      underWay++;
      intentions.append(
          Lines.write(new Intention(expected.stream().flatMap(List::stream).toList())));
    }
    intentions.force();
    return new Arrival() {
      @Override
      public void stored(List<Outcome> outcomes) {
        settle(expected, outcomes);
      }

      @Override
      public void broken() {
        doubt(expected);
      }
    };
  }

  private List<Firing> firings(Change change) {
    return switch (change) {
      case Change.Store(EnrichedArticle article, var _, var _) -> {
        ArticleId id = article.article().id();
        List<String> names =
            standing.matching(article).stream().filter(name -> !firings.told(name, id)).toList();
        yield names.isEmpty() || isThere(article, names)
            ? List.of()
            : names.stream().map(name -> new Firing(name, id.value(), clock.instant())).toList();
      }
      case Change.Remove _, Change.OriginRead _, Change.OriginGone _ -> List.of();
    };
  }

  /** An article that is there already does not arrive, unless it is not known whether it is. */
  private boolean isThere(EnrichedArticle article, List<String> names) {
    ArticleId id = article.article().id();
    synchronized (this) {
      if (names.stream().anyMatch(name -> doubtful.contains(Firing.key(name, id)))) {
        return false;
      }
    }
    return index.find(id).filter(article::equals).isPresent();
  }

  private void settle(List<List<Firing>> expected, List<Outcome> outcomes) {
    List<Firing> fired = new ArrayList<>();
    synchronized (this) {
      IntStream.range(0, expected.size())
          .forEach(change ->
              expected.get(change).stream()
                  .filter(firing ->
                      doubtful.remove(firing.key()) || outcomes.get(change) != Outcome.UNCHANGED)
                  .forEach(fired::add));
    }
    List<Firing> fresh = firings.tell(fired);
    synchronized (this) {
      if (--underWay == 0 && doubtful.isEmpty() && intentions.length() > ROOM) {
        firings.force();
        intentions.clear();
      }
    }
    told.accept(fresh);
  }

  /** Perhaps some are stored: sent again, an article that is unchanged then is still news. */
  private synchronized void doubt(List<List<Firing>> expected) {
    underWay--;
    expected.forEach(of -> of.forEach(firing -> doubtful.add(firing.key())));
    LOG.log(
        System.Logger.Level.WARNING, "a batch broke off; its alerts fire once it is sent again");
  }

  @Override
  public void close() {
    intentions.close();
  }
}
