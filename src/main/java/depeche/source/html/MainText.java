package depeche.source.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The main text of a page. Clutter is taken out by name; then, from the whole page, the search
 * descends into the element that holds most of the prose until the prose is spread over several
 * (text density, after Kohlschütter et al., "Boilerplate Detection using Shallow Text Features",
 * WSDM 2010). What remains is kept block by block. Where the page also gives its text as data, that
 * decides which blocks belong.
 */
final class MainText {
  /** What a block's prose counts for one element further up. */
  private static final double DECAY = 0.75;

  /** Text given as data is believed when this share of it is found on the page. */
  private static final double DATA_SHARE = 0.45;

  /** Paragraphs given as data are taken as they are when this share of them is on the page. */
  private static final double WHOLE_SHARE = 0.9;

  /** A neighbour of the densest element with this share of its prose is more of the same text. */
  private static final double PIECE_SHARE = 0.5;

  /** Elements that hold a whole article, and no piece of one. */
  private static final Set<String> WHOLE = Set.of("article", "main", "body");

  /** As many elements may be around each piece of a text. */
  private static final int MOST_WRAPPERS = 8;

  private static final int SHORTEST_DATA = 200;

  /** Longer data are not compared with the page: that takes time in proportion to both. */
  private static final int LONGEST_DATA = 200_000;

  private static final int SHORTEST_SENTENCE = 25;

  private static final Pattern SENTENCE =
      Pattern.compile(".*[.!?…:。！？][»”\"'’)\\]]*", Pattern.DOTALL);

