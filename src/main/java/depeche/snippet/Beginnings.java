package depeche.snippet;

import depeche.snippet.Sought.Run;
import depeche.snippet.SoughtWord.Form;
import depeche.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a match can begin with, so that most tokens are passed over at the price of a look-up. */
final class Beginnings {
  private final Set<String> surfaces = new HashSet<>();
  private final Set<String> exacts = new HashSet<>();
  private final Set<String> stems = new HashSet<>();
  private final List<String> starts = new ArrayList<>();

  Beginnings(List<Run> runs) {
    runs.stream()
        .flatMap(run -> run.words().stream())
        .flatMap(word -> word.forms().stream())
        .forEach(this::add);
  }

  private void add(Form form) {
    String first = form.terms().getFirst();
    switch (form.level()) {
      case SURFACE -> surfaces.add(first);
      case EXACT -> exacts.add(first);
      case STEM, KIN -> stems.add(first);
      case START -> {
        if (form.length() == 1) {
          starts.add(first);
        } else {
          exacts.add(first);
        }
      }
    }
  }

  boolean include(Token token) {
    return stems.contains(token.stem())
        || exacts.contains(token.exact())
        || surfaces.contains(token.surface())
        || starts.stream().anyMatch(token.exact()::startsWith);
  }
}
