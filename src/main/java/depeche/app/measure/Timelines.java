package depeche.app.measure;

import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.desk.related.RelatedStory;
import depeche.desk.related.RelatedStory.Kind;
import depeche.desk.related.Story;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The stories that articles are part of: how long they are, and whether they are true. */
final class Timelines {
  /** Links within so short a time mostly lead to the same event. */
  private static final int NEAR_DAYS = 7;

  private final Engine engine;
  private final List<String> untrue = new ArrayList<>();
  private final Percentiles times = new Percentiles();
  private int told;
  private int chapters;
  private int alone;
  private int outOfOrder;
  private int links;
  private int linksWithin;

  Timelines(Engine engine) {
    this.engine = engine;
  }

  /**
   * @param linked articles that the publisher linked from it
   */
  void add(EnrichedArticle article, Set<String> linked) {
    long start = System.nanoTime();
    List<Story.Chapter> story = engine.stories().of(article).chapters();
    times.add(System.nanoTime() - start);
    told++;
    chapters += story.size();
    alone += story.size() == 1 ? 1 : 0;
    Map<ArticleId, EnrichedArticle> before = new TreeMap<>();
    Instant latest = Instant.MIN;
    for (Story.Chapter chapter : story) {
      EnrichedArticle one = chapter.article();
      Instant published = one.article().published();
      if (published != null) {
        outOfOrder += published.isBefore(latest) ? 1 : 0;
        latest = published;
      }
      if (chapter.follows() != null) {
        check(Objects.requireNonNull(before.get(chapter.follows())), chapter);
      }
      before.put(one.article().id(), one);
    }
    for (String link : linked) {
      if (isNear(article, engine.article(link))) {
        links++;
        linksWithin += before.containsKey(new ArticleId(link)) ? 1 : 0;
      }
    }
  }

  void print(PrintStream out) {
    out.printf(
        "stories of %,d articles: %.1f chapters each, %,d with one only, %,d out of order, %,d"
            + " reasons untrue; median %.1f ms%n",
        told,
        told == 0 ? 0 : (double) chapters / told,
        alone,
        outOfOrder,
        untrue.size(),
        times.millis(0.5));
    out.printf(
        "    of %,d links within %d days, %,d lead to a chapter%n", links, NEAR_DAYS, linksWithin);
  }

  private void check(EnrichedArticle followed, Story.Chapter chapter) {
    untrue.addAll(
        ReasonCheck.violations(
            followed,
            new RelatedStory(
                chapter.article(),
                0,
                Objects.requireNonNullElse(chapter.kind(), Kind.BACKGROUND),
                chapter.reasons(),
                List.of())));
  }

  private static boolean isNear(EnrichedArticle one, EnrichedArticle other) {
    Instant here = one.article().published();
    Instant there = other.article().published();
    return here != null
        && there != null
        && Duration.between(here, there).abs().compareTo(Duration.ofDays(NEAR_DAYS)) <= 0;
  }
}
