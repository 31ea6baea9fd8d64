package depeche.desk.related;

import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.article.Field;
import depeche.article.Language;
import depeche.text.Chains;
import depeche.text.Shingles;
import depeche.text.Token;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one reading of an article tells of it.
 *
 * @param words those that carry a meaning: for each stem how much the article is about it, and how
 *     it first writes it
 * @param shingles by which its copies are known
 */
record Portrait(Map<String, Word> words, Shingles shingles) {
  /** Half of the most a word can weigh is reached with this many occurrences. */
  private static final double HALF = 3;

  /**
   * @param occurrences weighed by their field
   */
  record Word(String form, int occurrences) {
    /** From 0 to 1, less and less for each further occurrence, as in BM25. */
    double weight() {
      return occurrences / (occurrences + HALF);
    }
  }

  static Portrait of(EnrichedArticle enriched, Chains chains) {
    Article article = enriched.article();
    Language language = enriched.language();
    Map<String, Word> words = new LinkedHashMap<>();
    Map<Field, List<Token>> read = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      String text = article.text(field);
      List<Token> tokens = chains.tokens(language, text);
      for (Token token : tokens) {
        if (tells(token) && !chains.isStopWord(language, token)) {
          String form = text.substring(token.start(), token.end());
          words.merge(
              token.stem(),
              new Word(form, weight(field)),
              (known, other) -> new Word(known.form(), known.occurrences() + other.occurrences()));
        }
      }
      read.put(field, tokens);
    }
    return new Portrait(words, shingles(read));
  }

  /** How the article first writes a stem that it has. */
  String form(String stem) {
    return Objects.requireNonNull(words.get(stem), stem).form();
  }

  /**
   * The share of what the words say, each by its weight, that those of {@code other} say, 0 to 1.
   */
  double coverage(Portrait other) {
    double all = 0;
    double covered = 0;
    for (Map.Entry<String, Word> word : words.entrySet()) {
      double weight = word.getValue().weight();
      all += weight;
      covered += other.words().containsKey(word.getKey()) ? weight : 0;
    }
    return all == 0 ? 0 : covered / all;
  }

  /** The shingles alone. */
  static Shingles shingles(EnrichedArticle enriched, Chains chains) {
    Map<Field, List<Token>> read = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      read.put(field, chains.tokens(enriched.language(), enriched.article().text(field)));
    }
    return shingles(read);
  }

  private static Shingles shingles(Map<Field, List<Token>> read) {
    return Shingles.of(
        read.getOrDefault(Field.TITLE, List.of()),
        read.getOrDefault(Field.LEAD, List.of()),
        read.getOrDefault(Field.BODY, List.of()));
  }

  /** What one more in the title, or in the lead, counts beside the text. */
  private static int weight(Field field) {
    return switch (field) {
      case TITLE -> 4;
      case LEAD -> 2;
      case BODY -> 1;
    };
  }

  /** Numbers and single letters are shared by chance. */
  private static boolean tells(Token token) {
    String stem = token.stem();
    return !Character.isDigit(stem.codePointAt(0))
        && (stem.length() > 2 || Character.isIdeographic(stem.codePointAt(0)));
  }
}
