package depeche.query;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which facets an answer counts.
 *
 * @param dates whether to count by date of publication
 * @param size how many values of a facet, 1 to 200; selected ones come on top
 */
public record FacetChoice(Set<Facet> facets, boolean dates, int size, Interval interval) {
  public static final FacetChoice NONE = new FacetChoice(Set.of(), false, 10, Interval.AUTO);
  public static final FacetChoice ALL =
      new FacetChoice(EnumSet.allOf(Facet.class), true, 10, Interval.AUTO);

  public FacetChoice {
    facets = Set.copyOf(facets);
  }

  /** The width of a bucket of the date histogram; AUTO keeps their number readable. */
  public enum Interval {
    AUTO,
    YEAR,
    MONTH,
    DAY
  }
}
