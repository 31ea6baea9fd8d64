package depeche.app.measure;

import depeche.article.Language;
import depeche.desk.completion.Suggestions;
import depeche.desk.spelling.DidYouMean;
import depeche.query.Clause;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/** Misspells what a corpus says, and sees whether it is put right, and what is right left alone. */
final class SpellingEvaluation {
  private static final int TRIES = 1_000;
  private static final int LEAST_ARTICLES = 5;
  private static final int SHORTEST = 5;

  /** Shorter words are misspelt by one letter, longer ones by one or two. */
  private static final int SHORTEST_FOR_TWO = 8;

  static final long SEED = 20240619;

  private final DidYouMean didYouMean;
  private final CorpusWords corpus;
  private final Consumer<Miss> misses;
  private Random random = new Random(SEED);
  private Percentiles times = new Percentiles();

  /** A misspelling that was not put right. */
  record Miss(String of, String meant, String typed, String suggested) {}

  /**
   * @param misses is told each misspelling that was not put right
   */
  SpellingEvaluation(Engine engine, Consumer<Miss> misses) {
    Suggestions names = new Suggestions(engine.index(), engine.chains(), engine.names());
    names.renew();
    didYouMean = new DidYouMean(engine.index(), engine.chains(), names::articlesNaming);
    corpus = CorpusWords.of(engine);
    this.misses = misses;
  }

  void run(long seed, PrintStream out) {
    random = new Random(seed);
    times = new Percentiles();
    List<String> words = corpus.words().keySet().stream().filter(this::isWord).toList();
    out.printf(
        "%,d words, %,d of them of %d letters in %d articles; seed %d%n",
        corpus.words().size(), words.size(), SHORTEST, LEAST_ARTICLES, seed);
    words.stream().limit(TRIES / 10).forEach(word -> corrected(word + "x"));
    misspell(out, "any word", drawn(words, false), Function.identity());
    misspell(out, "words as often as they are used", drawn(words, true), Function.identity());
    List<String> names =
        corpus.people().keySet().stream()
            .filter(name -> isWord(family(name).toLowerCase(Locale.FRENCH)))
            .map(name -> name.toLowerCase(Locale.FRENCH))
            .toList();
    misspell(
        out,
        "names",
        drawn(names.stream().map(name -> family(name)).toList(), false),
        Function.identity());
    misspell(
        out,
        "names beside a first name",
        drawn(names.stream().filter(SpellingEvaluation::isOfTwoWords).toList(), false),
        SpellingEvaluation::family);
    List<String> right = drawn(words, false);
    long changed = right.stream().filter(word -> corrected(word).isPresent()).count();
    out.printf("%d of %,d words spelt right were \"corrected\"%n", changed, TRIES);
    out.printf("p50 %.1f ms, p99 %.1f ms%n", times.millis(0.5), times.millis(0.99));
  }

  /**
   * @param word the last one of each, which is misspelt
   */
  private void misspell(
      PrintStream out, String what, List<String> words, Function<String, String> word) {
    int right = 0;
    int known = 0;
    for (String meant : words) {
      String before = meant.substring(0, meant.length() - word.apply(meant).length());
      String slip = misspelt(word.apply(meant));
      String suggested = corrected(before + slip).orElse("");
      if (corpus.words().getOrDefault(slip, 0) >= LEAST_ARTICLES) {
        known++;
      } else if (suggested.equals(meant)) {
        right++;
      } else {
        misses.accept(new Miss(what, meant, before + slip, suggested));
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
        didYouMean.suggestion(clause(typed), List.of(Language.FRENCH), List.of());
    times.add(System.nanoTime() - start);
    return suggestion;
  }

  private static Clause clause(String typed) {
    List<Clause> words = Arrays.stream(typed.split(" ")).<Clause>map(Clause.Word::new).toList();
    return words.size() == 1 ? words.getFirst() : new Clause.All(words);
  }

  private static String family(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private static boolean isOfTwoWords(String name) {
    return name.matches("\\p{L}+ \\p{L}+");
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
