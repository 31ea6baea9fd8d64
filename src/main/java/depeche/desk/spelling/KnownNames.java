package depeche.desk.spelling;

import depeche.article.Language;
import depeche.desk.expansion.Expansion;
import depeche.desk.spelling.Spellings.Spelling;
import depeche.text.Chains;
import depeche.text.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of a query that name something known, and the words that its other names are made of:
 * {@code Putin} may be corrected to {@code Poutine}, and to nothing else.
 */
record KnownNames(Map<String, Set<String>> words) {

  static KnownNames of(List<Expansion> expansions, Chains chains) {
    Map<String, Set<String>> words = new HashMap<>();
    for (Expansion expansion : expansions) {
      for (Token token : chains.tokens(Language.UNKNOWN, expansion.written())) {
        words.computeIfAbsent(token.exact(), none -> new HashSet<>()).addAll(expansion.names());
      }
    }
    return new KnownNames(words);
  }

  List<Spelling> allowed(Token typed, List<Spelling> spellings) {
    Set<String> names = words.get(typed.exact());
    return names == null
        ? spellings
        : spellings.stream()
            .filter(spelling -> names.contains(Slips.bare(spelling.word())))
            .toList();
  }
}
