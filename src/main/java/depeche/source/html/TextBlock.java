package depeche.source.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Finds the blocks of a page: the paragraphs, headings and list items that hold text themselves. In
 * time proportional to the page, however it is nested.
 */
final class TextBlock {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "li", "blockquote", "pre", "dd", "dt", "td");
  private static final Set<String> DIVISIONS = Set.of("div", "section", "article", "main", "body");

  private TextBlock() {}

  /** The blocks in an element, in order; none of them within another. */
  static List<Element> elementsIn(Element root) {
    Set<Element> holders = holders(root);
    List<Element> blocks = new ArrayList<>();
    root.traverse(
        new NodeVisitor() {
          private int inside;

          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element element) {
              if (inside > 0) {
                inside++;
              } else if (isBlock(element, holders)) {
                blocks.add(element);
                inside = 1;
              }
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (inside > 0 && node instanceof Element) {
              inside--;
            }
          }
        });
    return blocks;
  }

  static boolean isHeading(Element block) {
    return HEADINGS.contains(block.normalName());
  }

  /** Every element with a possible block somewhere below it. */
  private static Set<Element> holders(Element root) {
    Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());
    root.traverse((node, depth) -> {
      if (node instanceof Element element && mayBeBlock(element)) {
        Element above = element.parent();
        while (above != null && holders.add(above)) {
          above = above.parent();
        }
      }
    });
    return holders;
  }

  private static boolean mayBeBlock(Element element) {
    String name = element.normalName();
    return HEADINGS.contains(name) || PARAGRAPHS.contains(name) || DIVISIONS.contains(name);
  }

  private static boolean isBlock(Element element, Set<Element> holders) {
    String name = element.normalName();
    if (HEADINGS.contains(name) || name.equals("p")) {
      return true;
    }
    return !holders.contains(element)
        && (PARAGRAPHS.contains(name) || DIVISIONS.contains(name) && hasTextOfItsOwn(element));
  }

  /** Text directly in a division, as old pages have it. */
  private static boolean hasTextOfItsOwn(Element element) {
    return element.childNodes().stream()
        .anyMatch(child -> child instanceof TextNode text && !text.isBlank());
  }
}
