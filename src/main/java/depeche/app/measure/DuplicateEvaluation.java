package depeche.app.measure;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.article.EnrichedArticle;
import depeche.desk.related.Copies;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Compares the versions of texts that are found with groups of copies that are known. */
final class DuplicateEvaluation {
  /** Two articles, in the order of their ids as strings. */
  private record Pair(String one, String other) {
    static Pair of(String one, String other) {
      return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }
  }

  private final LinkedArticles articles;
  private final List<JsonNode> groups;

  private DuplicateEvaluation(LinkedArticles articles, List<JsonNode> groups) {
    this.articles = articles;
    this.groups = groups;
  }

  /**
   * Reads articles as {@link LinkedArticles} does, and {@code duplicates.jsonl}: a list of ids a
   * line.
   */
  static DuplicateEvaluation read(Path folder) throws IOException {
    return new DuplicateEvaluation(
        LinkedArticles.read(folder), JsonLines.read(folder, "duplicates"));
  }

  void run(PrintStream out) throws IOException {
    Set<Pair> known = new HashSet<>();
    for (JsonNode group : groups) {
      List<String> ids = new ArrayList<>();
      group.forEach(id -> ids.add(id.asText()));
      for (int i = 0; i < ids.size(); i++) {
        for (int j = i + 1; j < ids.size(); j++) {
          known.add(Pair.of(ids.get(i), ids.get(j)));
        }
      }
    }
    try (Engine engine = new Engine()) {
      TreeMap<String, EnrichedArticle> all =
          new TreeMap<>(articles.store(engine.ingestion(), _ -> true, (_, _, _) -> {}));
      Copies copies = engine.copies();
      Set<Pair> found = new HashSet<>();
      Percentiles times = new Percentiles();
      Progress progress = new Progress("versions", all.size());
      all.forEach((id, article) -> {
        long start = System.nanoTime();
        List<Copies.Version> versions = copies.of(article);
        times.add(System.nanoTime() - start);
        versions.stream()
            .map(version -> version.article().article().id().value())
            .filter(other -> !other.equals(id))
            .forEach(other -> found.add(Pair.of(id, other)));
        progress.advance(1);
      });
      print(out, known, found);
      out.printf("median %.2f ms, p95 %.2f ms%n", times.millis(0.5), times.millis(0.95));
    }
  }

  private void print(PrintStream out, Set<Pair> known, Set<Pair> found) {
    long right = found.stream().filter(known::contains).count();
    double precision = found.isEmpty() ? 0 : (double) right / found.size();
    double recall = known.isEmpty() ? 0 : (double) right / known.size();
    out.printf(
        "%,d articles, %,d known pairs, %,d found, %,d of them known%n",
        articles.size(), known.size(), found.size(), right);
    out.printf(
        "precision %.3f, recall %.3f, F1 %.3f%n",
        precision, recall, right == 0 ? 0 : 2 * precision * recall / (precision + recall));
  }
}
