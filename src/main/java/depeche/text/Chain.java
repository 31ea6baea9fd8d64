package depeche.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One language's way from a text to tokens. */
final class Chain {
  private final FormCache forms;
  private final Set<String> stopWords;
  private final QueryRules asked;

  /**
   * @param usual the usual spelling of a folded word
   */
  Chain(Rules rules, UnaryOperator<String> usual) {
    asked = rules.asked();
    var reader = new UnitReader(rules, usual);
    forms = new FormCache(reader::tokens);
    stopWords = new HashSet<>(rules.stopWords());
    for (String word : rules.stopWords()) {
      stopWords.add(Folding.fold(word));
    }
  }

  List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 6 + 4);
    var units = new Units(text);
    while (units.next()) {
      int start = units.start();
      List<Token> inside = forms.tokens(text, start, units.end());
      for (int i = 0; i < inside.size(); i++) {
        tokens.add(inside.get(i).shifted(start));
      }
    }
    return tokens;
  }

  boolean isStopWord(Token token) {
    return stopWords.contains(token.surface());
  }

  String asked(String word) {
    return asked.questions().apply(word);
  }

  Set<String> kin(Token token) {
    return asked.kin().apply(token.stem());
  }

  Set<String> related(Token token) {
    return asked.related().apply(token.stem());
  }

  boolean isCommon(Token token) {
    return asked.common().test(token.surface());
  }
}
