package depeche.opensearch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import depeche.article.ArticleId;
import depeche.index.ArticleIndex;
import depeche.index.Change;
import depeche.index.IndexUnavailableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cluster of which no node answers. */
final class OutOfReachTest {

  @SuppressWarnings("NullAway.Init")
  private ArticleIndex index;

  @BeforeEach
  void openWhereNobodyListens() throws IOException {
    URI nobody;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }
    index =
        OpenSearchIndex.open(
            new OpenSearchSettings(
                List.of(nobody), "articles", 1, 0, null, null, null, Duration.ofSeconds(1), 1),
            RunningCluster.CHAINS);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void opensNeverthelessAndSaysThatItIsUnavailable() {
    ArticleId id = new ArticleId("a");
    List<ThrowingCallable> calls =
        List.of(
            () -> index.find(id),
            () -> index.write(List.of(new Change.Remove(id))),
            index::refresh,
            index::origins,
            () -> index.articlesFrom("file"),
            index::health);
    for (ThrowingCallable call : calls) {
      assertThatThrownBy(call).isInstanceOf(IndexUnavailableException.class);
    }
  }
}
