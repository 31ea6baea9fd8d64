package depeche.desk;

import depeche.desk.CorpusFiles.CorpusFile;
import depeche.index.Outcome;
import depeche.source.Reading.Note;
import depeche.source.Reading.Rejected;
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
  private long filesSettling;
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

  void begin(List<CorpusFile> all) {
    filesTotal = all.size();
    bytesTotal = all.stream().mapToLong(CorpusFile::size).sum();
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

  void rejected(Rejected input) {
    rejections++;
    rejectionsOfFile++;
    if (rejectionsOfFile <= CorpusReport.MOST_REJECTED_OF_FILE
        && rejected.size() < CorpusReport.MOST_REJECTED) {
      rejected.add(input);
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
    filesSettling++;
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
        filesSettling,
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
