package depeche.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import depeche.article.EnrichedArticle;
import depeche.text.Chains;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/**
 * Lays all articles out anew in an index of their own while the old one goes on answering and
 * taking writes, then puts it in the old one's place in one step. What is written meanwhile is
 * carried over: pass after pass brings the new index up to the old one, the last of them while the
 * old one takes no writes. Those wait, or are refused for now, and then go to the new one.
 *
 * <p>One that is broken off leaves the old index as it was; the next begins anew.
 */
public final class Rebuild implements AutoCloseable {
  /** After as many passes the last is made, however busy the writers are. */
  private static final int MOST_PASSES = 5;

  /** Differences that the last pass may find without keeping writers waiting for long. */
  private static final long FEW = 200;

  private final OpenSearchSettings settings;
  private final Cluster cluster;
  private final Layout layout;
  private final Documents documents;
  private final UnaryOperator<EnrichedArticle> reading;
  private final String next;

  /**
   * @param reading what is to be stored in an article's place, such as the same with other entities
   */
  public Rebuild(
      OpenSearchSettings settings, Chains chains, UnaryOperator<EnrichedArticle> reading) {
    this.settings = settings;
    this.cluster = new Cluster(settings, Documents.JSON);
    this.layout = new Layout(cluster, settings);
    this.documents = new Documents(chains);
    this.reading = reading;
    this.next = settings.index() + "-next";
  }

  /**
   * Rebuilds, and returns once searches see the new index.
   *
   * @param carried told of each batch's number of articles
   * @throws depeche.index.IndexUnavailableException if the cluster cannot answer now
   */
  public void run(LongConsumer carried) {
    String old =
        behind(settings.index()).stream()
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no index " + settings.index()));
    behind(next).forEach(left -> cluster.call("DELETE", "/" + left, Map.of(), null));
    layout.begin(next);
    String rebuilt = behind(next).getFirst();
    CatchingUp catchingUp = new CatchingUp(cluster, documents, reading, old, next, carried);
    long differences = Long.MAX_VALUE;
    for (int pass = 0; pass < MOST_PASSES && differences > FEW; pass++) {
      differences = catchingUp.pass();
    }
    awaitCopies(rebuilt);
    cluster.call("PUT", "/" + old + "/_block/write", Map.of(), null);
    boolean switched = false;
    try {
      catchingUp.pass();
      replace(old, rebuilt);
      switched = true;
    } finally {
      if (!switched) {
        ObjectNode unblocked = Documents.JSON.createObjectNode().putNull("index.blocks.write");
        cluster.call("PUT", "/" + old + "/_settings", Map.of(), unblocked);
      }
    }
  }

  @Override
  public void close() {
    cluster.close();
  }

  private void replace(String old, String rebuilt) {
    cluster.call(
        "POST",
        "/_aliases",
        Map.of(),
        Map.of(
            "actions",
            List.of(
                Map.of("add", Map.of("index", rebuilt, "alias", settings.index())),
                Map.of("remove", Map.of("index", rebuilt, "alias", next)),
                Map.of("remove_index", Map.of("index", old)))));
  }

  /** What is acknowledged is to be on the disks of all copies from the first moment on. */
  private void awaitCopies(String index) {
    cluster.call(
        "GET",
        "/_cluster/health/" + index,
        Map.of("wait_for_no_initializing_shards", "true", "timeout", "20s"),
        null);
  }

  /** The index proper that an alias stands for. */
  private List<String> behind(String alias) {
    List<String> names = new ArrayList<>();
    try {
      JsonNode found = cluster.call("GET", "/_alias/" + alias, Map.of(), null);
      found.fieldNames().forEachRemaining(names::add);
    } catch (Refusal refusal) {
      if (refusal.status() != Refusal.NOT_FOUND) {
        throw refusal;
      }
    }
    return names;
  }
}
