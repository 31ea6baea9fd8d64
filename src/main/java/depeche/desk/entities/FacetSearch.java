package depeche.desk.entities;

import depeche.desk.Search;
import depeche.entity.EntityNames;
import depeche.index.ArticleIndex;
import depeche.index.ValueOrder;
import depeche.index.ValuePage;
import depeche.index.WantedValues;
import depeche.query.Facet;
import depeche.query.SearchRequest;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks for values within a facet, among the articles of a search. */
public final class FacetSearch {
  private final ArticleIndex index;
  private final Search search;
  private final EntityNames names;

  public FacetSearch(ArticleIndex index, Search search, EntityNames names) {
    this.index = index;
    this.search = search;
    this.names = names;
  }

  /**
   * The values of a facet that have a name with {@code contains} in it: a label in any language, or
   * a spelling found in the archive. Counts are those of the search, exactly.
   *
   * @param contains accents, case and the order of words do not matter; blank for every value
   * @param order what to list first
   * @param from how many of the first to leave out
   * @param size how many to list after those
   */
  public ValuePage values(
      SearchRequest request, Facet facet, String contains, ValueOrder order, int from, int size) {
    NamePart part = new NamePart(contains);
    @Nullable Predicate<String> spelling =
        part.isEmpty() || facet.entityKind().isEmpty() ? null : part::isIn;
    return index.values(
        search.asked(request),
        new WantedValues(facet, id -> isNamed(facet, id, part), spelling, order, from, size));
  }

  private boolean isNamed(Facet facet, String id, NamePart part) {
    return part.isEmpty()
        || facet
            .entityKind()
            .map(kind -> names.names(kind, id).stream().anyMatch(part::isIn))
            .orElseGet(() -> part.isIn(id));
  }
}
