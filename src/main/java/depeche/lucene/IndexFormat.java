package depeche.lucene;

import depeche.text.Chains;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/** Which layout an index has and which chains made its tokens, kept in every commit. */
final class IndexFormat {
  /** Raised with every change of {@link Fields} or {@link StoredArticle}. */
  static final int VERSION = 8;

  private static final String LAYOUT = "depeche.format";
  private static final String CHAINS = "depeche.chains";
  private static final String READER = "depeche.reader";

  private IndexFormat() {}

  /**
   * What a commit says of itself.
   *
   * @param reader names what reads articles: their language, and what they are about
   */
  static Map<String, String> current(String reader) {
    return Map.of(
        LAYOUT,
        Integer.toString(VERSION),
        CHAINS,
        Integer.toString(Chains.VERSION),
        READER,
        reader);
  }

  /** What the last commit of an index says; empty where there was none of ours. */
  static Optional<Map<String, String>> of(IndexWriter writer) {
    Map<String, String> data = new TreeMap<>();
    Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
    if (live != null) {
      live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return data.containsKey(LAYOUT) ? Optional.of(data) : Optional.empty();
  }

  /** Says whether what is in an index was made as it would be now, by {@code reader}. */
  static boolean isCurrent(IndexWriter writer, String reader) {
    return of(writer).filter(current(reader)::equals).isPresent();
  }

  /**
   * Throws {@link IncompatibleIndexException} if an index is there that this version can't read.
   * One that other chains or another reader made can be, and be analysed again.
   */
  static void check(Path folder, Directory directory) throws IOException {
    if (DirectoryReader.indexExists(directory)) {
      Map<String, String> found = SegmentInfos.readLatestCommit(directory).getUserData();
      if (!Integer.toString(VERSION).equals(found.get(LAYOUT))) {
        throw new IncompatibleIndexException(folder, describe(found), describe(current("")));
      }
    }
  }

  /** Says whether an index of ours is there whose layout is older than this version's. */
  static boolean isOlder(Directory directory) throws IOException {
    String layout = SegmentInfos.readLatestCommit(directory).getUserData().get(LAYOUT);
    return layout != null && layout.matches("\\d{1,6}") && Integer.parseInt(layout) < VERSION;
  }

  private static String describe(Map<String, String> commit) {
    return commit.containsKey(LAYOUT)
        ? "format " + commit.get(LAYOUT) + " with chains " + commit.get(CHAINS)
        : "an index that is not Dépêche's";
  }
}
