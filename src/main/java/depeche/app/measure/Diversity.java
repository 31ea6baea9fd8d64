package depeche.app.measure;

import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.desk.related.Copies;
import depeche.desk.related.Story;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether the first five of an answer are five different things. */
final class Diversity {
  private static final int FIRST = 5;

  private final Engine engine;
  private int pairs;
  private int versions;
  private int oneStory;

  Diversity(Engine engine) {
    this.engine = engine;
  }

  void add(List<EnrichedArticle> answer) {
    List<EnrichedArticle> first = answer.subList(0, Math.min(FIRST, answer.size()));
    for (int one = 0; one < first.size(); one++) {
      Set<ArticleId> copies = new HashSet<>();
      for (Copies.Version version : engine.copies().of(first.get(one))) {
        copies.add(version.article().article().id());
      }
      Set<ArticleId> story = new HashSet<>();
      for (Story.Chapter chapter : engine.stories().of(first.get(one)).chapters()) {
        story.add(chapter.article().article().id());
      }
      for (EnrichedArticle other : first.subList(one + 1, first.size())) {
        pairs++;
        versions += copies.contains(other.article().id()) ? 1 : 0;
        oneStory += story.contains(other.article().id()) ? 1 : 0;
      }
    }
  }

  void print(String engineName, PrintStream out) {
    out.printf(
        "%-28s of %,d pairs among the first %d: %.1f %% versions of one text, %.1f %% one story%n",
        engineName, pairs, FIRST, share(versions), share(oneStory));
  }

  private double share(int some) {
    return pairs == 0 ? 0 : 100.0 * some / pairs;
  }
}
