package depeche.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import depeche.index.Change;
import depeche.index.Everything;
import depeche.index.IndexUnavailableException;
import depeche.index.Outcome;
import depeche.index.Sample;
import depeche.opensearch.FaultyNode.Conduct;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of writes and searches when a cluster cannot do them, and afterwards. */
@Tag("cluster")
final class FaultsIT {
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final int RETRIES = 3;

  private final RunningCluster cluster = RunningCluster.shared();
  private final String name = "faults-" + UUID.randomUUID();

  @SuppressWarnings("NullAway.Init")
  private FaultyNode node;

  @BeforeEach
  void standBeforeANode() throws IOException {
    node = FaultyNode.before(cluster.urls().getFirst());
  }

  @AfterEach
  void stepAside() {
    node.close();
    cluster.remove(name);
  }

  @Test
  void aBulkThatIsRejectedIsSentAgain() {
    try (OpenSearchIndex index = open(node.url())) {
      node.become(Conduct.BUSY, RETRIES);

      assertThat(index.write(stores("a", "b"))).containsOnly(Outcome.CREATED).hasSize(2);
    }
  }

  @Test
  void whatWasRejectedOfABulkIsSentAgainAndTheRestIsNotDoneTwice() {
    try (OpenSearchIndex index = open(node.url())) {
      node.become(Conduct.HALF_BUSY, 2);

      assertThat(index.write(stores("a", "b", "c", "d"))).containsOnly(Outcome.CREATED).hasSize(4);
      index.refresh();
      assertThat(total(index)).isEqualTo(4);
    }
  }

  @Test
  void aBulkThatIsRejectedForGoodIsNotAcknowledgedAndMayBeSentAgainLater() {
    try (OpenSearchIndex index = open(node.url())) {
      node.become(Conduct.BUSY);
      assertThatThrownBy(() -> index.write(stores("a")))
          .isInstanceOf(IndexUnavailableException.class)
          .hasMessageContaining("the queue is full");

      node.become(Conduct.FAITHFUL);
      assertThat(index.write(stores("a"))).containsExactly(Outcome.CREATED);
    }
  }

  @Test
  void aNodeThatGivesNoAnswerIsPassedOver() {
    try (OpenSearchIndex index = open(node.url(), cluster.urls().getLast())) {
      index.write(stores("a"));
      index.refresh();
      node.become(Conduct.SILENT);

      for (int search = 0; search < 3; search++) {
        assertThat(total(index)).isEqualTo(1);
      }
      assertThat(index.write(stores("b"))).containsExactly(Outcome.CREATED);
    }
  }

  @Test
  void aClusterThatIsAwayIsUnavailableAndAnswersAsSoonAsItIsBack() {
    try (OpenSearchIndex index = open(node.url())) {
      index.write(stores("a"));
      index.refresh();
      node.become(Conduct.AWAY);
      assertThatThrownBy(() -> total(index)).isInstanceOf(IndexUnavailableException.class);
      assertThatThrownBy(() -> index.write(stores("b")))
          .isInstanceOf(IndexUnavailableException.class);
      assertThatThrownBy(index::health).isInstanceOf(IndexUnavailableException.class);

      node.become(Conduct.FAITHFUL);
      assertThat(total(index)).isEqualTo(1);
      assertThat(index.write(stores("b"))).containsExactly(Outcome.CREATED);
    }
  }

  @Test
  void aClusterThatIsAwayAtTheStartIsUsedAsSoonAsItIsThere() {
    node.become(Conduct.AWAY);
    try (OpenSearchIndex index = open(node.url())) {
      assertThatThrownBy(() -> total(index)).isInstanceOf(IndexUnavailableException.class);

      node.become(Conduct.FAITHFUL);
      assertThat(index.write(stores("a"))).containsExactly(Outcome.CREATED);
    }
  }

  @Test
  void aReadOnlyIndexTakesNoWritesAnswersSearchesAndSaysSo() {
    try (OpenSearchIndex index = open(node.url())) {
      index.write(stores("a"));
      index.refresh();
      cluster.makeReadOnly(name, true);
      assertThatThrownBy(() -> index.write(stores("b")))
          .isInstanceOf(IndexUnavailableException.class)
          .hasMessageContaining("read-only");
      assertThat(total(index)).isEqualTo(1);
      assertThat(index.health().engine()).contains("read-only");

      cluster.makeReadOnly(name, false);
      assertThat(index.write(stores("b"))).containsExactly(Outcome.CREATED);
      assertThat(index.health().engine()).doesNotContain("read-only");
    }
  }

  private OpenSearchIndex open(URI... urls) {
    return OpenSearchIndex.open(
        new OpenSearchSettings(List.of(urls), name, 1, 1, null, null, null, TIMEOUT, RETRIES),
        RunningCluster.CHAINS);
  }

  private static long total(OpenSearchIndex index) {
    return index.search(Everything.page(null)).total();
  }

  private static List<Change> stores(String... ids) {
    return Stream.of(ids).<Change>map(id -> Sample.article(id).change()).toList();
  }
}
