package depeche.app.measure;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.query.Filters;
import depeche.query.MatchMode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ranks the documents of a test collection for its queries, beside stock Lucene. */
final class RelevanceEvaluation {
  private static final int BATCH = 500;

  private final List<JsonNode> corpus;
  private final List<JsonNode> queries;

  private RelevanceEvaluation(List<JsonNode> corpus, List<JsonNode> queries) {
    this.corpus = corpus;
    this.queries = queries;
  }

  /**
   * Reads {@code corpus.jsonl} (id, title, text) and {@code queries.jsonl} (text, doc) of a folder,
   * gzipped or not.
   */
  static RelevanceEvaluation read(Path folder) throws IOException {
    return new RelevanceEvaluation(
        JsonLines.read(folder, "corpus"), JsonLines.read(folder, "queries"));
  }

  void run(MatchMode match, PrintStream out) throws IOException {
    out.printf("%,d documents, %,d queries, match=%s%n", corpus.size(), queries.size(), match);
    out.printf("%-28s %8s %8s %10s%n", "", "nDCG@10", "MRR@10", "recall@100");
    try (TemporaryFolder folder = new TemporaryFolder();
        StockFrench stock = new StockFrench(folder.path());
        Engine engine = new Engine()) {
      index(engine, stock);
      Quality ours = new Quality();
      Quality theirs = new Quality();
      Progress progress = new Progress("queries", queries.size());
      Map<String, String> names = names();
      for (JsonNode query : queries) {
        String text = query.path("text").asText();
        String relevant = names.getOrDefault(query.path("doc").asText(), "");
        ours.add(relevant, ranking(engine, text, match));
        theirs.add(relevant, stock.search(text, Quality.DEPTH));
        progress.advance(1);
      }
      print(out, "Dépêche", ours);
      print(out, "Lucene FrenchAnalyzer BM25", theirs);
    }
  }

  private void index(Engine engine, StockFrench stock) throws IOException {
    Progress progress = new Progress("documents", corpus.size());
    for (int from = 0; from < corpus.size(); from += BATCH) {
      List<Article> batch = new ArrayList<>();
      for (int i = from; i < Math.min(from + BATCH, corpus.size()); i++) {
        String title = corpus.get(i).path("title").asText();
        String text = corpus.get(i).path("text").asText();
        batch.add(Engine.article(name(i), title, text, "corpus"));
        stock.add(name(i), title, text);
      }
      engine.ingestion().receive(batch);
      progress.advance(batch.size());
    }
    engine.ingestion().awaitSearchable();
  }

  private static List<String> ranking(Engine engine, String query, MatchMode match) {
    return engine
        .search()
        .answer(Engine.plain(query, Filters.NONE, match, Quality.DEPTH))
        .found()
        .hits()
        .stream()
        .map(hit -> name(hit.article()))
        .toList();
  }

  /** A collection's own ids may hold what an article's may not. */
  private Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < corpus.size(); i++) {
      names.put(corpus.get(i).path("id").asText(), name(i));
    }
    return names;
  }

  private static String name(int number) {
    return "d" + number;
  }

  private static String name(EnrichedArticle article) {
    return article.article().id().value();
  }

  private static void print(PrintStream out, String engine, Quality quality) {
    out.printf(
        "%-28s %8.4f %8.4f %10.4f%n", engine, quality.ndcg(), quality.mrr(), quality.recall());
  }
}
