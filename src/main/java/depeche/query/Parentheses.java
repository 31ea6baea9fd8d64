package depeche.query;

import depeche.query.Lexeme.Close;
import depeche.query.Lexeme.Open;
import depeche.query.Warning.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Leaves only parentheses that pair, and no deeper than a query may nest. */
final class Parentheses {
  private Parentheses() {}

  static List<Lexeme> balanced(List<Lexeme> lexemes, List<Warning> warnings) {
    BitSet kept = new BitSet(lexemes.size());
    kept.set(0, lexemes.size());
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < lexemes.size(); i++) {
      switch (lexemes.get(i)) {
        case Open _ -> open.push(i);
        case Close(int offset) -> {
          if (open.isEmpty()) {
            kept.clear(i);
            warnings.add(new Warning(offset, Problem.UNOPENED_PARENTHESIS));
          } else if (open.size() > QueryParser.MAX_DEPTH) {
            int opening = open.pop();
            kept.clear(opening);
            kept.clear(i);
            warnings.add(new Warning(lexemes.get(opening).offset(), Problem.TOO_DEEP));
          } else {
            open.pop();
          }
        }
        default -> {}
      }
    }
    for (int unclosed : open) {
      kept.clear(unclosed);
      warnings.add(new Warning(lexemes.get(unclosed).offset(), Problem.UNCLOSED_PARENTHESIS));
    }
    List<Lexeme> balanced = new ArrayList<>(kept.cardinality());
    kept.stream().mapToObj(lexemes::get).forEach(balanced::add);
    return balanced;
  }
}
