package depeche.desk;

import depeche.source.FileReader;
import depeche.source.Reading.Read;
import depeche.source.Reading.Rejected;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Reads files as {@link Corpus#takeIn} would, and stores nothing. */
public final class CorpusCheck {
  private final FileReader reader;
  private final Consumer<Rejected> refused;
  private final Consumer<Checked> checked;

  /**
   * @param refused told of each thing that would be refused, as soon as it is met
   * @param checked told of each file after that
   */
  public CorpusCheck(FileReader reader, Consumer<Rejected> refused, Consumer<Checked> checked) {
    this.reader = reader;
    this.refused = refused;
    this.checked = checked;
  }

  /**
   * What is in a file.
   *
   * @param articles that would be taken in
   * @param refused how many things would not
   * @param repaired of the articles, those whose text was decoded wrongly and can be put right
   */
  public record Checked(String file, long articles, long refused, long repaired) {}

  /** Reads the files at some paths, and below them; says whether all of it can be taken in. */
  public boolean check(List<Path> paths) {
    boolean[] sound = {true};
    CorpusFiles files = CorpusFiles.at(paths);
    files.each(file -> sound[0] &= check(file));
    files
        .unreachable()
        .forEach((name, failure) -> {
          sound[0] = false;
          refused.accept(FileReader.rejected(name, failure));
        });
    return sound[0];
  }

  private boolean check(CorpusFile file) {
    long[] counts = new long[3];
    reader.read(
        file.path(),
        file.name(),
        reading -> {
          switch (reading) {
            case Read(var _, var notes) -> {
              counts[0]++;
              counts[2] += notes.isEmpty() ? 0 : 1;
            }
            case Rejected rejected -> {
              counts[1]++;
              refused.accept(rejected);
            }
          }
        });
    checked.accept(new Checked(file.name(), counts[0], counts[1], counts[2]));
    return counts[1] == 0;
  }
}
