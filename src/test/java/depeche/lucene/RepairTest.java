package depeche.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import depeche.article.ArticleId;
import depeche.index.Change;
import depeche.index.IndexUnavailableException;
import depeche.index.Sample;
import depeche.text.Chains;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a damaged index. */
final class RepairTest {
  private static final Chains CHAINS = Chains.load();

  /** What stands only where articles are stored. */
  private static final String STORED = "tient bon";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private Set<String> all = Set.of();

  /** Two parts: the articles of the first commit, and those of the second. */
  @BeforeEach
  void fill() throws IOException {
    try (LuceneIndex index = LuceneIndex.open(folder, CHAINS, "reader")) {
      store(index, "first");
      index.write(List.of(new Change.OriginRead("corpus/a.jsonl", "stamp")));
      store(index, "second");
    }
    all =
        Stream.of("first", "second")
            .flatMap(part -> IntStream.range(0, 20).mapToObj(i -> part + i))
            .collect(Collectors.toCollection(HashSet::new));
  }

  @Test
  void aSoundIndexIsLeftAsItIs() throws IOException {
    assertThat(Repair.of(folder)).isEqualTo(new Repair.Done(40, 0, List.of()));
    try (LuceneIndex index = LuceneIndex.open(folder, CHAINS)) {
      assertThat(index.origins()).containsKey("corpus/a.jsonl");
    }
  }

  @Test
  void whatCanBeReadIsKeptAndTheRestIsNamed() throws IOException {
    truncateOneFile();
    assertThatThrownBy(() -> LuceneIndex.open(folder, CHAINS))
        .isInstanceOf(IndexUnavailableException.class)
        .hasMessageContaining("depeche repair");

    Repair.Done done = Repair.of(folder);

    assertThat(done.lostCount()).isBetween(20L, 21L);
    assertThat(done.kept()).isEqualTo(20);
    try (LuceneIndex index = LuceneIndex.open(folder, CHAINS)) {
      Set<String> left =
          all.stream()
              .filter(id -> index.find(new ArticleId(id)).isPresent())
              .collect(Collectors.toSet());
      assertThat(left).hasSize(20);
      assertThat(index.upkeep().isMadeBy("reader")).isTrue();
      store(index, "third");
    }
  }

  @Test
  void whatIsLostIsNamedWhereItsIdsCanBeRead() throws IOException {
    Path part = onePart();
    byte[] bytes = Files.readAllBytes(part);
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf(STORED)]++;
    Files.write(part, bytes);

    Repair.Done done = Repair.of(folder);

    try (LuceneIndex index = LuceneIndex.open(folder, CHAINS)) {
      assertThat(done.lost())
          .hasSize(20)
          .allSatisfy(id -> assertThat(index.find(new ArticleId(id))).isEmpty());
    }
  }

  @Test
  void filesOfTheCorpusAreReadAgainSoThatTheirArticlesComeBack() throws IOException {
    truncateOneFile();

    Repair.of(folder);

    try (LuceneIndex index = LuceneIndex.open(folder, CHAINS)) {
      assertThat(index.origins()).isEmpty();
    }
  }

  @Test
  void aLostListOfPartsIsBeyondRepairAndSaidToBe() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path list : files.filter(file -> file.toString().contains("segments_")).toList()) {
        Files.writeString(list, "nonsense");
      }
    }

    assertThatThrownBy(() -> Repair.of(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("depeche restore");
  }

  @Test
  void anIndexInUseIsNotRepaired() throws IOException {
    try (LuceneIndex index = LuceneIndex.open(folder, CHAINS)) {
      assertThatThrownBy(() -> Repair.of(folder)).isInstanceOf(IOException.class);
      assertThat(index.health().articles()).isEqualTo(40);
    }
  }

  private void truncateOneFile() throws IOException {
    Path part = onePart();
    try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
      file.truncate(Files.size(part) / 2);
    }
  }

  private Path onePart() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".cfs")).findFirst().orElseThrow();
    }
  }

  private static void store(LuceneIndex index, String part) {
    index.write(
        IntStream.range(0, 20)
            .<Change>mapToObj(i -> Sample.article(part + i).body(STORED.repeat(50)).change())
            .toList());
    index.commit();
  }
}