  private static final Pattern AROUND =
      Pattern.compile(
          "(à )?lire (aussi|également|plus)\\b.*|(à )?voir aussi\\b.*|sur le même"
              + " (sujet|thème).*|read (more|also|next)\\b.*|(see|watch) also\\b.*|related("
              + " articles| stories)?:?|sign up .*|subscribe .*|follow us"
              + " .*|abonnez-vous.*|inscrivez-vous.*|mehr (zum"
              + " thema|dazu|aus|nachrichten)\\b.*|lesen sie auch.*|dieses thema im programm.*|lee"
              + " también.*|leggi anche.*|leia também.*|читайте"
              + " также.*|(photo|image|foto|bild|crédits?|credit|source|quelle)s?\\s?:.*|©.*|\\(c\\)"
              + " .*|advertisement|publicité|anzeige|article content|copy link",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  private final Document page;
  private final Set<String> known;
  private final String data;

  /**
   * @param known lines that stand elsewhere already: the title, the lead
   * @param data the text as the page's metadata give it, or empty
   */
  MainText(Document page, List<String> known, String data) {
    this.page = page.clone();
    this.known = known.stream().map(MainText::letters).collect(Collectors.toSet());
    this.data = data;
    Clutter.remove(this.page);
  }

  /** Paragraphs and headings, parted by empty lines. */
  String text() {
    String found = joined(kept(TextBlock.elementsIn(densest())));
    String declared = letters(data);
    if (declared.length() > LONGEST_DATA) {
      return found;
    }
    if (declared.length() < SHORTEST_DATA) {
      return declared.contains(letters(found)) ? data : found;
    }
    String confirmed = joined(confirmed(declared));
    if (letters(confirmed).length() >= declared.length() * DATA_SHARE) {
      boolean excerpt = letters(found).length() > 2 * letters(confirmed).length();
      return excerpt ? found : isTheText(declared) ? data : confirmed;
    }
    return letters(found).length() >= declared.length() * DATA_SHARE ? found : data;
  }

  /** Says whether the data has paragraphs of its own, and the page shows nearly all of them. */
  private boolean isTheText(String declared) {
    List<String> paragraphs = data.lines().map(MainText::letters).toList();
    String shown = letters(page.body().text());
    int common =
        paragraphs.stream()
            .filter(paragraph -> known.contains(paragraph) || shown.contains(paragraph))
            .mapToInt(String::length)
            .sum();
    return paragraphs.size() > 1 && common >= declared.length() * WHOLE_SHARE;
  }

  private static String joined(List<String> paragraphs) {
    return paragraphs.stream().distinct().collect(Collectors.joining("\n\n"));
  }

  /** The blocks that the declared text has too, and the headings between them. */
  private List<String> confirmed(String declared) {
    List<String> paragraphs = new ArrayList<>();
    List<String> headings = new ArrayList<>();
    for (Element block : TextBlock.elementsIn(page.body())) {
      String text = block.text();
      if (isKnown(text)) {
        continue;
      }
      if (TextBlock.isHeading(block)) {
        headings.add(text);
      } else if (letters(text).length() > 3 && declared.contains(letters(text))) {
        if (!paragraphs.isEmpty() && !headings.isEmpty()) {
          paragraphs.add(headings.getLast());
        }
        headings.clear();
        paragraphs.add(text);
      }
    }
    return paragraphs;
  }

  /** The element with the most prose near below it. */
  private Element densest() {
    Map<Element, Double> scores = new LinkedHashMap<>();
    for (Element block : TextBlock.elementsIn(page.body())) {
      double score = Prosaic.ofBlock(block);
      for (Element above = block.parent(); above != null && score >= 1; above = above.parent()) {
        scores.merge(above, score, Double::sum);
        score *= DECAY;
      }
    }
    Element place =
        scores.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(page.body());
    Element above = place.parent();
    while (above != null && isOneOfSeveral(place, scores)) {
      place = above;
      above = place.parent();
    }
    return withPieces(place);
  }

  /** A text of modules has each in wrappers of its own: all those that are wrapped alike. */
  private Element withPieces(Element found) {
    Map<Element, Integer> prose = Prosaic.below(page.body());
    Element place = found;
    Element at = found;
    for (int level = 0; level < MOST_WRAPPERS; level++) {
      Element above = at.parent();
      if (above == null || WHOLE.contains(at.normalName())) {
        return place;
      }
      if (isWrappedLikeOthers(at, prose)) {
        place = above;
        level = 0;
      }
      at = above;
    }
    return place;
  }

  private static boolean isWrappedLikeOthers(Element piece, Map<Element, Integer> prose) {
    int others =
        piece.siblingElements().stream()
            .filter(other -> other.normalName().equals(piece.normalName()))
            .filter(other -> other.className().equals(piece.className()))
            .mapToInt(other -> prose.getOrDefault(other, 0))
            .sum();
    return others > prose.getOrDefault(piece, 0) * PIECE_SHARE;
  }

  /** A text cut in pieces, by pictures or advertisements, has them side by side. */
  private static boolean isOneOfSeveral(Element place, Map<Element, Double> scores) {
    double least = scores.getOrDefault(place, 0.0) * PIECE_SHARE;
    return place.siblingElements().stream()
        .anyMatch(sibling -> scores.getOrDefault(sibling, 0.0) > least);
  }

  private List<String> kept(List<Element> blocks) {
    List<String> paragraphs = new ArrayList<>();
    String heading = "";
    for (Element block : blocks) {
      String text = block.text();
      if (text.isBlank() || isKnown(text) || AROUND.matcher(text).matches()) {
        continue;
      }
      if (TextBlock.isHeading(block)) {
        heading = Prosaic.linkShare(block, text) < 0.5 ? text : "";
      } else if (isProse(block, text)) {
        if (!heading.isEmpty()) {
          paragraphs.add(heading);
          heading = "";
        }
        paragraphs.add(text);
      }
    }
    return paragraphs;
  }

  private boolean isKnown(String text) {
    return known.contains(letters(text));
  }

  private static boolean isProse(Element block, String text) {
    boolean linked = Prosaic.linkShare(block, text) > 0.6;
    if (block.normalName().equals("li")) {
      return !linked && Prosaic.weight(text) >= SHORTEST_SENTENCE;
    }
    return !linked
        && (Prosaic.weight(text) >= 2 * SHORTEST_SENTENCE || SENTENCE.matcher(text).matches());
  }

  /** Letters and digits alone, so that typography and markup do not matter. */
  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
