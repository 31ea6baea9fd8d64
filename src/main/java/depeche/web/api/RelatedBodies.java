package depeche.web.api;

import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.desk.Labels;
import depeche.desk.related.Copies;
import depeche.desk.related.Reason;
import depeche.desk.related.RelatedStory;
import depeche.desk.related.Story;
import depeche.web.ArticleFields;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns related stories, and why they are, into JSON. */
@Singleton
final class RelatedBodies {
  private static final Set<String> LEFT_OUT = Set.of("body", "modified", "credit", "tags");

  private final Labels labels;
  private final ArticleFields fields;

  RelatedBodies(Labels labels) {
    this.labels = labels;
    this.fields = new ArticleFields(labels);
  }

  record RelatedBody(List<Map<String, @Nullable Object>> hits) {}

  record VersionsBody(List<Map<String, @Nullable Object>> versions) {}

  record StoryBody(List<Map<String, @Nullable Object>> chapters) {}

  sealed interface ReasonBody {}

  record SharedBody(String kind, String id, String label, long articles, String here, String there)
      implements ReasonBody {}

  record TermsBody(String kind, List<Reason.SharedTerm> terms) implements ReasonBody {}

  record DateBody(String kind, LocalDate here, LocalDate there, long days) implements ReasonBody {}

  RelatedBody body(List<RelatedStory> stories, Language reader) {
    return new RelatedBody(stories.stream().map(story -> hit(story, reader)).toList());
  }

  VersionsBody versions(List<Copies.Version> versions, Language reader) {
    return new VersionsBody(
        versions.stream()
            .map(version -> {
              Map<String, @Nullable Object> body = shown(version.article(), reader);
              body.put("resemblance", Math.round(version.resemblance() * 1000) / 1000.0);
              return body;
            })
            .toList());
  }

  StoryBody story(Story story, Language reader) {
    return new StoryBody(story.chapters().stream().map(one -> chapter(one, reader)).toList());
  }

  private Map<String, @Nullable Object> chapter(Story.Chapter chapter, Language reader) {
    Map<String, @Nullable Object> body = shown(chapter.article(), reader);
    body.put("follows", chapter.follows() == null ? null : chapter.follows().value());
    body.put("kind", chapter.kind() == null ? null : chapter.kind().apiName());
    body.put("reasons", chapter.reasons().stream().map(one -> reason(one, reader)).toList());
    return body;
  }

  private Map<String, @Nullable Object> shown(EnrichedArticle article, Language reader) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>(fields.of(article, reader));
    shown.keySet().removeAll(LEFT_OUT);
    return shown;
  }

  private Map<String, @Nullable Object> hit(RelatedStory story, Language reader) {
    Map<String, @Nullable Object> hit = shown(story.article(), reader);
    hit.put("score", story.score());
    hit.put("kind", story.kind().apiName());
    hit.put("reasons", story.reasons().stream().map(reason -> reason(reason, reader)).toList());
    hit.put("further", story.further().stream().map(further -> shown(further, reader)).toList());
    return hit;
  }

  private ReasonBody reason(Reason reason, Language reader) {
    return switch (reason) {
      case Reason.Shared(
              var kind,
              String id,
              String label,
              long articles,
              String here,
              String there) ->
          new SharedBody(
              kind.apiName(), id, labels.entity(kind, id, label, reader), articles, here, there);
      case Reason.Terms(var terms) -> new TermsBody("terms", terms);
      case Reason.Near(LocalDate here, LocalDate there, long days) ->
          new DateBody("date", here, there, days);
    };
  }
}
