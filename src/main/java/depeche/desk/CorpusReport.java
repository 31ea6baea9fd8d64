package depeche.desk;

import depeche.source.Reading.Rejected;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a pass over the corpus did.
 *
 * @param filesRead new or changed
 * @param filesUnchanged passed over, since they are as they were when last read
 * @param filesGone since the last pass
 * @param settling files passed over for now, since they are still being written; at most one more
 *     than {@link #MOST_SETTLING}
 * @param created articles that were not there before
 * @param replaced articles that differ from before
 * @param unchanged articles that were read again, and were the same
 * @param removed articles that are no longer in their file, or whose file is gone
 * @param rejections how many inputs were no articles
 * @param rejected the first of them, at most {@link #MOST_REJECTED}, and {@link
 *     #MOST_REJECTED_OF_FILE} of a file
 * @param repaired articles whose text had been decoded wrongly, and was put right
 */
public record CorpusReport(
    long filesRead,
    long filesUnchanged,
    long filesGone,
    List<Path> settling,
    long created,
    long replaced,
    long unchanged,
    long removed,
    long rejections,
    List<Rejected> rejected,
    long repaired,
    Duration took) {
  /** How many rejections a report tells in full. */
  public static final int MOST_REJECTED = 1_000;

  /** How many rejections of one file it tells, so that one bad file does not hide another. */
  public static final int MOST_REJECTED_OF_FILE = 100;

  /** How many files that are still being written it names: more are better looked for again. */
  public static final int MOST_SETTLING = 1_000;

  public CorpusReport {
    settling = List.copyOf(settling);
    rejected = List.copyOf(rejected);
  }

  /** What a pass did that found all files as they were. */
  static CorpusReport unchanged(long files, Duration took) {
    return new CorpusReport(0, files, 0, List.of(), 0, 0, 0, 0, 0, List.of(), 0, took);
  }

  /** Says whether the pass had anything to do. */
  public boolean hasNews() {
    return filesRead + filesGone + removed > 0;
  }
}
