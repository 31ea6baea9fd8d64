package depeche.desk;

import depeche.index.ArticleIndex;
import depeche.source.FileReader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

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
  private final List<Path> roots;

  /**
   * @param roots files and folders, walked recursively
   */
  public Corpus(ArticleIndex index, Ingestion ingestion, FileReader reader, List<Path> roots) {
    this.index = index;
    this.ingestion = ingestion;
    this.reader = reader;
    this.roots = List.copyOf(roots);
  }

  /**
   * Makes one pass; what it wrote is on disk and searchable on return. Passes must not overlap.
   *
   * @param progress told after every file and every batch of articles, in this thread
   */
  public CorpusReport synchronise(Consumer<CorpusProgress> progress) {
    return new CorpusPass(index, ingestion, reader, progress).over(CorpusFiles.below(roots));
  }
}
