package depeche.source.html;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Text out of markup. */
final class PageText {
  private PageText() {}

  /** The text of a value that should hold no markup, but may, and may be escaped twice. */
  static String withoutMarkup(String value) {
    String once = Parser.unescapeEntities(value, false);
    String unescaped = Parser.unescapeEntities(once, false);
    return unescaped.contains("</") || unescaped.contains("<br")
        ? Jsoup.parseBodyFragment(unescaped).wholeText()
        : unescaped;
  }
}
