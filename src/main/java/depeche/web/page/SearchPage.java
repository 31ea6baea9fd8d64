package depeche.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search page: an answer, or the overview of everything before any question.
 *
 * @param overview whether nothing has been asked yet
 * @param total how many articles, in words
 * @param clear the address without any filter, or null where none is active
 * @param next the address of the following page, or null on the last
 * @param continued whether pages came before this one, and {@code first} the first of them
 * @param browse every article, newest first
 * @param alert where an alert is made of this search
 * @param json the same answer from the API
 */
public record SearchPage(
    Frame frame,
    boolean overview,
    String total,
    List<Notice> notices,
    List<Chip> chips,
    @Nullable String clear,
    List<SortChoice> sorts,
    @Nullable Timeline timeline,
    Period period,
    List<FacetView> facets,
    List<HitView> hits,
    @Nullable String next,
    boolean continued,
    String first,
    String browse,
    String alert,
    String json) {
  public SearchPage {
    notices = List.copyOf(notices);
    chips = List.copyOf(chips);
    sorts = List.copyOf(sorts);
    facets = List.copyOf(facets);
    hits = List.copyOf(hits);
  }

  /** One order of results. */
  public record SortChoice(String text, String href, boolean current) {}

  /**
   * The form for days of publication.
   *
   * @param kept what it carries along unseen
   */
  public record Period(String from, String to, List<QueryString.Parameter> kept) {
    public Period {
      kept = List.copyOf(kept);
    }
  }
}
