package depeche.matching;

import depeche.text.Level;
import depeche.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the surface field holds of an article: what the exact field and the dictionary do not tell.
 * A form that is spelt as French usually spells it has no term; any other has, and where an article
 * has the word in no usual spelling, a mark says so. An article has a form in its usual spelling
 * when it has the word in the exact field and not the mark: nine in ten forms need no term, see
 * decision 0012.
 */
public final class SurfaceTerms {
  /** No word begins so. */
  private static final char MARK = '!';

  private SurfaceTerms() {}

  /** The terms of some texts of an article, each once. */
  public static List<String> of(List<List<Token>> texts) {
    Set<String> forms = new HashSet<>();
    Map<String, String> marks = new HashMap<>();
    for (List<Token> tokens : texts) {
      for (Token token : tokens) {
        if (!token.isUsual() && forms.add(Level.SURFACE.term(token))) {
          marks.put(token.usual(), withoutUsual(token.usual()));
        }
      }
    }
    removeUsual(marks, texts);
    List<String> terms = new ArrayList<>(forms);
    terms.addAll(marks.values());
    return terms;
  }

  private static void removeUsual(Map<String, String> marks, List<List<Token>> texts) {
    for (List<Token> tokens : texts) {
      for (int at = 0; at < tokens.size() && !marks.isEmpty(); at++) {
        if (tokens.get(at).isUsual()) {
          marks.remove(tokens.get(at).usual());
        }
      }
    }
  }

  /**
   * The mark of articles that have a word, but never in its usual spelling.
   *
   * @param usual that spelling
   */
  public static String withoutUsual(String usual) {
    return MARK + Level.bounded(usual);
  }

  /** Says whether a term is a mark rather than a form. */
  public static boolean isMark(String term) {
    return term.charAt(0) == MARK;
  }
}
