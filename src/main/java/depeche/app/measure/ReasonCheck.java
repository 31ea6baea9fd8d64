package depeche.app.measure;

import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.article.EntityKind;
import depeche.article.Field;
import depeche.desk.related.Reason;
import depeche.desk.related.RelatedStory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Looks up, in both texts, the reasons for which two stories are said to be related. */
final class ReasonCheck {
  private ReasonCheck() {}

  /** What of a story's reasons is not so, in words; empty where all is true. */
  static List<String> violations(EnrichedArticle asked, RelatedStory story) {
    if (story.reasons().isEmpty()) {
      return List.of("no reason for " + story.article().article().id());
    }
    return story.reasons().stream()
        .filter(reason -> !holds(reason, asked, story.article()))
        .map(reason ->
            "%s and %s: %s".formatted(asked.article().id(), story.article().article().id(), reason))
        .toList();
  }

  private static boolean holds(Reason reason, EnrichedArticle here, EnrichedArticle there) {
    return switch (reason) {
      case Reason.Shared shared ->
          speaksOf(here, shared.kind(), shared.id())
              && speaksOf(there, shared.kind(), shared.id())
              && shared.articles() > 0
              && says(here.article(), shared.here())
              && says(there.article(), shared.there());
      case Reason.Terms(var terms) ->
          !terms.isEmpty()
              && terms.stream()
                  .allMatch(term ->
                      says(here.article(), term.here()) && says(there.article(), term.there()));
      case Reason.Near(LocalDate before, LocalDate after, long days) ->
          before.equals(day(here))
              && after.equals(day(there))
              && ChronoUnit.DAYS.between(before, after) == days;
    };
  }

  private static boolean speaksOf(EnrichedArticle article, EntityKind kind, String id) {
    return article.entities(kind).stream().anyMatch(entity -> entity.id().equals(id));
  }

  private static boolean says(Article article, String words) {
    return !words.isBlank()
        && Arrays.stream(Field.values()).anyMatch(field -> article.text(field).contains(words));
  }

  private static LocalDate day(EnrichedArticle article) {
    Instant published = Objects.requireNonNull(article.article().published());
    return LocalDate.ofInstant(published, ZoneOffset.UTC);
  }
}
