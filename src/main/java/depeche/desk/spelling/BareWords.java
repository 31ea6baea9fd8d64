package depeche.desk.spelling;

import depeche.article.Language;
import depeche.query.Clause;
import depeche.text.Chains;
import depeche.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The words of a query that stand there with no operator of their own, and may be misspelt. */
final class BareWords {
  private final Clause query;
  private final Chains chains;
  private final Language language;
  private final List<Token> tokens = new ArrayList<>();

  private BareWords(Clause query, Chains chains, Language language) {
    this.query = query;
    this.chains = chains;
    this.language = language;
  }

  /**
   * @param language whose chain reads the words
   */
  static BareWords of(Clause query, Chains chains, Language language) {
    BareWords words = new BareWords(query, chains, language);
    words.replaced(token -> {
      if (!chains.isStopWord(language, token)) {
        words.tokens.add(token);
      }
      return Optional.empty();
    });
    return words;
  }

  /** All of them but stop words, in order. */
  List<Token> tokens() {
    return List.copyOf(tokens);
  }

  /** Those that stand side by side with nothing but a space between. */
  List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    addPairs(query, pairs);
    return pairs;
  }

  record Pair(Token first, Token second) {
    /** The two as one word. */
    String whole() {
      return first.exact() + second.exact();
    }
  }

  /**
   * The query with other words where {@code other} has some, in the case that was typed. A word may
   * become several, or, where the other is blank, none.
   */
  Clause replaced(Function<Token, Optional<String>> other) {
    return together(replaced(query, other));
  }

  private void addPairs(Clause clause, List<Pair> pairs) {
    List<Clause> inside =
        switch (clause) {
          case Clause.All(List<Clause> clauses) -> clauses;
          case Clause.Any(List<Clause> clauses) -> clauses;
          case Clause.AtLeast(int _, List<Clause> clauses) -> clauses;
          case Clause.Word _,
              Clause.Everything _,
              Clause.Accented _,
              Clause.Prefix _,
              Clause.Phrase _,
              Clause.Near _,
              Clause.Widened _,
              Clause.Not _,
              Clause.In _,
              Clause.Has _,
              Clause.Published _ ->
              List.of();
        };
    for (int i = 0; i < inside.size(); i++) {
      addPairs(inside.get(i), pairs);
      if (clause instanceof Clause.All
          && i > 0
          && inside.get(i - 1) instanceof Clause.Word(String before)
          && inside.get(i) instanceof Clause.Word(String after)) {
        List<Token> first = chains.tokens(language, before);
        List<Token> second = chains.tokens(language, after);
        if (first.size() == 1 && second.size() == 1) {
          pairs.add(new Pair(first.getFirst(), second.getFirst()));
        }
      }
    }
  }

  private List<Clause> replaced(Clause clause, Function<Token, Optional<String>> other) {
    return switch (clause) {
      case Clause.Word(String text) -> words(text, replaced(text, other));
      case Clause.All(List<Clause> clauses) ->
          List.of(
              together(clauses.stream().flatMap(each -> replaced(each, other).stream()).toList()));
      case Clause.Any(List<Clause> clauses) -> List.of(new Clause.Any(eachOf(clauses, other)));
      case Clause.AtLeast(int least, List<Clause> clauses) ->
          List.of(new Clause.AtLeast(least, eachOf(clauses, other)));
      case Clause.Everything _,
          Clause.Accented _,
          Clause.Prefix _,
          Clause.Phrase _,
          Clause.Near _,
          Clause.Widened _,
          Clause.Not _,
          Clause.In _,
          Clause.Has _,
          Clause.Published _ ->
          List.of(clause);
    };
  }

  private List<Clause> eachOf(List<Clause> clauses, Function<Token, Optional<String>> other) {
    return clauses.stream().map(clause -> together(replaced(clause, other))).toList();
  }

  private static Clause together(List<Clause> clauses) {
    return clauses.size() == 1 ? clauses.getFirst() : new Clause.All(clauses);
  }

  private static List<Clause> words(String typed, String written) {
    if (written.equals(typed)) {
      return List.of(new Clause.Word(typed));
    }
    return Arrays.stream(written.split(" ", -1))
        .filter(word -> !word.isEmpty())
        .<Clause>map(Clause.Word::new)
        .toList();
  }

  private String replaced(String text, Function<Token, Optional<String>> other) {
    StringBuilder written = new StringBuilder();
    int from = 0;
    for (Token token : chains.tokens(language, text)) {
      Optional<String> word = other.apply(token);
      if (word.isPresent()) {
        written.append(text, from, token.start());
        written.append(inCaseOf(text.substring(token.start(), token.end()), word.get()));
        from = token.end();
      }
    }
    return written.append(text, from, text.length()).toString();
  }

  private String inCaseOf(String typed, String word) {
    Locale locale = language.locale();
    if (word.isEmpty() || typed.equals(typed.toLowerCase(locale))) {
      return word;
    }
    if (typed.length() > 1 && typed.equals(typed.toUpperCase(locale))) {
      return word.toUpperCase(locale);
    }
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(locale) + word.substring(first);
  }
}
