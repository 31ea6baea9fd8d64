package depeche.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import depeche.index.IndexUnavailableException;
import depeche.text.Chains;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What opening an index says when it cannot. */
final class OpeningTest {
  private static final Chains CHAINS = Chains.load();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  void anIndexOfAnotherFormatIsRefusedWithWhatToDo() throws IOException {
    commit(Map.of("depeche.format", "999", "depeche.chains", "7"));
    assertThatThrownBy(() -> LuceneIndex.open(folder, CHAINS))
        .isInstanceOf(IncompatibleIndexException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("format 999 with chains 7")
        .hasMessageContaining("needs format " + IndexFormat.VERSION)
        .hasMessageContaining("empty that folder");
  }

  @Test
  void anIndexOfOtherChainsIsRefused() throws IOException {
    commit(Map.of("depeche.format", "" + IndexFormat.VERSION, "depeche.chains", "0"));
    assertThatThrownBy(() -> LuceneIndex.open(folder, CHAINS))
        .isInstanceOf(IncompatibleIndexException.class);
  }

  @Test
  void anotherProgramsIndexIsRefusedAndLeftAlone() throws IOException {
    commit(Map.of());
    assertThatThrownBy(() -> LuceneIndex.open(folder, CHAINS))
        .isInstanceOf(IncompatibleIndexException.class)
        .hasMessageContaining("not Dépêche's");
    try (Directory directory = FSDirectory.open(folder)) {
      assertThat(DirectoryReader.indexExists(directory)).isTrue();
    }
  }

  @Test
  void anIndexThatIsOpenElsewhereIsRefused() {
    try (LuceneIndex first = LuceneIndex.open(folder, CHAINS)) {
      assertThat(first.health().articles()).isZero();
      assertThatThrownBy(() -> LuceneIndex.open(folder, CHAINS))
          .isInstanceOf(IndexUnavailableException.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("open in another process");
    }
  }

  @Test
  void otherFilesInTheFolderAreNoHindrance() throws IOException {
    Files.writeString(folder.resolve("README.md"), "The index lives here.");
    LuceneIndex.open(folder, CHAINS).close();
    LuceneIndex.open(folder, CHAINS).close();
    assertThat(folder.resolve("README.md")).exists();
  }

  @Test
  void aClosedIndexIsUnavailable() {
    LuceneIndex index = LuceneIndex.open(folder, CHAINS);
    index.close();
    assertThatThrownBy(index::refresh).isInstanceOf(IndexUnavailableException.class);
    assertThatThrownBy(index::commit).isInstanceOf(IndexUnavailableException.class);
  }

  private void commit(Map<String, String> userData) throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(userData.entrySet());
      writer.commit();
    }
  }
}
