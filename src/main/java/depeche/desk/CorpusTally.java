package depeche.desk;

import depeche.desk.CorpusFiles.Extent;
import depeche.index.Outcome;
import depeche.source.Reading.Note;
import depeche.source.Reading.Rejected;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Counts what a pass over a corpus does, and tells of it as it goes. */
final class CorpusTally {
  private final Consumer<CorpusProgress> progress;
  private final long started = System.nanoTime();
  private long files;
  private long filesTotal;
  private long bytes;
  private long bytesOfFile;
  private long bytesTotal;
  private long articles;
  private long filesRead;
  private long filesUnchanged;
  private long filesGone;
  private final List<Path> settling = new ArrayList<>();
  private long created;
  private long replaced;
  private long unchanged;
  private long removed;
  private long repaired;
  private long rejections;
  private long rejectionsOfFile;
  private final List<Rejected> rejected = new ArrayList<>();

  CorpusTally(Consumer<CorpusProgress> progress) {
    this.progress = progress;
  }

  void begin(Extent all) {
    filesTotal = all.files();
    bytesTotal = all.bytes();
    tell();
  }

  void bytesRead(long ofFile) {
    bytesOfFile = ofFile;
  }

  void article() {
    articles++;
  }

  void noted(List<Note> notes) {
    for (Note note : notes) {
      switch (note) {
        case ENCODING_REPAIRED -> repaired++;
      }
    }
  }

  /** Counts a rejection, and keeps the first of them, without the input. */
  void rejected(Rejected input) {
    rejections++;
    rejectionsOfFile++;
    if (rejectionsOfFile <= CorpusReport.MOST_REJECTED_OF_FILE
        && rejected.size() < CorpusReport.MOST_REJECTED) {
      rejected.add(new Rejected(input.where(), input.line(), input.reason()));
    }
  }

  void fileRead(CorpusFile file) {
    filesRead++;
    done(file);
  }

  void fileUnchanged(CorpusFile file) {
    filesUnchanged++;
    done(file);
  }

  void fileSettling(CorpusFile file) {
    if (settling.size() <= CorpusReport.MOST_SETTLING) {
      settling.add(file.path());
    }
    done(file);
  }

  void fileGone() {
    filesGone++;
  }

  void written(List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      switch (outcome) {
        case CREATED -> created++;
        case REPLACED -> replaced++;
        case UNCHANGED, OUTDATED -> unchanged++;
        case REMOVED -> removed++;
        case ABSENT, NOTED -> {}
      }
    }
    tell();
  }

  CorpusReport report() {
    return new CorpusReport(
        filesRead,
        filesUnchanged,
        filesGone,
        settling,
        created,
        replaced,
        unchanged,
        removed,
        rejections,
        rejected,
        repaired,
        Duration.ofNanos(System.nanoTime() - started));
  }

  private void done(CorpusFile file) {
    files++;
    rejectionsOfFile = 0;
    bytes += file.size();
    bytesOfFile = 0;
    tell();
  }

  private void tell() {
    progress.accept(
        new CorpusProgress(
            files, filesTotal, bytes + bytesOfFile, bytesTotal, articles, rejections));
  }
}
