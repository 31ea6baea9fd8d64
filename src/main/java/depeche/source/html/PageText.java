package depeche.source.html;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Text out of markup. */
final class PageText {
  private PageText() {}

  /** The text of a value that should hold no markup, but may. */
  static String withoutMarkup(String value) {
    String unescaped = value.contains("&") ? Parser.unescapeEntities(value, false) : value;
    return unescaped.contains("</") || unescaped.contains("<br")
        ? Jsoup.parseBodyFragment(unescaped).wholeText()
        : unescaped;
  }
}
