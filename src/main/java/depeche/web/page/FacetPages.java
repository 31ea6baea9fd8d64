package depeche.web.page;

import depeche.article.MentionKind;
import depeche.desk.Labels;
import depeche.index.ArticleHits;
import depeche.index.ValueOrder;
import depeche.index.ValuePage;
import depeche.query.Facet;
import depeche.web.page.SearchPage.SortChoice;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Lays out the values of a facet as a page. */
final class FacetPages {
  /** How many values a page shows. */
  static final int SIZE = 100;

  static final String CONTAINS = "contains";
  static final String SORT = "sort";
  static final String OFFSET = "offset";

  private static final ArticleHits NOTHING_FOUND =
      new ArticleHits(0, List.of(), Map.of(), null, null);

  private final Messages messages;
  private final Frames frames;
  private final Labels labels;
  private final QueryString here;

  FacetPages(Messages messages, Frames frames, Labels labels, QueryString here) {
    this.messages = messages;
    this.frames = frames;
    this.labels = labels;
    this.here = here;
  }

  /**
   * @param ignored the kinds of mention that do not count
   */
  FacetPage of(
      Facet facet,
      ValuePage page,
      Set<MentionKind> ignored,
      String contains,
      ValueOrder order,
      int offset) {
    QueryString search = Address.narrowing(here);
    String path = Address.FACETS + facet.apiName();
    String title = messages.text("facet." + facet.apiName());
    Names names = new Names(labels, messages, NOTHING_FOUND);
    FacetViews views = new FacetViews(messages, names, search);
    QueryString named = contains.isBlank() ? search : search.with(CONTAINS, contains);
    QueryString sought = sorted(named, order);
    return new FacetPage(
        frames.within(messages.text("title.facet", title), path, here),
        facet.apiName(),
        title,
        messages.text("facet.values", page.total()),
        contains,
        path,
        sorted(search, order).parameters(),
        facet.entityKind().isEmpty() ? List.of() : sorts(named, path, order),
        page.values().stream().map(value -> views.choice(facet, value)).toList(),
        facet == Facet.COUNTRY
            ? new IgnoredMentions(messages).metonyms(sought, path, ignored)
            : null,
        search.on(Address.SEARCH),
        offset == 0 ? null : at(sought, Math.max(0, offset - SIZE)).on(path),
        offset + SIZE < page.total() ? at(sought, offset + SIZE).on(path) : null);
  }

  private List<SortChoice> sorts(QueryString named, String path, ValueOrder current) {
    return Arrays.stream(ValueOrder.values())
        .map(order ->
            new SortChoice(
                messages.text("facet.sort." + name(order)),
                sorted(named, order).on(path),
                order == current))
        .toList();
  }

  private static QueryString sorted(QueryString named, ValueOrder order) {
    return order == ValueOrder.COUNT ? named : named.with(SORT, name(order));
  }

  private static String name(ValueOrder order) {
    return order.name().toLowerCase(Locale.ROOT);
  }

  private static QueryString at(QueryString sought, int offset) {
    return offset == 0 ? sought : sought.with(OFFSET, Integer.toString(offset));
  }
}
