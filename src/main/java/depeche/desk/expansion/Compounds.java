package depeche.desk.expansion;

import static java.util.Comparator.comparingLong;

import depeche.article.Language;
import depeche.desk.expansion.Expansion.Kind;
import depeche.index.ArticleIndex;
import depeche.index.ArticleQuery;
import depeche.query.Clause;
import depeche.query.Facet;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.Sort;
import depeche.text.Chains;
import depeche.text.Compounding;
import depeche.text.Compounding.Cut;
import depeche.text.Compounding.Part;
import depeche.text.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words that German and Dutch write together, looked for apart, and the other way round: {@code
 * Kanzlerwahl} for {@code Wahl des Kanzlers}. What a word is made of is learnt from the articles: a
 * word is parted where both parts are words more frequent than itself (Koehn and Knight, 2003).
 */
public final class Compounds {
  /** A word that fewer articles hold is no part of others. */
  private static final int GOOD_HITS = 3;

  /**
   * How many times likelier one of two ways to part a word has to be, for the other to be wrong.
   */
  private static final double PLAINLY = 5;

  /** How many words may stand between the parts: {@code Wahl des neuen Kanzlers}. */
  private static final int BETWEEN = 3;

  private static final int MOST_SHOWN = 3;

  /** Queries of more words are found or relaxed without, and would ask for too many at once. */
  private static final int LONGEST_QUERY = 6;

  /** Two words, and one between that says nothing: {@code Wahl des Kanzlers}. */
  private static final int MOST_WORDS = 3;

  private final ArticleIndex index;
  private final Chains chains;

  public Compounds(ArticleIndex index, Chains chains) {
    this.index = index;
    this.chains = chains;
  }

  /** The words of a query that stand beside each other, with what the articles know of them. */
  Reading reading(List<Language> languages, List<String> words) {
    return new Reading(languages, words);
  }

  /**
   * What some words may be parted into or joined to.
   *
   * @param word itself, folded; of several words, empty
   */
  private record Candidates(String word, List<Cut> cuts, List<Part> joined) {
    static final Candidates NONE = new Candidates("", List.of(), List.of());

    Stream<String> toCount() {
      Stream<Part> parts =
          cuts.stream()
              .flatMap(cut -> Stream.concat(cut.first().stream(), Stream.of(cut.second())));
      Stream<Part> all = Stream.concat(parts, joined.stream());
      return cuts.isEmpty() && joined.isEmpty()
          ? Stream.empty()
          : Stream.concat(Stream.of(word), all.map(Part::exact));
    }
  }

  /**
   * A place to part a word at where both parts are words.
   *
   * @param articles that hold a part, as a geometric mean
   */
  private record Way(Cut cut, Part first, double articles) {
    /** What lies between two places to part a word at is a part too, or one of them is wrong. */
    boolean agreesWith(Way other) {
      int between = Math.abs(cut.at() - other.cut.at());
      return between == 0
          || between >= Compounding.SHORTEST_PART
          || articles >= PLAINLY * other.articles;
    }

    Other other() {
      String second = " " + cut.second().surface();
      String text = first.surface() + second;
      String asJoined = cut.beginning() + second;
      Clause near = new Clause.Near(text, BETWEEN);
      return new Other(
          text,
          asJoined.equals(text)
              ? near
              : new Clause.Any(List.of(near, new Clause.Near(asJoined, BETWEEN))));
    }
  }

  /** What some words may be written as, and what finds it. */
  private record Other(String text, Clause words) {}

  /** Asks the index once for all that the words may be made of. */
  final class Reading {
    private final Language likeliest;
    private final List<Language> compounding;
    private final Map<String, Long> articles;

    private Reading(List<Language> languages, List<String> words) {
      likeliest = languages.getFirst();
      compounding =
          words.size() > LONGEST_QUERY
              ? List.of()
              : languages.stream()
                  .filter(language -> Compounding.of(language).isPresent())
                  .toList();
      Set<String> counted = new HashSet<>();
      for (Language language : compounding) {
        for (int from = 0; from < words.size(); from++) {
          for (int to = from + 1; to <= Math.min(words.size(), from + MOST_WORDS); to++) {
            candidates(language, String.join(" ", words.subList(from, to)))
                .toCount()
                .forEach(counted::add);
          }
        }
      }
      articles = counted.isEmpty() ? Map.of() : index.holding(counted);
    }

