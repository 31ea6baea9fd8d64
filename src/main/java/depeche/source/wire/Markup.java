package depeche.source.wire;

import depeche.source.html.Fragment;
import depeche.source.xml.XmlElement;
import depeche.source.xml.XmlNode;
import depeche.source.xml.XmlText;
import java.util.Map;
import org.jsoup.nodes.Entities;

/** XML that holds the text of an article: XHTML, or NITF's body, which is much like it. */
final class Markup {
  /** NITF's own elements, by those of HTML that are treated alike. */
  private static final Map<String, String> LIKE_HTML =
      Map.of(
          "hl2", "h2", "media", "figure", "fn", "figure", "datasource", "div", "nitf-table", "div");

  private Markup() {}

  /** Paragraphs, parted by empty lines. */
  static String text(XmlElement element) {
    StringBuilder html = new StringBuilder();
    element.content().forEach(node -> append(node, html));
    return Fragment.text(html.toString());
  }

  private static void append(XmlNode node, StringBuilder html) {
    switch (node) {
      case XmlText(String characters) -> html.append(Entities.escape(characters));
      case XmlElement element -> {
        String name = LIKE_HTML.getOrDefault(element.name(), element.name());
        html.append('<').append(name).append('>');
        if (!name.equals("br")) {
          element.content().forEach(child -> append(child, html));
          html.append("</").append(name).append('>');
        }
      }
    }
  }
}
