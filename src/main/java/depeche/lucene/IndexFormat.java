package depeche.lucene;

import depeche.text.Chains;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/** Which layout an index has and which chains made its tokens, kept in every commit. */
final class IndexFormat {
  /** Raised with every change of {@link Fields} or {@link StoredArticle}. */
  static final int VERSION = 5;

  private static final String LAYOUT = "depeche.format";
  private static final String CHAINS = "depeche.chains";

  private IndexFormat() {}

  /** What a commit says of itself. */
  static Map<String, String> current() {
    return Map.of(LAYOUT, Integer.toString(VERSION), CHAINS, Integer.toString(Chains.VERSION));
  }

  /**
   * Throws {@link IncompatibleIndexException} if an index is there that this version can't read.
   */
  static void check(Path folder, Directory directory) throws IOException {
    if (DirectoryReader.indexExists(directory)) {
      Map<String, String> found = SegmentInfos.readLatestCommit(directory).getUserData();
      if (!found.equals(current())) {
        throw new IncompatibleIndexException(folder, describe(found), describe(current()));
      }
    }
  }

  private static String describe(Map<String, String> commit) {
    return commit.containsKey(LAYOUT)
        ? "format " + commit.get(LAYOUT) + " with chains " + commit.get(CHAINS)
        : "an index that is not Dépêche's";
  }
}