    /** What {@code written}, words of the query that follow each other, may be written as. */
    List<Expansion> of(String written) {
      return compounding.stream()
          .flatMap(language ->
              others(language, candidates(language, written)).stream()
                  .map(other -> expansion(language, written, other)))
          .limit(MOST_SHOWN)
          .toList();
    }

    private List<Other> others(Language language, Candidates candidates) {
      List<Other> others = new ArrayList<>();
      for (Part whole : candidates.joined()) {
        if (count(whole.exact()) > 0 && isOf(language, whole.exact())) {
          others.add(new Other(whole.surface(), new Clause.Word(whole.surface())));
        }
      }
      List<Way> ways = ways(candidates);
      ways.stream()
          .filter(way -> isOf(language, candidates.word(), way))
          .forEach(way -> others.add(way.other()));
      return others;
    }

    private List<Way> ways(Candidates candidates) {
      List<Way> ways = new ArrayList<>();
      for (Cut cut : candidates.cuts()) {
        Part first = Collections.max(cut.first(), comparingLong(part -> count(part.exact())));
        long rarer = Math.min(count(first.exact()), count(cut.second().exact()));
        double mean = Math.sqrt((double) count(first.exact()) * count(cut.second().exact()));
        if (rarer >= GOOD_HITS && mean >= count(candidates.word())) {
          ways.add(new Way(cut, first, mean));
        }
      }
      return ways.stream().filter(way -> ways.stream().allMatch(way::agreesWith)).toList();
    }

    private long count(String exact) {
      return articles.getOrDefault(exact, 0L);
    }

    /** A word that no article holds is one of the language that its parts are of. */
    private boolean isOf(Language language, String word, Way way) {
      return count(word) > 0
          ? isOf(language, word)
          : isOf(language, way.first().exact()) && isOf(language, way.cut().second().exact());
    }

    /**
     * The query may be in another: a word is one of the language that most articles with it are.
     */
    private boolean isOf(Language language, String exact) {
      return language.equals(likeliest) || 2 * found(exact, language) >= count(exact);
    }
  }

  private Candidates candidates(Language language, String written) {
    Compounding compounding = Compounding.of(language).orElseThrow();
    List<Token> tokens = chains.tokens(language, written);
    List<Token> words =
        tokens.stream().filter(token -> !chains.isStopWord(language, token)).toList();
    if (!words.stream().allMatch(Compounds::isWord)) {
      return Candidates.NONE;
    }
    return switch (words.size()) {
      case 1 ->
          tokens.size() > 1
              ? Candidates.NONE
              : new Candidates(
                  words.getFirst().exact(),
                  compounding.cuts(words.getFirst().surface()),
                  List.of());
      case 2 -> {
        String before = words.getFirst().surface();
        String after = words.getLast().surface();
        yield new Candidates(
            "",
            List.of(),
            tokens.size() == 2
                ? compounding.joined(before, after)
                : compounding.joinedOf(after, before));
      }
      default -> Candidates.NONE;
    };
  }

  private static boolean isWord(Token token) {
    return token.surface().chars().allMatch(Character::isLetter);
  }

  private long found(String exact, Language language) {
    return index
        .search(
            new ArticleQuery(
                new Clause.All(
                    List.of(
                        new Clause.Phrase(exact), new Clause.Has(Facet.LANGUAGE, language.tag()))),
                List.of(Language.UNKNOWN),
                Filters.NONE,
                Sort.NEWEST,
                0,
                null,
                FacetChoice.NONE))
        .total();
  }

  private static Expansion expansion(Language language, String written, Other other) {
    Clause inLanguage =
        new Clause.All(List.of(other.words(), new Clause.Has(Facet.LANGUAGE, language.tag())));
    return new Expansion(
        written, Kind.COMPOUND, other.text(), null, inLanguage, List.of(other.words()), Set.of());
  }
}
