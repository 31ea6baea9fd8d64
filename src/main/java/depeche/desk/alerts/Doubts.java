package depeche.desk.alerts;

import depeche.article.ArticleId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Articles of which it is not known whether they are stored, for the writing of them broke off. */
final class Doubts {
  /** What a busy engine was asked to write may be written later, but not later than this. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Map<ArticleId, Doubt> doubts = new HashMap<>();

  /**
   * @param version its fingerprint
   * @param at when it arrived
   * @param intention the key under which it is kept that alerts are to tell of it
   */
  record Doubt(ArticleId article, String version, Instant at, String intention) {
    /** Says whether what is not there by now will not be. */
    boolean isOver(Instant now) {
      return at.plus(LONGEST).isBefore(now);
    }
  }

  synchronized void add(Doubt doubt) {
    doubts.put(doubt.article(), doubt);
  }

  synchronized boolean isOf(ArticleId article) {
    return doubts.containsKey(article);
  }

  synchronized List<Doubt> all() {
    return List.copyOf(doubts.values());
  }

  /** Ends a doubt; answers the key of the intention where it was the last of it. */
  synchronized Optional<String> remove(ArticleId article) {
    return Optional.ofNullable(doubts.remove(article))
        .map(Doubt::intention)
        .filter(key -> doubts.values().stream().noneMatch(other -> other.intention().equals(key)));
  }
}
