package depeche.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Sends one batch after the other; one that was not acknowledged to its end, again. */
final class LoadingClient {
  private static final int BATCH = 50;

  private final int number;
  private final String body;
  private final Consumer<List<String>> acknowledged;
  private final Set<String> sent = new HashSet<>();
  private List<String> batch = List.of();
  private int next;

  /**
   * @param number tells its articles from those of other clients
   * @param body of all its articles
   * @param acknowledged takes the addresses of articles as they are
   */
  LoadingClient(int number, String body, Consumer<List<String>> acknowledged) {
    this.number = number;
    this.body = body;
    this.acknowledged = acknowledged;
  }

  /** Returns when the service takes no more. */
  Void load(LoadedService service) throws InterruptedException {
    while (send(service)) {
      batch = List.of();
    }
    return null;
  }

  /** Says whether the batch in hand was acknowledged to its end. */
  boolean send(LoadedService service) throws InterruptedException {
    if (batch.isEmpty()) {
      batch = IntStream.range(next, next + BATCH).mapToObj(this::url).toList();
      next += BATCH;
      sent.addAll(batch);
    }
    List<String> statuses = service.send(batch.stream().map(this::article).toList());
    assertThat(statuses).isSubsetOf("created", "unchanged");
    acknowledged.accept(batch.subList(0, statuses.size()));
    return statuses.size() == batch.size();
  }

  /** The addresses of all articles that were sent. */
  Set<String> sent() {
    return sent;
  }

  private String url(int article) {
    return "https://exemple.fr/" + number + "/" + article;
  }

  private String article(String url) {
    return "{\"url\":\"%s\",\"title\":\"Brève\",\"body\":\"%s\"}".formatted(url, body);
  }
}
