package depeche.desk;

import depeche.desk.CorpusFiles.Extent;
import depeche.index.ArticleIndex;
import depeche.source.FileReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The files and folders whose articles the index shall hold. A pass brings the index up to what the
 * files say: it reads those that are new or changed, and removes what is gone from them.
 *
 * <p>A pass may be killed at any moment; the next one takes up where the last commit was. A file is
 * noted as read only after its last article was written, so that none is ever passed over by
 * mistake. A folder that cannot be reached keeps its articles.
 */
public final class Corpus {
  private final ArticleIndex index;
  private final Ingestion ingestion;
  private final FileReader reader;
  private final Refusals refusals;

  /** Every how many passes over files that did not change the index is asked nevertheless. */
  private static final int THOROUGH = 10;

  private final List<Path> roots;

  /** What there was when every file was last known to be read; null where that is not known. */
  private @Nullable Extent complete;

  private int passedOver;

  /** What is refused is told in reports only. */
  public Corpus(ArticleIndex index, Ingestion ingestion, FileReader reader, List<Path> roots) {
    this(index, ingestion, reader, Refusals.UNRECORDED, roots);
  }

  /**
   * @param roots files and folders, walked recursively
   */
  public Corpus(
      ArticleIndex index,
      Ingestion ingestion,
      FileReader reader,
      Refusals refusals,
      List<Path> roots) {
    this.index = index;
    this.ingestion = ingestion;
    this.reader = reader;
    this.refusals = refusals;
    this.roots = List.copyOf(roots);
  }

  /**
   * Makes one pass; what it wrote is on disk and searchable on return. Passes must not overlap.
   *
   * @param progress told after every file and every batch of articles, in this thread; it may stop
   *     the pass with a {@link java.util.concurrent.CancellationException}
   */
  public CorpusReport synchronise(Consumer<CorpusProgress> progress) {
    return synchronise(Duration.ZERO, progress);
  }

  /**
   * The same, but for files that are still being written. The index is not asked for each file
   * where all are as the last such pass left them; but now and then it is, since it may have
   * changed too.
   *
   * @param quiet how long a file has to have been left alone to be read
   */
  public CorpusReport synchronise(Duration quiet, Consumer<CorpusProgress> progress) {
    long began = System.nanoTime();
    CorpusFiles files = CorpusFiles.below(roots);
    Extent extent = files.extent();
    boolean isAsBefore = files.unreachable().isEmpty() && extent.equals(complete);
    if (isAsBefore && ++passedOver % THOROUGH != 0) {
      return CorpusReport.unchanged(extent.files(), Duration.ofNanos(System.nanoTime() - began));
    }
    complete = null;
    CorpusPass pass = pass(quiet, progress);
    CorpusReport report = pass.over(files, extent);
    complete = pass.isComplete() ? extent : null;
    return report;
  }

  /**
   * The same, but nothing else is looked at than some places.
   *
   * @param places files and folders below the roots, without links in their paths, that may be new,
   *     changed or gone
   */
  public CorpusReport synchronise(
      Collection<Path> places, Duration quiet, Consumer<CorpusProgress> progress) {
    CorpusFiles files = CorpusFiles.below(roots, places);
    return pass(quiet, progress).over(files, files.extent());
  }

  private CorpusPass pass(Duration quiet, Consumer<CorpusProgress> progress) {
    return new CorpusPass(index, ingestion, reader, refusals, true, quiet, progress);
  }

  /**
   * Takes the files in once, without keeping the index in step with them: nothing is removed. Those
   * that were taken in before, and have not changed since, are passed over.
   */
  public CorpusReport takeIn(Consumer<CorpusProgress> progress) {
    CorpusFiles files = CorpusFiles.at(roots);
    return new CorpusPass(index, ingestion, reader, refusals, false, Duration.ZERO, progress)
        .over(files, files.extent());
  }
}
