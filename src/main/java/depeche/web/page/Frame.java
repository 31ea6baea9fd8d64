package depeche.web.page;

import depeche.web.page.QueryString.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content.
 *
 * @param title of the window
 * @param query what the search box holds
 * @param kept what the search box carries along unseen: filters and order
 * @param switches the same page in each language
 * @param canonical the address that says the same without the reader's detour, or null
 * @param card how it presents itself elsewhere; null keeps it from search engines
 * @param picture that goes with a link to it, 1200 by 630 pixels, as an absolute address
 */
public record Frame(
    Messages messages,
    Assets assets,
    String title,
    String query,
    List<Parameter> kept,
    List<LanguageSwitch> switches,
    String home,
    @Nullable String canonical,
    @Nullable Card card,
    String picture) {
  public Frame {
    kept = List.copyOf(kept);
    switches = List.copyOf(switches);
  }

  /** A link to this page in another language. */
  public record LanguageSwitch(String tag, String name, String href, boolean current) {}

  /** A word or sentence of this page's language. */
  public String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  /** The address of another page, with this page's choice of language. */
  public String at(String path) {
    return path + home.substring(Address.SEARCH.length());
  }

  /** The language and country of the page, as Open Graph writes them: {@code fr_FR}. */
  public String locale() {
    return messages.language().locale().toString();
  }

  /** The language of the page. */
  public String tag() {
    return messages.language().tag();
  }
}
