package depeche.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import depeche.article.ArticleId;
import depeche.index.Change;
import depeche.index.Sample;
import depeche.index.StorageFullException;
import depeche.text.Chains;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an index whose disk fills. */
final class FullDiskTest {
  private static final Chains CHAINS = Chains.load();
  private static final long ROOM = 200_000;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private SmallDisk disk;

  @SuppressWarnings("NullAway.Init")
  private LuceneIndex index;

  private int acknowledged;

  @BeforeEach
  void openOnASmallDisk() throws IOException {
    disk = new SmallDisk(FSDirectory.open(folder), ROOM);
    index = new LuceneIndex(disk, CHAINS);
  }

  @AfterEach
  void close() {
    disk.makeRoom(ROOM);
    index.close();
  }

  @Test
  void aFullDiskRefusesWritesAndNamesTheReason() {
    fill();

    assertThatThrownBy(() -> store(acknowledged + 1)).isInstanceOf(StorageFullException.class);
  }

  @Test
  void whatWasAcknowledgedCanStillBeRead() {
    fill();

    assertThat(index.find(new ArticleId("a0"))).isPresent();
    assertThat(index.health().articles()).isGreaterThanOrEqualTo(acknowledged);
  }

  @Test
  void writingGoesOnOnceThereIsRoomWithoutReopening() {
    fill();
    disk.makeRoom(ROOM);

    store(acknowledged);

    assertThat(index.health().articles()).isEqualTo(acknowledged);
    for (int i = 0; i < acknowledged; i++) {
      assertThat(index.find(new ArticleId("a" + i))).as("article %d", i).isPresent();
    }
  }

  @Test
  void whoeverHadWrittenButNotCommittedLearnsThatItIsLost() {
    long before = index.losses();
    index.write(List.of(change(1_000_000)));
    disk.fill();
    assertThatThrownBy(index::refresh).isInstanceOf(StorageFullException.class);
    disk.makeRoom(ROOM);

    assertThat(index.commit()).isGreaterThan(before);
    assertThat(index.lastLoss()).isInstanceOf(StorageFullException.class);
  }

  @Test
  void aMergeThatFindsNoRoomIsGivenUpAndTheWriterGoesOn() throws Exception {
    disk.makeRoom(100 * ROOM);
    disk.refuseMerges(true);
    long before = index.losses();
    for (int number = 0; number < 1_000 && disk.refusedMerges() == 0; number++) {
      index.write(List.of(change(number)));
      index.commit();
      acknowledged++;
    }
    disk.refuseMerges(false);
    index.refresh();

    assertThat(disk.refusedMerges()).isPositive();
    assertThat(index.losses()).isEqualTo(before);
    assertThat(index.health().articles()).isEqualTo(acknowledged);
  }

  @Test
  void anIndexOnAFullDiskCanBeClosedAndHoldsWhatWasAcknowledged() throws IOException {
    fill();

    index.close();

    disk.makeRoom(ROOM);
    index = new LuceneIndex(new SmallDisk(FSDirectory.open(folder), ROOM), CHAINS);
    for (int i = 0; i < acknowledged; i++) {
      assertThat(index.find(new ArticleId("a" + i))).as("article %d", i).isPresent();
    }
  }

  private void fill() {
    assertThatThrownBy(
            () -> {
              while (true) {
                store(acknowledged);
              }
            })
        .isInstanceOf(StorageFullException.class);
    assertThat(acknowledged).isPositive();
  }

  /** As everyone who writes does: believes a commit only where nothing was lost before it. */
  private void store(int number) {
    long losses;
    do {
      losses = index.losses();
      index.write(List.of(change(number)));
    } while (index.commit() != losses);
    index.refresh();
    acknowledged++;
  }

  private static Change change(int number) {
    String body = ("La digue " + number + " tient bon. ").repeat(200);
    return new Change.Store(Sample.article("a" + number).body(body).enriched(), "" + number, null);
  }
}
