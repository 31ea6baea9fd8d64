package depeche.source.html;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** How much of an element is prose rather than links, labels and names. */
final class Prosaic {
  /** Shorter blocks are labels; in a script without letters' words, half as many say as much. */
  private static final int SHORTEST = 60;

  /** No page that people read is nested deeper. */
  private static final int DEEPEST = 200;

  private Prosaic() {}

  /** For each element from {@code root} down, the characters of prose in it. */
  static Map<Element, Integer> below(Element root) {
    Map<Element, Integer> lengths = new IdentityHashMap<>();
    for (Element block : TextBlock.elementsIn(root)) {
      int length = ofBlock(block);
      Element place = block;
      for (int level = 0; place != null && place != root && level < DEEPEST; level++) {
        lengths.merge(place, length, Integer::sum);
        place = place.parent();
      }
      lengths.merge(root, length, Integer::sum);
    }
    return lengths;
  }

  /** The characters of one block if it reads like prose, else 0. */
  static int ofBlock(Element block) {
    String text = block.text();
    int weight = weight(text);
    return weight >= SHORTEST && linkShare(block, text) < 0.4 ? weight : 0;
  }

  /** The share of a block's characters that lead elsewhere, from 0 to 1. */
  static double linkShare(Element block, String text) {
    int linked = 0;
    for (Element link : block.select("a")) {
      linked += link.text().length();
    }
    return text.isEmpty() ? 1 : Math.min(1, linked / (double) text.length());
  }

  /** A length in which an ideograph counts for three letters, as much as it says. */
  static int weight(String text) {
    return text.codePoints().map(c -> Character.isIdeographic(c) ? 3 : 1).sum();
  }
}
