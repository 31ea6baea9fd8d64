package depeche.desk.spelling;

import depeche.article.Language;
import depeche.query.Clause;
import depeche.text.Chains;
import depeche.text.Token;
import java.util.ArrayList;
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

  /** The query with other words where {@code other} has some, in the case that was typed. */
  Clause replaced(Function<Token, Optional<String>> other) {
    return replaced(query, other);
  }

  private Clause replaced(Clause clause, Function<Token, Optional<String>> other) {
    return switch (clause) {
      case Clause.Word(String text) -> new Clause.Word(replaced(text, other));
      case Clause.All(List<Clause> clauses) -> new Clause.All(replaced(clauses, other));
      case Clause.Any(List<Clause> clauses) -> new Clause.Any(replaced(clauses, other));
      case Clause.AtLeast(int least, List<Clause> clauses) ->
          new Clause.AtLeast(least, replaced(clauses, other));
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
          clause;
    };
  }

  private List<Clause> replaced(List<Clause> clauses, Function<Token, Optional<String>> other) {
    return clauses.stream().map(clause -> replaced(clause, other)).toList();
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
    if (typed.equals(typed.toLowerCase(locale))) {
      return word;
    }
    if (typed.length() > 1 && typed.equals(typed.toUpperCase(locale))) {
      return word.toUpperCase(locale);
    }
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(locale) + word.substring(first);
  }
}
