package depeche.source.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The main text of a page. */
final class MainText {
  private final Document page;

  MainText(Document page, String title, String declaredBody) {
    this.page = page.clone();
  }

  /** Paragraphs and headings, parted by empty lines. */
  String text() {
    page.select(
            "script, style, noscript, nav, footer, aside, form, iframe, svg, button, figure, template, [hidden]")
        .remove();
    Map<Element, Integer> scores = new HashMap<>();
    for (Element paragraph : page.select("p")) {
      int own = paragraph.text().length() - paragraph.select("a").text().length();
      Element parent = paragraph.parent();
      if (parent != null) {
        scores.merge(parent, 2 * own, Integer::sum);
        Element grandparent = parent.parent();
        if (grandparent != null) {
          scores.merge(grandparent, own, Integer::sum);
        }
      }
    }
    Element best =
        scores.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(page.body());
    List<String> paragraphs = new ArrayList<>();
    for (Element block : best.select("p, h2, h3, h4, li, blockquote:not(:has(p))")) {
      if (!block.text().isBlank()) {
        paragraphs.add(block.text());
      }
    }
    return String.join("\n\n", paragraphs);
  }
}
