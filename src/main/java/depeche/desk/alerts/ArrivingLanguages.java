package depeche.desk.alerts;

import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.desk.LanguageCounts;
import depeche.index.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How many articles are in each language once those that arrive are in the archive, which is
 * counted now and then only.
 */
final class ArrivingLanguages {
  private final Supplier<LanguageCounts> archive;
  private final List<Language> since = new ArrayList<>();
  private LanguageCounts counted;
  private volatile LanguageCounts now;

  /**
   * @param archive gives the same object until it is counted afresh
   */
  ArrivingLanguages(Supplier<LanguageCounts> archive) {
    this.archive = archive;
    this.counted = archive.get();
    this.now = counted;
  }

  LanguageCounts now() {
    return now;
  }

  /** Takes in what arrives, and says whether other languages are common with it than before. */
  synchronized boolean changeWith(List<Change> changes) {
    LanguageCounts fresh = archive.get();
    if (fresh != counted) {
      counted = fresh;
      since.clear();
    }
    changes.stream().flatMap(ArrivingLanguages::language).forEach(since::add);
    LanguageCounts before = now;
    now = counted.and(since);
    return !Set.copyOf(before.common()).equals(Set.copyOf(now.common()));
  }

  private static Stream<Language> language(Change change) {
    return switch (change) {
      case Change.Store(EnrichedArticle article, var _, var _) -> Stream.of(article.language());
      case Change.Reread _,
          Change.Remove _,
          Change.Withdraw _,
          Change.OriginRead _,
          Change.OriginGone _ ->
          Stream.empty();
    };
  }
}
