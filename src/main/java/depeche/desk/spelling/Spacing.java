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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
  private final Spellings spellings;

  Spacing(ArticleIndex index, Spellings spellings) {
    this.index = index;
    this.spellings = spellings;
  }

  /** Two words that stand side by side somewhere, and make the word where they are run together. */
  List<Spelling> parted(Token typed) {
    String exact = typed.exact();
    if (exact.length() < SHORTEST_WHOLE || !exact.chars().allMatch(Character::isLetter)) {
      return List.of();
    }
    List<Spelling> pairs = new ArrayList<>();
    for (int at = SHORTEST_PART; at <= exact.length() - SHORTEST_PART; at++) {
      Optional<WordCount> first = known(exact.substring(0, at));
      Optional<WordCount> second = first.isEmpty() ? first : known(exact.substring(at));
      if (first.isPresent() && second.isPresent()) {
        long rarer = Math.min(first.get().articles(), second.get().articles());
        pairs.add(new Spelling(first.get().word() + " " + second.get().word(), rarer));
      }
    }
    return pairs.stream()
        .sorted(Comparator.comparingDouble(Spelling::weight).reversed())
        .limit(MOST_TRIED)
        .flatMap(pair -> sideBySide(pair.word()).stream())
        .max(Comparator.comparingDouble(Spelling::weight))
        .stream()
        .toList();
  }

  /**
   * What to write for the words of pairs that are one word of the corpus, where they are not words
   * on their own: the whole for the first, nothing for the second.
   */
  Map<Token, String> joined(List<Pair> pairs) {
    Map<Token, String> written = new HashMap<>();
    for (Pair pair : pairs) {
      if (written.containsKey(pair.first())
          || (spellings.isGood(pair.first().exact()) && spellings.isGood(pair.second().exact()))) {
        continue;
      }
      known(pair.first().exact() + pair.second().exact())
          .ifPresent(whole -> {
            written.put(pair.first(), whole.word());
            written.put(pair.second(), "");
          });
    }
    return written;
  }

  private Optional<WordCount> known(String exact) {
    return spellings.isGood(exact)
        ? index.similarWords(exact, 0, 1).stream().findFirst()
        : Optional.empty();
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
        : Optional.of(new Spelling(words, Spellings.likelihood(articles) - SLIP));
  }
}
