package depeche.snippet;

import depeche.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word or phrase of a query, as the tokens that are it in a text.
 *
 * @param unit its number among all that the query looks for
 * @param stopWord whether it is marked only where it stands beside another word of the query
 * @param forms what counts as it, the closest form first
 */
record SoughtWord(int unit, boolean stopWord, List<Form> forms) {
  SoughtWord {
    forms = List.copyOf(forms);
  }

  /** The first form that {@code tokens} has at {@code position}, or null. */
  @Nullable Form at(List<Token> tokens, int position) {
    for (Form form : forms) {
      if (form.isAt(tokens, position)) {
        return form;
      }
    }
    return null;
  }

  /** Which level of a token a form is compared with. */
  enum Level {
    SURFACE(Grade.EXACT),
    EXACT(Grade.FOLDED),
    STEM(Grade.INFLECTED),
    /** A stem of the same family. */
    KIN(Grade.RELATED),
    /** As EXACT, but the last token may go on: how it does is not asked. */
    START(Grade.EXACT);

    private final Grade grade;

    Level(Grade grade) {
      this.grade = grade;
    }

    Grade grade() {
      return grade;
    }
  }

  /** One or more tokens side by side. */
  record Form(Level level, List<String> terms) {
    Form {
      terms = List.copyOf(terms);
    }

    int length() {
      return terms.size();
    }

    private boolean isAt(List<Token> tokens, int position) {
      if (position + terms.size() > tokens.size()) {
        return false;
      }
      for (int i = 0; i < terms.size(); i++) {
        if (!matches(i, tokens.get(position + i))) {
          return false;
        }
      }
      return true;
    }

    private boolean matches(int i, Token token) {
      String term = terms.get(i);
      return switch (level) {
        case SURFACE -> token.surface().equals(term);
        case EXACT -> token.exact().equals(term);
        case STEM, KIN -> token.stem().equals(term);
        case START ->
            i == terms.size() - 1 ? token.exact().startsWith(term) : token.exact().equals(term);
      };
    }
  }
}
