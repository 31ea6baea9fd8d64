package depeche.app.intake;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.article.Article;
import depeche.desk.CorpusFile;
import depeche.desk.CorpusFiles;
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
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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

  CorpusReport send(List<Path> paths) throws IOException {
    CorpusFiles all = CorpusFiles.at(paths);
    CorpusFiles.Extent extent = all.extent();
    filesTotal = extent.files();
    bytesTotal = extent.bytes();
    try {
      all.each(file -> unchecked(() -> sendUnlessSent(file)));
      all.unreachable().forEach((name, failure) -> take(FileReader.rejected(name, failure), 0));
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
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

  private void sendUnlessSent(CorpusFile file) throws IOException, InterruptedException {
    if (sent.has(file.path(), file.stamp())) {
      filesUnchanged++;
    } else {
      long[] read = new long[1];
      reader.read(
          file.path(), file.name(), reading -> take(reading, read[0]), now -> read[0] = now);
      flush();
      sent.add(file.path(), file.stamp());
    }
    files++;
    bytes += file.size();
    tell(0);
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
}
