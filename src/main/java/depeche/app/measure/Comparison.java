package depeche.app.measure;

import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.article.MentionKind;
import depeche.index.ArticleHits;
import depeche.index.ArticleHits.FacetCount;
import depeche.index.ArticleIndex;
import depeche.index.ArticleQuery;
import depeche.query.Clause;
import depeche.query.DateRange;
import depeche.query.Facet;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.QueryParser;
import depeche.query.Sort;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Asks two engines the same questions, drawn from the articles, and counts where they differ. */
final class Comparison {
  private static final long SEED = 8;
  private static final int PAGE = 10;
  private static final int SHOWN = 10;

  private final ArticleIndex one;
  private final ArticleIndex other;
  private final Random random = new Random(SEED);
  private int asked;
  private int totals;
  private int facets;
  private int dates;
  private int orders;
  private long overlap;
  private long expected;

  Comparison(ArticleIndex one, ArticleIndex other) {
    this.one = one;
    this.other = other;
  }

  void run(List<EnrichedArticle> articles, int queries, PrintStream out) {
    double[] oneMillis = new double[queries];
    double[] otherMillis = new double[queries];
    Progress progress = new Progress("queries", queries);
    for (int i = 0; i < queries; i++) {
      ArticleQuery query = draw(i, articles.get(random.nextInt(articles.size())));
      long start = System.nanoTime();
      ArticleHits ours = one.search(query);
      long between = System.nanoTime();
      ArticleHits theirs = other.search(query);
      oneMillis[i] = (between - start) / 1e6;
      otherMillis[i] = (System.nanoTime() - between) / 1e6;
      compare(query, ours, theirs, out);
      progress.advance(1);
    }
    out.printf("%,d queries%n", asked);
    out.printf("same total                  %8.3f %%%n", share(totals));
    out.printf("same facet counts           %8.3f %%%n", share(facets));
    out.printf("same date counts            %8.3f %%%n", share(dates));
    out.printf("same first ten in order     %8.3f %%%n", share(orders));
    out.printf("overlap of the first ten    %8.3f %%%n", 100.0 * overlap / Math.max(1, expected));
    out.printf("median ms                   %8.2f %8.2f%n", median(oneMillis), median(otherMillis));
  }

  /** Whether every total and count was the same. */
  boolean isEqual() {
    return totals == asked && facets == asked && dates == asked;
  }

  /** A title, two of its words, a phrase of the text, or one word within a facet's value. */
  private ArticleQuery draw(int number, EnrichedArticle enriched) {
    Article article = enriched.article();
    String[] title = words(article.title());
    String[] body = words(article.body());
    return switch (number % 4) {
      case 0 -> query(String.join(" ", title), Filters.NONE);
      case 1 -> query(any(title) + " " + any(title), Filters.NONE);
      case 2 -> {
        int from = random.nextInt(Math.max(1, body.length - 2));
        String[] phrase = Arrays.copyOfRange(body, from, Math.min(from + 3, body.length));
        yield query("\"" + String.join(" ", phrase) + "\"", Filters.NONE);
      }
      default -> query(any(body), filters(enriched));
    };
  }

  private static ArticleQuery query(String words, Filters filters) {
    Clause clause = QueryParser.parse(words).clause();
    return new ArticleQuery(
        clause, List.of(Language.FRENCH), filters, Sort.RELEVANCE, PAGE, null, FacetChoice.ALL);
  }

  /** By what an article is about, every other time without metonyms. */
  private Filters filters(EnrichedArticle article) {
    Set<MentionKind> ignored = random.nextBoolean() ? MentionKind.METONYMS : Set.of();
    return article.entities().stream()
        .findFirst()
        .map(entity ->
            new Filters(
                Map.of(Facet.of(entity.kind()), Set.of(entity.id())),
                Map.of(),
                DateRange.ALWAYS,
                ignored))
        .orElse(Filters.NONE);
  }

  private String any(String[] words) {
    return words.length == 0 ? "le" : words[random.nextInt(words.length)];
  }

  private static String[] words(String text) {
    return Arrays.stream(text.split("[^\\p{L}\\p{M}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toArray(String[]::new);
  }

  private void compare(ArticleQuery query, ArticleHits ours, ArticleHits theirs, PrintStream out) {
    List<String> first = ids(ours);
    List<String> second = ids(theirs);
    boolean sameTotal = ours.total() == theirs.total();
    boolean sameFacets = counts(ours).equals(counts(theirs));
    boolean sameDates = String.valueOf(ours.dates()).equals(String.valueOf(theirs.dates()));
    boolean sameOrder = first.equals(second);
    asked++;
    totals += sameTotal ? 1 : 0;
    facets += sameFacets ? 1 : 0;
    dates += sameDates ? 1 : 0;
    orders += sameOrder ? 1 : 0;
    Set<String> shared = new HashSet<>(first);
    shared.retainAll(second);
    overlap += shared.size();
    expected += first.size();
    boolean same = sameTotal && sameFacets && sameDates && sameOrder;
    if (!same && asked - Math.min(Math.min(totals, facets), Math.min(dates, orders)) <= SHOWN) {
      out.printf(
          "differs: %s%n  %,d %s%n  %,d %s%n",
          query.clause(), ours.total(), first, theirs.total(), second);
    }
  }

  private static List<String> ids(ArticleHits hits) {
    return hits.hits().stream().map(hit -> hit.article().article().id().value()).toList();
  }

  private static List<String> counts(ArticleHits hits) {
    List<String> counts = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      for (FacetCount count : hits.facets().getOrDefault(facet, List.of())) {
        counts.add(facet + " " + count);
      }
    }
    return counts;
  }

  private double share(int same) {
    return 100.0 * same / Math.max(1, asked);
  }

  private static double median(double[] millis) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }
}
