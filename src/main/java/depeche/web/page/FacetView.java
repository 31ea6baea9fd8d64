package depeche.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One facet beside the results.
 *
 * @param name its name in addresses and style sheets, such as {@code person}
 * @param more the address that shows more of its values, or null where all are shown
 */
public record FacetView(String name, String title, List<Choice> choices, @Nullable String more) {
  public FacetView {
    choices = List.copyOf(choices);
  }

  /**
   * One value.
   *
   * @param count as the reader's language writes it
   * @param toggle the address with this value chosen, or no longer chosen
   * @param exclude the address without this value's articles, or with them again
   */
  public record Choice(
      String label,
      String count,
      boolean selected,
      boolean excluded,
      String toggle,
      String exclude) {}
}
