package depeche.desk.spelling;

import depeche.article.Language;
import depeche.desk.spelling.BareWords.Pair;
import depeche.desk.spelling.Spellings.Spelling;
import depeche.index.ArticleIndex;
import depeche.index.ArticleQuery;
import depeche.index.WordCount;
import depeche.query.Clause;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.Sort;
import depeche.text.Token;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A space that was left out between two words, or struck inside one. */
final class Spacing {
  /** Words that were run together are at least this long. */
  private static final int SHORTEST_PART = 2;

  private static final int SHORTEST_WHOLE = 6;

  /** How many ways to part a word are looked for side by side, the likeliest first. */
  private static final int MOST_TRIED = 4;

  /** What the slip costs, as a natural logarithm. */
  static final double SLIP = 9;

  private final ArticleIndex index;
  private final WordCounts counts;

  Spacing(ArticleIndex index, WordCounts counts) {
    this.index = index;
    this.counts = counts;
  }

  /** Two words that stand side by side somewhere, and make the word where they are run together. */
  List<Spelling> parted(Token typed) {
    String exact = typed.exact();
    if (exact.length() < SHORTEST_WHOLE || !exact.chars().allMatch(Character::isLetter)) {
      return List.of();
    }
    List<Parts> ways =
        IntStream.rangeClosed(SHORTEST_PART, exact.length() - SHORTEST_PART)
            .mapToObj(at -> new Parts(exact.substring(0, at), exact.substring(at)))
            .toList();
    counts.lookUp(ways.stream().flatMap(way -> Stream.of(way.first(), way.second())).toList());
    return ways.stream()
        .filter(way -> counts.isGood(way.first()) && counts.isGood(way.second()))
        .sorted(Comparator.comparingLong(this::articlesOfTheRarer).reversed())
        .limit(MOST_TRIED)
        .flatMap(way -> sideBySide(written(way.first()) + " " + written(way.second())).stream())
        .max(Comparator.comparingDouble(Spelling::weight))
        .stream()
        .toList();
  }

  private record Parts(String first, String second) {}

  private long articlesOfTheRarer(Parts parts) {
    return Math.min(counts.of(parts.first()), counts.of(parts.second()));
  }

  /**
   * What to write for the words of pairs that are one word of the corpus, where they are not words
   * on their own: the whole for the first, nothing for the second.
   */
  Map<Token, String> joined(List<Pair> pairs) {
    Map<Token, String> written = new HashMap<>();
    for (Pair pair : pairs) {
      if (written.containsKey(pair.first())
          || (counts.isGood(pair.first().exact()) && counts.isGood(pair.second().exact()))) {
        continue;
      }
      String whole = pair.whole();
      if (counts.isGood(whole)) {
        written.put(pair.first(), written(whole));
        written.put(pair.second(), "");
      }
    }
    return written;
  }

  /** A known word as most articles write it. */
  private String written(String exact) {
    return index.similarWords(exact, 0, 1).stream().map(WordCount::word).findFirst().orElse(exact);
  }

  private Optional<Spelling> sideBySide(String words) {
    long articles =
        index
            .search(
                new ArticleQuery(
                    new Clause.Phrase(words),
                    List.of(Language.UNKNOWN),
                    Filters.NONE,
                    Sort.NEWEST,
                    0,
                    null,
                    FacetChoice.NONE))
            .total();
    return articles == 0
        ? Optional.empty()
        : Optional.of(new Spelling(words, articles, Spellings.likelihood(articles) - SLIP));
  }
}
