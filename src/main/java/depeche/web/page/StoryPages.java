package depeche.web.page;

import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.desk.related.Story;
import depeche.desk.related.Story.Chapter;
import depeche.web.ArticleAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays out a story as a timeline: each chapter, what it is to the one before it, and why. */
final class StoryPages {
  private final Messages messages;
  private final Frames frames;
  private final Arounds arounds;
  private final QueryString here;

  StoryPages(Messages messages, Frames frames, Arounds arounds, QueryString here) {
    this.messages = messages;
    this.frames = frames;
    this.arounds = arounds;
    this.here = here;
  }

  StoryPage of(EnrichedArticle article, Story story) {
    ArticleId asked = article.article().id();
    Map<ArticleId, StoryPage.Step> told = new HashMap<>();
    List<StoryPage.Step> steps = new ArrayList<>();
    for (Chapter chapter : story.chapters()) {
      ArticleId id = chapter.article().article().id();
      StoryPage.Step before = chapter.follows() == null ? null : told.get(chapter.follows());
      StoryPage.Step step =
          new StoryPage.Step(
              "step-" + (steps.size() + 1),
              arounds.chapter(chapter),
              before == null ? null : before.story().title(),
              before == null ? null : "#" + before.anchor(),
              id.equals(asked));
      told.put(id, step);
      steps.add(step);
    }
    String path = ArticleAddress.of(asked);
    return new StoryPage(
        frames.story(messages.text("story.title"), path + Arounds.STORY, here),
        Address.language(here).on(path),
        steps,
        steps.size() == 1);
  }
}
