package depeche.app.measure;

import depeche.article.Language;
import depeche.desk.completion.Suggestion;
import depeche.desk.completion.Suggestions;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** Types names letter by letter, and looks for them among what is suggested. */
final class SuggestionEvaluation {
  private static final int NAMES = 500;
  private static final int SHOWN = 8;
  private static final int LOOKED_AT = 3;
  private static final int LONGEST = 8;
  private static final int SHORTEST = 2;

  private final Suggestions suggestions;
  private final CorpusWords corpus;

  SuggestionEvaluation(Engine engine) {
    suggestions = new Suggestions(engine.index(), engine.chains(), engine.names());
    corpus = CorpusWords.of(engine);
  }

  void run(PrintStream out) {
    long start = System.nanoTime();
    suggestions.renew();
    out.printf("names read in %.0f ms%n", (System.nanoTime() - start) / 1e6);
    List<String> names =
        corpus.people().entrySet().stream()
            .filter(name -> name.getKey().indexOf(' ') > 0)
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(NAMES)
            .map(Map.Entry::getKey)
            .toList();
    measure(names);
    Percentiles times = new Percentiles();
    out.printf("the %d people most written of, by the last word of their name%n", names.size());
    for (int letters = SHORTEST; letters <= LONGEST; letters++) {
      int among = 0;
      for (String name : names) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        String typed = last.substring(0, Math.min(letters, last.length()));
        among += isAmongFirst(name, typed, times) ? 1 : 0;
      }
      out.printf(
          "%d letters: %5.1f %% among the first %d%n",
          letters, 100.0 * among / Math.max(1, names.size()), LOOKED_AT);
    }
    out.printf(
        "p50 %.2f ms, p99 %.2f ms, longest %.2f ms%n",
        times.millis(0.5), times.millis(0.99), times.millis(1));
  }

  /** Types everything once before the clock counts. */
  private void measure(List<String> names) {
    Percentiles ignored = new Percentiles();
    names.forEach(
        name -> isAmongFirst(name, name.substring(0, Math.min(SHORTEST, name.length())), ignored));
  }

  private boolean isAmongFirst(String name, String typed, Percentiles times) {
    long start = System.nanoTime();
    List<Suggestion> found = suggestions.of(typed, SHOWN, Language.FRENCH);
    times.add(System.nanoTime() - start);
    return found.stream().limit(LOOKED_AT).anyMatch(one -> one.text().equals(name));
  }
}
