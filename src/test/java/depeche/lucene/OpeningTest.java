package depeche.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.index.Change;
import depeche.index.IndexUnavailableException;
import depeche.index.Sample;
import depeche.text.Chains;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
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
  void anIndexOfOtherChainsIsOpenedAndKnownToBeOfThose() throws IOException {
    commit(Map.of("depeche.format", "" + IndexFormat.VERSION, "depeche.chains", "0"));
    for (int opening = 0; opening < 2; opening++) {
      try (LuceneIndex index = LuceneIndex.open(folder, CHAINS)) {
        assertThat(index.upkeep().isMadeBy("")).isFalse();
      }
    }
  }

  @Test
  void anIndexOfAnOlderLayoutIsMadeAnewWhereItsArticlesCanBeRead() throws IOException {
    try (LuceneIndex index = LuceneIndex.open(folder, CHAINS)) {
      index.write(
          List.of(Sample.article("a").change(), new Change.OriginRead("corpus/a", "stamp")));
    }
    commit(Map.of("depeche.format", "" + (IndexFormat.VERSION - 1), "depeche.chains", "0"));
    assertThatThrownBy(() -> LuceneIndex.open(folder, CHAINS))
        .isInstanceOf(IncompatibleIndexException.class);

    try (LuceneIndex index =
        LuceneIndex.open(
            folder,
            CHAINS,
            "reader",
            article -> new EnrichedArticle(article, Language.FRENCH, List.of()))) {

      assertThat(index.find(new ArticleId("a"))).isPresent();
      assertThat(index.origins()).containsKey("corpus/a");
      assertThat(index.upkeep().isMadeBy("reader")).isTrue();
    }
  }

  @Test
  void anIndexOfAnOlderLayoutThatCannotBeReadIsRefusedAndLeftAsItIs() throws IOException {
    try (LuceneIndex index = LuceneIndex.open(folder, CHAINS)) {
      index.write(List.of(Sample.article("a").change()));
    }
    commit(Map.of("depeche.format", "1", "depeche.chains", "0"));

    assertThatThrownBy(() ->
            LuceneIndex.open(
                folder,
                CHAINS,
                "reader",
                article -> {
                  throw new IllegalArgumentException("not an article");
                }))
        .isInstanceOf(IncompatibleIndexException.class)
        .hasMessageContaining("format 1");
    assertThat(folder.resolve(".next")).doesNotExist();
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

  @Test
  void aTruncatedIndexIsRefusedWithWhatToDo() throws IOException {
    Path largest = largestFileOfAnIndex();
    try (FileChannel file = FileChannel.open(largest, StandardOpenOption.WRITE)) {
      file.truncate(Files.size(largest) / 2);
    }
    assertDamageIsTold();
  }

  @Test
  void anIndexWithAChangedByteIsRefused() throws IOException {
    Path largest = largestFileOfAnIndex();
    byte[] bytes = Files.readAllBytes(largest);
    bytes[bytes.length / 2]++;
    Files.write(largest, bytes);
    assertDamageIsTold();
  }

  @Test
  void anIndexThatLostItsListOfSegmentsIsRefusedAndLeftAlone() throws IOException {
    Path largest = largestFileOfAnIndex();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path list : files.filter(file -> file.toString().contains("segments_")).toList()) {
        Files.delete(list);
      }
    }
    assertDamageIsTold();
    assertThat(largest).exists();
  }

  private void assertDamageIsTold() {
    assertThatThrownBy(() -> LuceneIndex.open(folder, CHAINS))
        .isInstanceOf(IndexUnavailableException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("is damaged")
        .hasMessageContaining("depeche restore");
  }

  private Path largestFileOfAnIndex() throws IOException {
    try (LuceneIndex index = LuceneIndex.open(folder, CHAINS)) {
      index.write(List.of(Sample.article("a").change()));
      index.commit();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file ->
              IndexFileNames.CODEC_FILE_PATTERN.matcher(file.getFileName().toString()).matches())
          .max(Comparator.comparingLong(file -> file.toFile().length()))
          .orElseThrow();
    }
  }

  private void commit(Map<String, String> userData) throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(userData.entrySet());
      writer.commit();
    }
  }
}
