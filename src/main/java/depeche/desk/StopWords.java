package depeche.desk;

import depeche.article.Language;
import depeche.query.Clause;
import depeche.text.Chains;
import depeche.text.Token;
import java.util.List;

/**
 * Leaves out of a query what it does not ask for: stop words, unless it holds no other words, and
 * the subject that a question puts behind its verb.
 */
final class StopWords {
  private final Chains chains;
  private final Language language;

  /**
   * @param language whose stop words are meant
   */
  StopWords(Chains chains, Language language) {
    this.chains = chains;
    this.language = language;
  }

  /** {@code clause} without bare stop words; what is quoted or in a field stays. */
  Clause leftOut(Clause clause) {
    return switch (clause) {
      case Clause.Word(String text) -> new Clause.Word(chains.asked(language, text));
      case Clause.All(List<Clause> clauses) -> leftOutOfAll(clauses);
      case Clause.Any(List<Clause> clauses) ->
          new Clause.Any(clauses.stream().map(this::leftOut).toList());
      case Clause.Widened(Clause narrow, Clause wider) ->
          new Clause.Widened(leftOut(narrow), leftOut(wider));
      case Clause.Not(Clause denied) -> new Clause.Not(leftOut(denied));
      case Clause.AtLeast _,
          Clause.Everything _,
          Clause.Accented _,
          Clause.Prefix _,
          Clause.Phrase _,
          Clause.Near _,
          Clause.In _,
          Clause.Has _,
          Clause.Published _ ->
          clause;
    };
  }

  private Clause leftOutOfAll(List<Clause> clauses) {
    List<Clause> asked = clauses.stream().map(this::leftOut).toList();
    List<Clause> kept = asked.stream().filter(clause -> !isStopWord(clause)).toList();
    if (kept.stream().allMatch(Clause.Not.class::isInstance)) {
      return new Clause.All(clauses);
    }
    return kept.size() == 1 ? kept.getFirst() : new Clause.All(kept);
  }

  private boolean isStopWord(Clause clause) {
    return switch (clause) {
      case Clause.Word(String text) -> {
        List<Token> tokens = chains.tokens(language, text);
        yield !tokens.isEmpty()
            && tokens.stream().allMatch(token -> chains.isStopWord(language, token));
      }
      case Clause.Not(Clause denied) -> isStopWord(denied);
      case Clause.Everything _,
          Clause.Accented _,
          Clause.Prefix _,
          Clause.Phrase _,
          Clause.Near _,
          Clause.All _,
          Clause.Any _,
          Clause.AtLeast _,
          Clause.Widened _,
          Clause.In _,
          Clause.Has _,
          Clause.Published _ ->
          false;
    };
  }
}
