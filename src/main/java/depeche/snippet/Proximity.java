package depeche.snippet;

import depeche.snippet.Sought.Together;
import depeche.snippet.SoughtWord.Form;
import depeche.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds words that stand close together, in any order. Each of them is a match of its own. */
final class Proximity {
  private record Occurrence(int position, int word, Form form) {}

  private final Together together;
  private final List<Token> tokens;
  private final List<Match> found = new ArrayList<>();

  private Proximity(Together together, List<Token> tokens) {
    this.together = together;
    this.tokens = tokens;
  }

  static List<Match> matches(Together together, List<Token> tokens) {
    return new Proximity(together, tokens).matches();
  }

  /**
   * Goes from one occurrence of a word to the next; the narrowest window that ends there goes back
   * to the latest occurrences of all the other words.
   */
  private List<Match> matches() {
    @Nullable Occurrence[] latest = new @Nullable Occurrence[together.words().size()];
    for (int at = 0; at < tokens.size(); at++) {
      boolean any = false;
      for (int word = 0; word < latest.length; word++) {
        Form form = together.words().get(word).at(tokens, at);
        if (form != null) {
          latest[word] = new Occurrence(at, word, form);
          any = true;
        }
      }
      if (any) {
        addIfClose(latest, at);
      }
    }
    return found;
  }

  private void addIfClose(@Nullable Occurrence[] latest, int end) {
    Set<Integer> positions = new HashSet<>();
    int start = end;
    for (Occurrence occurrence : latest) {
      if (occurrence == null) {
        return;
      }
      positions.add(occurrence.position());
      start = Math.min(start, occurrence.position());
    }
    int others = end - start + 1 - positions.size();
    if (others > together.distance()) {
      return;
    }
    for (Occurrence occurrence : latest) {
      if (occurrence != null) {
        found.add(match(occurrence));
      }
    }
  }

  private Match match(Occurrence occurrence) {
    Token token = tokens.get(occurrence.position());
    int unit = together.words().get(occurrence.word()).unit();
    return new Match(token.start(), token.end(), Map.of(unit, occurrence.form().level().grade()));
  }
}
