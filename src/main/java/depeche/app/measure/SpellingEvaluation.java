package depeche.app.measure;

import depeche.article.Language;
import depeche.desk.spelling.DidYouMean;
import depeche.query.Clause;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Misspells what a corpus says, and sees whether it is put right, and what is right left alone. */
final class SpellingEvaluation {
  private static final int TRIES = 1_000;
  private static final int LEAST_ARTICLES = 5;
  private static final int SHORTEST = 5;

  /** Shorter words are misspelt by one letter, longer ones by one or two. */
  private static final int SHORTEST_FOR_TWO = 8;

  private static final long SEED = 20240619;

  private final DidYouMean didYouMean;
  private final CorpusWords corpus;
  private final Random random = new Random(SEED);
  private final Percentiles times = new Percentiles();

  SpellingEvaluation(Engine engine) {
    didYouMean = new DidYouMean(engine.index(), engine.chains());
    corpus = CorpusWords.of(engine);
  }

  void run(PrintStream out) {
    List<String> words = corpus.words().keySet().stream().filter(this::isWord).toList();
    out.printf(
        "%,d words, %,d of them of %d letters in %d articles; seed %d%n",
        corpus.words().size(), words.size(), SHORTEST, LEAST_ARTICLES, SEED);
    words.stream().limit(TRIES / 10).forEach(word -> corrected(word + "x"));
    misspell(out, "any word", drawn(words, false));
    misspell(out, "words as often as they are used", drawn(words, true));
    List<String> names =
        corpus.people().keySet().stream().map(name -> family(name)).filter(this::isWord).toList();
    misspell(out, "names", drawn(names, false));
    long changed = drawn(words, false).stream().filter(word -> corrected(word).isPresent()).count();
    out.printf("%d of %,d words spelt right were \"corrected\"%n", changed, TRIES);
    out.printf("p50 %.1f ms, p99 %.1f ms%n", times.millis(0.5), times.millis(0.99));
  }

  private void misspell(PrintStream out, String what, List<String> words) {
    int right = 0;
    int known = 0;
    for (String word : words) {
      String typed = misspelt(word);
      if (corpus.words().getOrDefault(typed, 0) >= LEAST_ARTICLES) {
        known++;
      } else if (corrected(typed).filter(word::equals).isPresent()) {
        right++;
      }
    }
    int tried = words.size() - known;
    out.printf(
        "%-32s %5.1f %% put right of %,d; %d more became another word of the corpus%n",
        what, 100.0 * right / Math.max(1, tried), tried, known);
  }

  /** Tries pairs of an error, which the corpus does not hold, and a correction, which it does. */
  void tryPairs(Path file, PrintStream out) throws IOException {
    int right = 0;
    int tried = 0;
    for (String line : Files.readAllLines(file)) {
      String[] pair = line.split("\t", 2);
      if (pair.length == 2
          && !corpus.words().containsKey(pair[0])
          && corpus.words().containsKey(pair[1])) {
        tried++;
        right += corrected(pair[0]).filter(pair[1]::equals).isPresent() ? 1 : 0;
      }
    }
    out.printf("%s: %d of %d put right%n", file.getFileName(), right, tried);
  }

  private Optional<String> corrected(String typed) {
    long start = System.nanoTime();
    Optional<String> suggestion =
        didYouMean.suggestion(new Clause.Word(typed), List.of(Language.FRENCH), List.of());
    times.add(System.nanoTime() - start);
    return suggestion;
  }

  private static String family(String name) {
    return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.FRENCH);
  }

  private boolean isWord(String word) {
    return word.length() >= SHORTEST
        && word.chars().allMatch(Character::isLetter)
        && corpus.words().getOrDefault(word, 0) >= LEAST_ARTICLES;
  }

  private List<String> drawn(List<String> words, boolean byUse) {
    List<String> urn = new ArrayList<>();
    Map<String, Integer> counts = corpus.words();
    for (String word : words) {
      int tickets = byUse ? counts.getOrDefault(word, 1) : 1;
      for (int i = 0; i < tickets; i++) {
        urn.add(word);
      }
    }
    List<String> drawn = new ArrayList<>();
    for (int i = 0; i < TRIES && !urn.isEmpty(); i++) {
      drawn.add(urn.get(random.nextInt(urn.size())));
    }
    return drawn;
  }

  private String misspelt(String word) {
    int edits = word.length() < SHORTEST_FOR_TWO ? 1 : 1 + random.nextInt(2);
    String typed = word;
    while (typed.equals(word)) {
      for (int i = 0; i < edits; i++) {
        typed = edited(typed);
      }
    }
    return typed;
  }

  private String edited(String word) {
    StringBuilder edited = new StringBuilder(word);
    int at = random.nextInt(word.length());
    char letter = (char) ('a' + random.nextInt(26));
    switch (random.nextInt(4)) {
      case 0 -> edited.insert(at, letter);
      case 1 -> edited.deleteCharAt(at);
      case 2 -> edited.setCharAt(at, letter);
      default -> {
        int next = Math.min(at + 1, word.length() - 1);
        edited.setCharAt(at, word.charAt(next));
        edited.setCharAt(next, word.charAt(at));
      }
    }
    return edited.toString();
  }
}
