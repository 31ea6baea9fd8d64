package depeche.app.measure;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.desk.Ingestion;
import depeche.entity.EntityFiles;
import depeche.entity.EntityTagger;
import depeche.lucene.LuceneIndex;
import depeche.text.Chains;
import depeche.text.LanguageDetector;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How long pages of results take while articles come in as fast as they are taken, beside the same
 * pages of the same service when nothing does. Half of the articles are there before.
 */
final class LoadingBench {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int BATCH = 200;

  /** So many clients send so many articles at a time: one prepares them while the other waits. */
  private static final int CLIENTS = 2;

  private static final int REQUEST = 250;

  private final List<Article> there;
  private final List<Article> coming;
  private final PrintStream out;

  LoadingBench(List<Article> articles, PrintStream out) {
    this.there = articles.subList(0, articles.size() / 2);
    this.coming = articles.subList(articles.size() / 2, articles.size());
    this.out = out;
  }

  void run(int queries) throws Exception {
    try (TemporaryFolder folder = new TemporaryFolder()) {
      List<String> asked = fill(folder, queries);
      try (PageServer server = new PageServer(folder.path())) {
        Latencies idle = Latencies.of(asked.size(), i -> server.page(asked.get(i)));
        AtomicLong sent = new AtomicLong();
        AtomicLong taken = new AtomicLong();
        AtomicBoolean enough = new AtomicBoolean();
        List<Thread> loading =
            Stream.generate(
                    () -> Thread.ofPlatform().start(() -> load(server, enough, sent, taken)))
                .limit(CLIENTS)
                .toList();
        Stopwatch stopwatch = new Stopwatch();
        long before = taken.get();
        Latencies loaded = Latencies.of(asked.size(), i -> server.page(asked.get(i)));
        double speed = (taken.get() - before) / stopwatch.seconds();
        enough.set(true);
        for (Thread client : loading) {
          client.join();
        }
        report(idle, loaded, speed);
      }
    }
  }

  private void report(Latencies idle, Latencies loaded, double speed) {
    out.printf("page of results over HTTP, in ms: p50 p95 p99%n");
    out.printf("    %-28s %s%n", "idle", SearchBench.format(idle));
    out.printf(
        Locale.ROOT,
        "    %-28s %s; %,.0f articles/s%n",
        "while articles come in",
        SearchBench.format(loaded),
        speed);
    out.printf(Locale.ROOT, "    median over idle: %.2f%n", loaded.millis(0.5) / idle.millis(0.5));
  }

  private List<String> fill(TemporaryFolder folder, int queries) {
    Chains chains = Chains.load();
    try (LuceneIndex index = LuceneIndex.open(folder.path(), chains, EntityFiles.fingerprint())) {
      Ingestion ingestion = new Ingestion(index, LanguageDetector.load(), EntityTagger.load());
      Progress progress = new Progress("articles before", there.size());
      List<EnrichedArticle> sample = new ArrayList<>();
      for (int from = 0; from < there.size(); from += BATCH) {
        List<Article> batch = there.subList(from, Math.min(from + BATCH, there.size()));
        ingestion.receive(batch);
        sample.add(ingestion.enrich(batch.getFirst()));
        progress.advance(batch.size());
      }
      DrawnQueries drawn = new DrawnQueries(chains, sample);
      return Stream.of(drawn.words(queries, 1), drawn.words(queries, 2), drawn.phrases(queries))
          .flatMap(List::stream)
          .map(DrawnQueries.Drawn::q)
          .toList();
    }
  }

  /** Sends the articles again and again, each time as others, until it is enough. */
  private void load(PageServer server, AtomicBoolean enough, AtomicLong sent, AtomicLong taken) {
    while (!enough.get()) {
      long first = sent.getAndAdd(REQUEST);
      String lines =
          LongStream.range(first, first + REQUEST)
              .mapToObj(number -> line(coming.get((int) (number % coming.size())), number))
              .collect(Collectors.joining("\n"));
      try {
        taken.addAndGet(server.load(lines));
      } catch (Exception e) {
        throw new IllegalStateException("the articles do not come in", e);
      }
    }
  }

  private static String line(Article article, long number) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", "coming-" + number);
    json.put("title", article.title());
    json.put("lead", article.lead());
    json.put("body", article.body());
    json.put("source", article.source());
    if (article.published() != null) {
      json.put("published", article.published().toString());
    }
    return json.toString();
  }
}
