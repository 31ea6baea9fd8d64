package depeche.index;

import depeche.article.EnrichedArticle;
import depeche.query.Facet;
import depeche.query.FacetChoice.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param total how many articles match, exactly
 * @param facets for each facet asked for, its values: selected ones first, then by falling count
 * @param dates the date histogram, or null where none was asked for
 * @param next the cursor of the page after this one, or null on the last
 */
public record ArticleHits(
    long total,
    List<Hit> hits,
    Map<Facet, List<FacetCount>> facets,
    @Nullable Histogram dates,
    @Nullable String next) {
  public ArticleHits {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }

  /** An article and how well it matches; the score compares within one answer only. */
  public record Hit(EnrichedArticle article, double score) {}

  /**
   * @param label as the articles give it, for values that no gazetteer names; else the id
   * @param count articles that match the query and all filters but this facet's own inclusion
   */
  public record FacetCount(String id, String label, long count, boolean selected) {}

  /** Counts by publication, by rising date, without gaps between the first and the last. */
  public record Histogram(Interval interval, List<Bucket> buckets) {
    public Histogram {
      buckets = List.copyOf(buckets);
    }
  }

  /** Both days inclusive. */
  public record Bucket(LocalDate from, LocalDate to, long count) {}
}
