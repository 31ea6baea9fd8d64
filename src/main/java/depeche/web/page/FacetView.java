package depeche.web.page;

import depeche.web.page.QueryString.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One facet beside the results.
 *
 * @param name its name in addresses and style sheets, such as {@code person}
 * @param mentions whether all mentions of its values count, or null where that is no choice
 * @param all where to look through all of its values, or null where all are shown
 */
public record FacetView(
    String name,
    String title,
    List<Choice> choices,
    @Nullable Switch mentions,
    @Nullable Within all) {
  public FacetView {
    choices = List.copyOf(choices);
  }

  /** Something that is on or off, and the address where it is the other. */
  public record Switch(String text, String hint, boolean on, String toggle) {}

  /**
   * A page with all values of a facet.
   *
   * @param action its path, and {@code kept} what a form must carry there unseen
   * @param href the same as an address
   */
  public record Within(String action, List<Parameter> kept, String href) {
    public Within {
      kept = List.copyOf(kept);
    }
  }

  /**
   * One value.
   *
   * @param count as the reader's language writes it
   * @param part whether it is a part of the value above it that is none
   * @param toggle the address with this value chosen, or no longer chosen
   * @param exclude the address without this value's articles, or with them again
   * @param page the page about this person, country or topic; null for anything else
   */
  public record Choice(
      String label,
      String count,
      boolean selected,
      boolean excluded,
      boolean part,
      String toggle,
      String exclude,
      @Nullable String page) {}
}
