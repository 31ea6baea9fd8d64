package depeche.app.intake;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.article.Article;
import depeche.desk.CorpusProgress;
import depeche.desk.CorpusReport;
import depeche.source.FileReader;
import depeche.source.Reading;
import depeche.source.Reading.Problem;
import depeche.source.Reading.Read;
import depeche.source.Reading.Reason;
import depeche.source.Reading.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads files here and sends their articles to a service, in steps that each are on its disk. */
final class Sending {
  private static final int MOST_LINES = 500;
  private static final int MOST_CHARACTERS = 4_000_000;

  private final ArticleClient client;
  private final SentFiles sent;
  private final FileReader reader;
  private final Consumer<CorpusProgress> progress;
  private final long started = System.nanoTime();
  private final List<String> lines = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private int characters;
  private long files;
  private long filesTotal;
  private long filesUnchanged;
  private long bytes;
  private long bytesTotal;
  private long articles;
  private long created;
  private long replaced;
  private long unchanged;
  private long rejections;
  private long repaired;

  Sending(
      ArticleClient client, SentFiles sent, FileReader reader, Consumer<CorpusProgress> progress) {
    this.client = client;
    this.sent = sent;
    this.reader = reader;
    this.progress = progress;
  }

  /** A file to send, called {@code name} in ids and rejections. */
  private record Source(Path path, String name, long size, String stamp) {}

  CorpusReport send(List<Path> paths) throws IOException, InterruptedException {
    List<Source> sources = new ArrayList<>();
    for (Path path : paths) {
      sources.addAll(below(path.toRealPath()));
    }
    filesTotal = sources.size();
    bytesTotal = sources.stream().mapToLong(Source::size).sum();
    for (Source source : sources) {
      if (sent.has(source.path(), source.stamp())) {
        filesUnchanged++;
      } else {
        send(source);
        sent.add(source.path(), source.stamp());
      }
      files++;
      bytes += source.size();
      tell(0);
    }
    return new CorpusReport(
        files - filesUnchanged,
        filesUnchanged,
        0,
        List.of(),
        created,
        replaced,
        unchanged,
        0,
        rejections,
        rejected,
        repaired,
        Duration.ofNanos(System.nanoTime() - started));
  }

  private void send(Source source) throws IOException, InterruptedException {
    try {
      long[] read = new long[1];
      reader.read(
          source.path(), source.name(), reading -> take(reading, read[0]), now -> read[0] = now);
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
    flush();
  }

  private void take(Reading reading, long bytesOfFile) {
    switch (reading) {
      case Read(Article article, var notes) -> {
        repaired += notes.isEmpty() ? 0 : 1;
        String line = ArticleJson.of(article);
        lines.add(line);
        ids.add(article.id().value());
        characters += line.length();
        articles++;
        if (lines.size() >= MOST_LINES || characters >= MOST_CHARACTERS) {
          unchecked(this::flush);
          tell(bytesOfFile);
        }
      }
      case Rejected refused -> {
        unchecked(() -> client.note(refused));
        reject(refused);
      }
    }
  }

  @FunctionalInterface
  private interface Step {
    void take() throws IOException, InterruptedException;
  }

  private static void unchecked(Step step) {
    try {
      step.take();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", e));
    }
  }

  private void flush() throws IOException, InterruptedException {
    if (lines.isEmpty()) {
      return;
    }
    List<JsonNode> receipts = client.store(lines);
    for (int i = 0; i < receipts.size(); i++) {
      JsonNode receipt = receipts.get(i);
      switch (receipt.path("status").asText()) {
        case "created" -> created++;
        case "replaced" -> replaced++;
        case "unchanged" -> unchanged++;
        default ->
            reject(
                new Rejected(
                    ids.get(i),
                    0,
                    new Reason(Problem.UNREADABLE_FILE, receipt.path("error").asText())));
      }
    }
    lines.clear();
    ids.clear();
    characters = 0;
  }

  private void reject(Rejected refused) {
    rejections++;
    if (rejected.size() < CorpusReport.MOST_REJECTED) {
      rejected.add(new Rejected(refused.where(), refused.line(), refused.reason()));
    }
  }

  private void tell(long bytesOfFile) {
    progress.accept(
        new CorpusProgress(
            files, filesTotal, bytes + bytesOfFile, bytesTotal, articles, rejections));
  }

  private static List<Source> below(Path root) throws IOException {
    List<Source> sources = new ArrayList<>();
    try (Stream<Path> found = Files.walk(root)) {
      for (Path path : (Iterable<Path>) found.sorted()::iterator) {
        String name = path.getFileName().toString();
        boolean passedOver =
            !path.equals(root) && (name.startsWith(".") || name.equals("README.md"));
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && !passedOver) {
          String below = root.relativize(path).toString().replace('\\', '/');
          long size = Files.size(path);
          sources.add(
              new Source(
                  path,
                  below.isEmpty() ? name : root.getFileName() + "/" + below,
                  size,
                  size + " bytes, " + Files.getLastModifiedTime(path)));
        }
      }
    }
    return sources;
  }
}
