package depeche.app.measure;

import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.desk.related.RelatedStory;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the stories around articles whose publisher linked some, beside Lucene's MoreLikeThis. */
final class RelatedEvaluation {
  /** Of how many articles the reasons are looked up in both texts. */
  private static final int CHECKED = 500;

  /** Of how many the first five are held against each other, and the stories told. */
  private static final int COMPARED = 200;

  private final LinkedArticles articles;
  private final Map<String, Set<String>> links;

  private RelatedEvaluation(LinkedArticles articles, Map<String, Set<String>> links) {
    this.articles = articles;
    this.links = links;
  }

  /**
   * Reads articles as {@link LinkedArticles} does, and {@code related.tsv} (from, to).
   *
   * @param most how many linking articles to try; 0 for all
   */
  static RelatedEvaluation read(Path folder, int most) throws IOException {
    Map<String, Set<String>> links = new LinkedHashMap<>();
    for (String line : Files.readAllLines(folder.resolve("related.tsv"))) {
      String[] cells = line.split("\t");
      links.computeIfAbsent(cells[0], from -> new HashSet<>()).add(cells[1]);
    }
    int step = most > 0 ? Math.max(1, links.size() / most) : 1;
    List<String> all = List.copyOf(links.keySet());
    IntStream.range(0, all.size())
        .filter(i -> i % step != 0)
        .forEach(i -> links.remove(all.get(i)));
    return new RelatedEvaluation(LinkedArticles.read(folder), links);
  }

  /** Measures and prints; says whether all the reasons that were looked up are true. */
  boolean run(PrintStream out) throws IOException {
    out.printf("%,d articles, %,d of them linking%n", articles.size(), links.size());
    try (TemporaryFolder folder = new TemporaryFolder();
        StockFrench stock = new StockFrench(folder.path());
        Engine engine = new Engine()) {
      Map<String, EnrichedArticle> asked =
          articles.store(engine.ingestion(), links::containsKey, stock::add);
      RankedQuality ours = new RankedQuality();
      RankedQuality theirs = new RankedQuality();
      List<String> violations = new ArrayList<>();
      Percentiles times = new Percentiles();
      Diversity ourDiversity = new Diversity(engine);
      Diversity theirDiversity = new Diversity(engine);
      ReasonDiversity reasons = new ReasonDiversity();
      Timelines timelines = new Timelines(engine);
      int tried = 0;
      Progress progress = new Progress("links", asked.size());
      for (Map.Entry<String, EnrichedArticle> each : asked.entrySet()) {
        Set<String> relevant = links.getOrDefault(each.getKey(), Set.of());
        long start = System.nanoTime();
        List<RelatedStory> stories = engine.related().to(each.getValue(), RankedQuality.DEPTH);
        times.add(System.nanoTime() - start);
        tried++;
        ours.add(
            relevant,
            stories.stream().map(story -> story.article().article().id().value()).toList());
        List<String> stockAnswer =
            stock.like(each.getKey(), text(each.getValue()), RankedQuality.DEPTH);
        theirs.add(relevant, stockAnswer);
        if (tried <= COMPARED) {
          reasons.add(stories);
          ourDiversity.add(each.getValue(), stories.stream().map(RelatedStory::article).toList());
          theirDiversity.add(each.getValue(), stockAnswer.stream().map(engine::article).toList());
          timelines.add(each.getValue(), relevant);
        }
        if (tried <= CHECKED) {
          stories.forEach(
              story -> violations.addAll(ReasonCheck.violations(each.getValue(), story)));
        }
        progress.advance(1);
      }
      print(out, ours, theirs);
      out.printf("median %.1f ms, p95 %.1f ms%n", times.millis(0.5), times.millis(0.95));
      ourDiversity.print("Dépêche", out);
      reasons.print(out);
      theirDiversity.print("Lucene MoreLikeThis", out);
      timelines.print(out);
      out.printf(
          "reasons looked up in both texts, of %d articles: %d untrue%n",
          Math.min(tried, CHECKED), violations.size());
      violations.stream().limit(20).forEach(violation -> out.println("    " + violation));
      return violations.isEmpty();
    }
  }

  private static String text(EnrichedArticle enriched) {
    Article article = enriched.article();
    return article.title() + "\n" + article.body();
  }

  private static void print(PrintStream out, RankedQuality ours, RankedQuality theirs) {
    out.printf("%-28s %8s %8s %10s%n", "", "nDCG@5", "MRR@10", "recall@10");
    print(out, "Dépêche", ours);
    print(out, "Lucene MoreLikeThis", theirs);
  }

  private static void print(PrintStream out, String engine, RankedQuality quality) {
    out.printf(
        "%-28s %8.4f %8.4f %10.4f%n", engine, quality.ndcg(), quality.mrr(), quality.recall());
  }
}
