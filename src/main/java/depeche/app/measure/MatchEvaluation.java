package depeche.app.measure;

import depeche.query.DateRange;
import depeche.query.Facet;
import depeche.query.Filters;
import depeche.query.MatchMode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tries pairs of a query and a text: does the one find the other where it must, and only there? */
final class MatchEvaluation {
  /**
   * @param number counted from 1 in the file
   */
  private record Line(int number, boolean mustMatch, String query, String text) {}

  private final List<Line> lines;

  private MatchEvaluation(List<Line> lines) {
    this.lines = lines;
  }

  /** Reads {@code yes|no TAB query TAB text}; lines that begin with {@code #} are comments. */
  static MatchEvaluation read(Path file) throws IOException {
    List<Line> lines = new ArrayList<>();
    List<String> all = Files.readAllLines(file);
    for (int i = 0; i < all.size(); i++) {
      String line = all.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\t", 3);
        if (cells.length < 3 || !Set.of("yes", "no").contains(cells[0])) {
          throw new IOException(
              "%s, line %d: not yes|no TAB query TAB text".formatted(file, i + 1));
        }
        lines.add(new Line(i + 1, cells[0].equals("yes"), cells[1], cells[2]));
      }
    }
    return new MatchEvaluation(lines);
  }

  /** Prints every failure, then how many lines passed; true if all did. */
  boolean run(PrintStream out) throws IOException {
    int passed = 0;
    try (Engine engine = new Engine()) {
      engine
          .ingestion()
          .receive(
              lines.stream()
                  .map(line -> Engine.article(name(line), "", line.text, name(line)))
                  .toList());
      engine.ingestion().awaitSearchable();
      for (Line line : lines) {
        if (finds(engine, line) == line.mustMatch) {
          passed++;
        } else {
          out.printf(
              "line %d: %s must %sfind %s%n",
              line.number, line.query, line.mustMatch ? "" : "not ", line.text);
        }
      }
    }
    out.printf("%d of %d%n", passed, lines.size());
    return passed == lines.size();
  }

  private static boolean finds(Engine engine, Line line) {
    Filters thisText =
        new Filters(Map.of(Facet.SOURCE, Set.of(name(line))), Map.of(), DateRange.ALWAYS);
    return engine
            .search()
            .answer(Engine.plain(line.query, thisText, MatchMode.ALL, 1))
            .found()
            .total()
        > 0;
  }

  private static String name(Line line) {
    return "line-" + line.number;
  }
}
