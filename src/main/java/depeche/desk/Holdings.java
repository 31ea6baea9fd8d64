package depeche.desk;

import depeche.article.Language;
import depeche.index.ArticleHits.FacetCount;
import depeche.index.ArticleIndex;
import depeche.index.ArticleQuery;
import depeche.query.Clause;
import depeche.query.Facet;
import depeche.query.FacetChoice;
import depeche.query.FacetChoice.Interval;
import depeche.query.Filters;
import depeche.query.Sort;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The languages and sources of the corpus, most frequent first; counted afresh now and then. */
final class Holdings {
  private static final long FRESH_NANOS = Duration.ofSeconds(10).toNanos();
  private static final FacetChoice COUNTED =
      new FacetChoice(EnumSet.of(Facet.LANGUAGE, Facet.SOURCE), false, 200, Interval.AUTO);

  private record Count(long nanoTime, LanguageCounts languages, List<FacetCount> sources) {}

  private final ArticleIndex index;
  private volatile @Nullable Count last;

  Holdings(ArticleIndex index) {
    this.index = index;
  }

  /** The same object until it is counted afresh. */
  LanguageCounts languages() {
    return count().languages();
  }

  /** The sources, as the articles spell them; the 200 most frequent ones. */
  List<String> sources() {
    return count().sources().stream().map(FacetCount::id).toList();
  }

  private Count count() {
    Count known = last;
    // What was counted while nothing was there is not worth keeping.
    if (known != null
        && !known.languages().equals(LanguageCounts.NONE)
        && System.nanoTime() - known.nanoTime() < FRESH_NANOS) {
      return known;
    }
    Map<Facet, List<FacetCount>> facets =
        index
            .search(
                new ArticleQuery(
                    new Clause.Everything(),
                    List.of(),
                    Filters.NONE,
                    Sort.NEWEST,
                    0,
                    null,
                    COUNTED))
            .facets();
    Count now =
        new Count(
            System.nanoTime(),
            new LanguageCounts(
                facets.getOrDefault(Facet.LANGUAGE, List.of()).stream()
                    .collect(
                        Collectors.toMap(
                            language -> new Language(language.id()), FacetCount::count))),
            facets.getOrDefault(Facet.SOURCE, List.of()));
    last = now;
    return now;
  }
}
