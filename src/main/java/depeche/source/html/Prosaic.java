package depeche.source.html;

import org.jsoup.nodes.Element;

/** How much of an element is prose rather than links, labels and names. */
final class Prosaic {
  /** Shorter blocks are labels; in a script without letters' words, half as many say as much. */
  private static final int SHORTEST = 60;

  private Prosaic() {}

  /** The characters of all paragraphs in an element that read like prose. */
  static int length(Element element) {
    int length = 0;
    for (Element block : TextBlock.elementsIn(element)) {
      length += ofBlock(block);
    }
    return length;
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
