package depeche.app.measure;

import depeche.app.measure.DrawnQueries.Drawn;
import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.query.Filters;
import depeche.query.MatchMode;
import depeche.source.FileReader;
import depeche.source.Reading.Read;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes the same articles in as JSON Lines, as web pages in a {@code tar.gz} and as text files in a
 * ZIP, and asks each of the three archives the same queries.
 */
final class FormatsEvaluation {
  private static final int MOST_SAMPLED = 300;
  private static final int SAMPLED_EVERY = 40;
  private static final int QUERIES = 100;
  private static final int HITS = 20;

  private final Path file;
  private final List<Article> sample = new ArrayList<>();

  /** What an archive answers: the number of articles, then the titles and scores of the first. */
  private record Answer(long total, List<String> hits) {}

  FormatsEvaluation(Path file) {
    this.file = file;
  }

  /** Prints how many answers are the same; true if all are. */
  boolean run(PrintStream out) throws IOException {
    try (TemporaryFolder folder = new TemporaryFolder()) {
      List<Path> files = write(folder.path(), out);
      List<Drawn> queries = new ArrayList<>();
      List<List<Answer>> answers = new ArrayList<>();
      for (Path each : files) {
        try (Engine engine = Engine.over(List.of(each))) {
          if (queries.isEmpty()) {
            queries.addAll(drawn(engine));
          }
          answers.add(queries.stream().map(query -> answer(engine, query)).toList());
          out.printf(
              Locale.ROOT,
              "%-16s %,12d bytes, %,d articles%n",
              each.getFileName(),
              Files.size(each),
              engine.index().health().articles());
        }
      }
      return compare(files, queries, answers, out);
    }
  }

  private List<Path> write(Path folder, PrintStream out) throws IOException {
    try (ThreeFormats formats = new ThreeFormats(folder)) {
      new FileReader()
          .read(
              file,
              file.toString(),
              reading -> {
                if (reading instanceof Read(Article article, var _)) {
                  write(article, formats);
                }
              });
      out.printf(Locale.ROOT, "%,d articles written%n", formats.count());
      return formats.files();
    }
  }

  private void write(Article article, ThreeFormats formats) {
    try {
      formats.write(article);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    boolean chosen = formats.count() % SAMPLED_EVERY == 1 || formats.count() < MOST_SAMPLED / 2;
    if (chosen && sample.size() < MOST_SAMPLED) {
      sample.add(article);
    }
  }

  private List<Drawn> drawn(Engine engine) {
    List<EnrichedArticle> enriched = sample.stream().map(engine.ingestion()::enrich).toList();
    DrawnQueries queries = new DrawnQueries(engine.chains(), enriched);
    List<Drawn> drawn = new ArrayList<>(queries.words(QUERIES, 1));
    drawn.addAll(queries.words(QUERIES, 2));
    drawn.addAll(queries.words(QUERIES, 3));
    drawn.addAll(queries.phrases(QUERIES));
    return drawn;
  }

  private static Answer answer(Engine engine, Drawn query) {
    var found =
        engine.search().answer(Engine.plain(query.q(), Filters.NONE, MatchMode.ALL, HITS)).found();
    List<String> hits =
        found.hits().stream()
            .map(hit -> "%s %.3f".formatted(hit.article().article().title(), hit.score()))
            .toList();
    return new Answer(found.total(), hits);
  }

  private static boolean compare(
      List<Path> files, List<Drawn> queries, List<List<Answer>> answers, PrintStream out) {
    boolean same = true;
    for (int format = 1; format < files.size(); format++) {
      int equal = 0;
      for (int i = 0; i < queries.size(); i++) {
        Answer expected = answers.getFirst().get(i);
        Answer given = answers.get(format).get(i);
        if (expected.equals(given)) {
          equal++;
        } else {
          out.printf(
              "%s: %s has %d hits, not %d%s%n",
              files.get(format).getFileName(),
              queries.get(i).q(),
              given.total(),
              expected.total(),
              expected.total() == given.total() ? ", but other scores" : "");
        }
      }
      out.printf(
          "%s answers as JSON Lines do: %d of %d%n",
          files.get(format).getFileName(), equal, queries.size());
      same &= equal == queries.size();
    }
    return same;
  }
}
