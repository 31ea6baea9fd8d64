package depeche.text;

import depeche.article.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How German and Dutch write nouns together: what a word may be parted into, and what two words may
 * be joined to. It knows endings, not words: which of the parts are words, others have to say.
 */
public final class Compounding {
  /** Of shorter words, only those that are listed are parts. */
  public static final int SHORTEST_PART = 4;

  private static final int SHORTEST_SHORT_PART = 2;

  private static final Map<String, Set<String>> LISTS = WordList.sections("compounds.txt");
  private static final Map<String, Compounding> LANGUAGES =
      Map.of("de", new Compounding("de"), "nl", new Compounding("nl"));

  private final Set<String> links;
  private final Set<String> lost;
  private final Set<String> genitive;
  private final Set<String> shortParts;
  private final Set<String> refused;

  private Compounding(String tag) {
    links = LISTS.getOrDefault(tag + " links", Set.of());
    lost = LISTS.getOrDefault(tag + " lost", Set.of());
    genitive = LISTS.getOrDefault(tag + " genitive", Set.of());
    shortParts = LISTS.getOrDefault(tag + " short", Set.of());
    refused = LISTS.getOrDefault(tag + " refused", Set.of());
  }

  /** Of a language that writes its nouns together. */
  public static Optional<Compounding> of(Language language) {
    return Optional.ofNullable(LANGUAGES.get(language.tag()));
  }

  /**
   * A word at two levels.
   *
   * @param surface lower case
   * @param exact folded besides
   */
  public record Part(String surface, String exact) {
    static Part of(String surface) {
      return new Part(surface, Folding.fold(surface));
    }
  }

  /**
   * A place to part a word at.
   *
   * @param beginning of the word, up to there
   * @param first what the first part may be: the beginning, its link left out, or what it lost put
   *     back
   */
  public record Cut(String beginning, List<Part> first, Part second) {
    public Cut {
      first = List.copyOf(first);
    }

    /** How many characters of the word are before it. */
    public int at() {
      return beginning.length();
    }
  }

  /**
   * Wherever a word may be parted, from its beginning on.
   *
   * @param word at the surface level
   */
  public List<Cut> cuts(String word) {
    List<Cut> cuts = new ArrayList<>();
    for (int at = SHORTEST_SHORT_PART; at <= word.length() - SHORTEST_SHORT_PART; at++) {
      String second = word.substring(at);
      List<Part> first = firstParts(word.substring(0, at));
      if (!first.isEmpty() && isPart(second)) {
        cuts.add(new Cut(word.substring(0, at), first, Part.of(second)));
      }
    }
    return cuts;
  }

  /**
   * What two words may make together, the first of them with any link.
   *
   * @param first at the surface level
   * @param second at the surface level
   */
  public List<Part> joined(String first, String second) {
    if (!isPart(first) || !isPart(second)) {
      return List.of();
    }
    Stream<String> linked = links.stream().map(link -> first + link);
    Stream<String> shortened =
        lost.stream().filter(first::endsWith).map(ending -> without(first, ending));
    return Stream.of(Stream.of(first), linked, shortened)
        .flatMap(beginnings -> beginnings)
        .map(beginning -> Part.of(beginning + second))
        .distinct()
        .toList();
  }

  /** The same of {@code Wahl des Kanzlers}, where the word that comes first has its case ending. */
  public List<Part> joinedOf(String inGenitive, String second) {
    return Stream.concat(
            Stream.of(inGenitive),
            genitive.stream()
                .filter(inGenitive::endsWith)
                .map(ending -> without(inGenitive, ending)))
        .flatMap(first -> joined(first, second).stream())
        .distinct()
        .toList();
  }

  private List<Part> firstParts(String beginning) {
    Set<String> words = new LinkedHashSet<>();
    words.add(beginning);
    links.stream().filter(beginning::endsWith).forEach(link -> words.add(without(beginning, link)));
    lost.forEach(ending -> words.add(beginning + ending));
    return refused.contains(beginning)
        ? List.of()
        : words.stream().filter(this::isPart).map(Part::of).toList();
  }

  private boolean isPart(String word) {
    return (word.length() >= SHORTEST_PART || shortParts.contains(word)) && !refused.contains(word);
  }

  private static String without(String word, String ending) {
    return word.substring(0, word.length() - ending.length());
  }
}
