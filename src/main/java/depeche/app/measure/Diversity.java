package depeche.app.measure;

import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.desk.related.Copies;
import java.io.PrintStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the first five of an answer are five different things. */
final class Diversity {
  private static final int FIRST = 5;

  private final Engine engine;
  private int pairs;
  private int versions;
  private int oneStory;
  private int ofOwnStory;
  private int onOneSide;

  Diversity(Engine engine) {
    this.engine = engine;
  }

  /**
   * @param asked the article that the answer is about
   */
  void add(EnrichedArticle asked, List<EnrichedArticle> answer) {
    List<EnrichedArticle> first = answer.subList(0, Math.min(FIRST, answer.size()));
    Set<ArticleId> own = story(asked);
    for (int one = 0; one < first.size(); one++) {
      Set<ArticleId> copies = new HashSet<>();
      for (Copies.Version version : engine.copies().of(first.get(one))) {
        copies.add(version.article().article().id());
      }
      Set<ArticleId> story = story(first.get(one));
      for (EnrichedArticle other : first.subList(one + 1, first.size())) {
        pairs++;
        versions += copies.contains(other.article().id()) ? 1 : 0;
        if (story.contains(other.article().id())) {
          oneStory++;
          boolean both =
              own.containsAll(List.of(first.get(one).article().id(), other.article().id()));
          ofOwnStory += both ? 1 : 0;
          onOneSide += both && isLater(asked, first.get(one)) == isLater(asked, other) ? 1 : 0;
        }
      }
    }
  }

  private Set<ArticleId> story(EnrichedArticle article) {
    return engine.stories().of(article).chapters().stream()
        .map(chapter -> chapter.article().article().id())
        .collect(Collectors.toSet());
  }

  private static boolean isLater(EnrichedArticle asked, EnrichedArticle other) {
    Instant here = asked.article().published();
    Instant there = other.article().published();
    return here != null && there != null && there.isAfter(here);
  }

  void print(String engineName, PrintStream out) {
    out.printf(
        "%-28s of %,d pairs among the first %d: %.1f %% versions of one text, %.1f %% one story"
            + " (%.1f %% another than the article's; %.1f %% its own, both earlier or both later)%n",
        engineName,
        pairs,
        FIRST,
        share(versions),
        share(oneStory),
        share(oneStory - ofOwnStory),
        share(onOneSide));
  }

  private double share(int some) {
    return pairs == 0 ? 0 : 100.0 * some / pairs;
  }
}
