package depeche.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Finds the blocks of a page: the paragraphs, headings and list items that hold text themselves.
 */
final class TextBlock {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> BLOCKS =
      Set.of("p", "li", "blockquote", "pre", "dd", "dt", "td");
  private static final String INNER_BLOCKS =
      "p, li, blockquote, pre, dd, td, h2, h3, h4, div, section, ul, ol";

  private TextBlock() {}

  /** The blocks in an element, in order; none of them within another. */
  static List<Element> elementsIn(Element root) {
    List<Element> blocks = new ArrayList<>();
    root.traverse(
        new NodeVisitor() {
          private int inside;

          @Override
          public void head(org.jsoup.nodes.Node node, int depth) {
            if (inside > 0 || !(node instanceof Element element)) {
              inside += inside > 0 && node instanceof Element ? 1 : 0;
              return;
            }
            if (isBlock(element)) {
              blocks.add(element);
              inside = 1;
            }
          }

          @Override
          public void tail(org.jsoup.nodes.Node node, int depth) {
            inside -= inside > 0 && node instanceof Element ? 1 : 0;
          }
        });
    return blocks;
  }

  static boolean isHeading(Element block) {
    return HEADINGS.contains(block.normalName());
  }

  private static boolean isBlock(Element element) {
    String name = element.normalName();
    if (HEADINGS.contains(name) || name.equals("p")) {
      return true;
    }
    if (element.select(INNER_BLOCKS).stream().anyMatch(inner -> inner != element)) {
      return false;
    }
    return BLOCKS.contains(name) || hasTextOfItsOwn(element);
  }

  /** Text directly in a division, as old pages have it. */
  private static boolean hasTextOfItsOwn(Element element) {
    return (element.normalName().equals("div") || element.normalName().equals("section"))
        && element.childNodes().stream()
            .anyMatch(child -> child instanceof TextNode text && !text.isBlank());
  }
}
