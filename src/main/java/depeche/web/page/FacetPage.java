package depeche.web.page;

import depeche.web.page.FacetView.Choice;
import depeche.web.page.FacetView.Switch;
import depeche.web.page.QueryString.Parameter;
import depeche.web.page.SearchPage.SortChoice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All values of a facet, to be looked through by name.
 *
 * @param name of the facet in addresses and style sheets
 * @param total how many values have such a name, in words
 * @param contains what their names hold, as typed
 * @param kept what the form carries along unseen
 * @param sorts in which orders they can be listed; none where there is only one
 * @param mentions whether all mentions of its values count, or null where that is no choice
 * @param back the results they are values of
 * @param previous the values before these, or null on the first page
 * @param next the values after these, or null on the last page
 */
public record FacetPage(
    Frame frame,
    String name,
    String title,
    String total,
    String contains,
    String action,
    List<Parameter> kept,
    List<SortChoice> sorts,
    List<Choice> choices,
    @Nullable Switch mentions,
    String back,
    @Nullable String previous,
    @Nullable String next) {
  public FacetPage {
    kept = List.copyOf(kept);
    sorts = List.copyOf(sorts);
    choices = List.copyOf(choices);
  }
}
