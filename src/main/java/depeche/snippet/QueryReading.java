package depeche.snippet;

import depeche.article.Field;
import depeche.article.Language;
import depeche.query.Clause;
import depeche.query.TextField;
import depeche.snippet.Sought.Run;
import depeche.snippet.Sought.Together;
import depeche.snippet.SoughtWord.Form;
import depeche.snippet.SoughtWord.Level;
import depeche.text.Chains;
import depeche.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads from a clause what it looks for in the text of one field. What the query denies, and what
 * it asks of other fields, is not looked for.
 *
 * <p>A word's form counts whatever the language of the article, its stem as the article's own chain
 * gives it: the same that makes an engine find the article.
 */
final class QueryReading {
  private final Chains chains;
  private final Language articleLanguage;
  private final List<Language> languages;
  private final Field field;
  private final List<Run> runs = new ArrayList<>();
  private final List<Together> together = new ArrayList<>();
  private int units;

  /**
   * @param languages of the query, the likeliest first
   */
  QueryReading(Chains chains, Language articleLanguage, List<Language> languages, Field field) {
    this.chains = chains;
    this.articleLanguage = articleLanguage;
    this.languages =
        Stream.concat(languages.stream(), Stream.of(articleLanguage)).distinct().toList();
    this.field = field;
  }

  Sought read(Asked asked) {
    collect(asked.written());
    int written = units;
    asked.others().forEach(this::collect);
    boolean onlyStopWords =
        together.isEmpty()
            && runs.stream().flatMap(run -> run.words().stream()).allMatch(SoughtWord::stopWord);
    return new Sought(
        onlyStopWords ? runs.stream().map(QueryReading::ofContent).toList() : runs,
        together,
        written);
  }

  private static Run ofContent(Run run) {
    return new Run(
        run.words().stream().map(w -> new SoughtWord(w.unit(), false, w.forms())).toList());
  }

  private void collect(Clause clause) {
    switch (clause) {
      case Clause.Word _, Clause.Accented _, Clause.Prefix _, Clause.Phrase _ ->
          sideBySide(List.of(clause), false);
      case Clause.Near(String text, int distance) -> near(text, distance);
      case Clause.All(List<Clause> clauses) -> sideBySide(clauses, false);
      case Clause.AtLeast(int _, List<Clause> clauses) -> sideBySide(clauses, true);
      case Clause.Any(List<Clause> clauses) -> clauses.forEach(this::collect);
      case Clause.Widened(Clause narrow, Clause wider) -> {
        collect(narrow);
        collect(wider);
      }
      case Clause.In(TextField named, Clause inner) -> {
        if (named == TextField.TITLE) {
          titled(inner);
        }
      }
      case Clause.Everything _, Clause.Not _, Clause.Has _, Clause.Published _ -> {}
    }
  }

  /** Numbers its words for every field, so that a number means the same in all of them. */
  private void titled(Clause clause) {
    List<Run> runsBefore = List.copyOf(runs);
    collect(clause);
    if (field != Field.TITLE) {
      runs.clear();
      runs.addAll(runsBefore);
    }
  }

  /**
   * @param loosely whether a word's family answers it too
   */
  private void sideBySide(List<Clause> clauses, boolean loosely) {
    List<SoughtWord> run = new ArrayList<>();
    for (Clause clause : clauses) {
      switch (clause) {
        case Clause.Word(String text) -> {
          String asked = chains.asked(languages.getFirst(), text);
          addTo(run, isStopWord(asked), inflections(asked, loosely));
        }
        case Clause.Accented(String text) ->
            addTo(run, false, forms(text, Level.SURFACE, Token::surface));
        case Clause.Prefix(String text) ->
            addTo(run, false, forms(text, Level.START, Token::exact));
        case Clause.Phrase(String text) -> {
          end(run);
          addTo(run, false, writtenForms(text));
          end(run);
        }
        case Clause.Near _,
            Clause.All _,
            Clause.Any _,
            Clause.AtLeast _,
            Clause.Widened _,
            Clause.In _,
            Clause.Everything _,
            Clause.Not _,
            Clause.Has _,
            Clause.Published _ -> {
          end(run);
          collect(clause);
        }
      }
    }
    end(run);
  }

  private void addTo(List<SoughtWord> run, boolean stopWord, Set<Form> forms) {
    if (!forms.isEmpty()) {
      run.add(new SoughtWord(units++, stopWord, List.copyOf(forms)));
    }
  }

  private void end(List<SoughtWord> run) {
    if (!run.isEmpty()) {
      runs.add(new Run(run));
      run.clear();
    }
  }

  private void near(String text, int distance) {
    List<SoughtWord> words = new ArrayList<>();
    for (Token token : chains.tokens(articleLanguage, text)) {
      addTo(
          words,
          false,
          new LinkedHashSet<>(
              List.of(
                  new Form(Level.SURFACE, List.of(token.surface())),
                  new Form(Level.EXACT, List.of(token.exact())),
                  new Form(Level.STEM, List.of(token.stem())))));
    }
    if (!words.isEmpty()) {
      together.add(new Together(words, distance));
    }
  }

  private Set<Form> inflections(String text, boolean loosely) {
    Set<Form> forms = writtenForms(text);
    List<Token> tokens = chains.tokens(articleLanguage, text);
    if (!tokens.isEmpty()) {
      forms.add(new Form(Level.STEM, tokens.stream().map(Token::stem).toList()));
    }
    if (loosely && tokens.size() == 1) {
      chains
          .kin(articleLanguage, tokens.getFirst())
          .forEach(stem -> forms.add(new Form(Level.KIN, List.of(stem))));
    }
    return forms;
  }

  /** As typed, then but for accents. */
  private Set<Form> writtenForms(String text) {
    Set<Form> forms = forms(text, Level.SURFACE, Token::surface);
    forms.addAll(forms(text, Level.EXACT, Token::exact));
    return forms;
  }

  private Set<Form> forms(String text, Level level, Function<Token, String> term) {
    Set<Form> forms = new LinkedHashSet<>();
    for (Language language : languages) {
      List<Token> tokens = chains.tokens(language, text);
      if (!tokens.isEmpty()) {
        forms.add(new Form(level, tokens.stream().map(term).toList()));
      }
    }
    return forms;
  }

  private boolean isStopWord(String text) {
    Language likeliest = languages.getFirst();
    return chains.tokens(likeliest, text).stream()
        .allMatch(token -> chains.isStopWord(likeliest, token));
  }
}
