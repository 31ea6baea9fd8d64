package depeche.app.measure;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.article.Language;
import depeche.text.LanguageDetector;
import depeche.text.LanguageDetector.Detection;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells the language of texts of which it is known, and counts how often that is right. */
final class LanguageEvaluation {
  /** What a query's language has to be told with to outweigh its reader's. */
  private static final double CONFIDENT = 0.9;

  private static final int MOST_SHOWN = 20;

  private record Known(String language, String text) {}

  private final LanguageDetector detector;

  private LanguageEvaluation(LanguageDetector detector) {
    this.detector = detector;
  }

  /** Prints how long the model took to load. */
  static LanguageEvaluation load(PrintStream out) {
    long start = System.nanoTime();
    LanguageEvaluation evaluation = new LanguageEvaluation(LanguageDetector.load());
    out.printf("loaded in %.0f ms%n", (System.nanoTime() - start) / 1e6);
    return evaluation;
  }

  /** Prints the accuracy on one file, how far confidence can be trusted, and the confusions. */
  void run(Path file, PrintStream out) throws IOException {
    List<Known> texts = read(file);
    Map<String, Integer> confusions = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    int confident = 0;
    int confidentlyWrong = 0;
    for (Known known : texts) {
      Detection told = detector.detect(known.text);
      boolean right = told.language().equals(new Language(known.language));
      confident += told.confidence() >= CONFIDENT ? 1 : 0;
      confidentlyWrong += !right && told.confidence() >= CONFIDENT ? 1 : 0;
      if (!right) {
        confusions.merge(known.language + " taken for " + told.language().tag(), 1, Integer::sum);
        wrong.add("%s %.2f %s".formatted(known.language, told.confidence(), known.text));
      }
    }
    int right = texts.size() - wrong.size();
    out.printf(
        "%s: %.1f %% (%,d of %,d); told with confidence %,d, of which wrong %,d%n",
        file.getFileName(),
        100.0 * right / Math.max(1, texts.size()),
        right,
        texts.size(),
        confident,
        confidentlyWrong);
    confusions.forEach((confusion, times) -> out.printf("%4d %s%n", times, confusion));
    wrong.stream().limit(MOST_SHOWN).forEach(line -> out.println("     " + line));
  }

  private static List<Known> read(Path file) throws IOException {
    List<Known> texts = new ArrayList<>();
    if (file.toString().endsWith(".tsv")) {
      for (String line : Files.readAllLines(file)) {
        String[] columns = line.split("\t", 2);
        if (columns.length == 2) {
          texts.add(new Known(columns[0], columns[1]));
        }
      }
    } else {
      for (JsonNode parallel : JsonLines.read(file)) {
        parallel.properties().stream()
            .filter(property -> !property.getKey().equals("id"))
            .forEach(
                property -> texts.add(new Known(property.getKey(), property.getValue().asText())));
      }
    }
    return texts;
  }
}
