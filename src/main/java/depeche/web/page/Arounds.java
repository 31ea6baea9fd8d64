package depeche.web.page;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.EntityKind;
import depeche.desk.Labels;
import depeche.desk.related.Copies;
import depeche.desk.related.Reason;
import depeche.desk.related.RelatedStory;
import depeche.desk.related.Story;
import depeche.web.ArticleAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays out what stands around an article, and says why in sentences. */
final class Arounds {
  static final String COMPARE = "/compare/";
  static final String STORY = "/story";

  private final Messages messages;
  private final Labels labels;
  private final QueryString kept;

  /**
   * @param kept the parameters that every link carries
   */
  Arounds(Messages messages, Labels labels, QueryString kept) {
    this.messages = messages;
    this.labels = labels;
    this.kept = kept;
  }

  Around of(EnrichedArticle article, List<RelatedStory> related, List<Copies.Version> versions) {
    Instant moment = article.article().published();
    List<RelatedStory> told =
        related.stream()
            .filter(story -> story.kind() != RelatedStory.Kind.DUPLICATE)
            .sorted(
                Comparator.comparing(
                    story -> story.article().article().published(),
                    Comparator.nullsFirst(Comparator.naturalOrder())))
            .toList();
    List<Around.Story> before = new ArrayList<>();
    List<Around.Story> after = new ArrayList<>();
    List<Around.Story> undated = new ArrayList<>();
    for (RelatedStory story : told) {
      Instant other = story.article().article().published();
      List<Around.Story> place =
          moment == null || other == null ? undated : other.isAfter(moment) ? after : before;
      place.add(story(story));
    }
    return new Around(
        kept.on(ArticleAddress.of(article.article().id()) + STORY),
        before,
        after,
        undated,
        versions.size() < 2
            ? List.of()
            : versions.stream().map(version -> version(article.article().id(), version)).toList());
  }

  /** The stored articles that have the wording of a text that is not stored itself. */
  List<Around.Version> copies(EnrichedArticle draft, List<Copies.Version> versions) {
    ArticleId own = draft.article().id();
    return versions.stream()
        .filter(version -> !version.article().article().id().equals(own))
        .map(version -> version(own, version))
        .toList();
  }

  /** The address of the comparison of two articles. */
  static String comparison(ArticleId before, ArticleId after) {
    return ArticleAddress.of(before) + COMPARE + ArticleAddress.encoded(after);
  }

  private Around.Story story(RelatedStory story) {
    return story(
        story.article(),
        messages.text("around.kind." + story.kind().apiName()),
        story.reasons(),
        story.further());
  }

  /** A chapter of a story. */
  Around.Story chapter(Story.Chapter chapter) {
    String kind =
        chapter.kind() == null ? "story.beginning" : "around.kind." + chapter.kind().apiName();
    return story(chapter.article(), messages.text(kind), chapter.reasons(), List.of());
  }

  private Around.Story story(
      EnrichedArticle enriched, String kind, List<Reason> reasons, List<EnrichedArticle> further) {
    Article article = enriched.article();
    Instant published = article.published();
    return new Around.Story(
        kept.on(ArticleAddress.of(article.id())),
        TextLanguage.of(enriched.language()),
        title(article),
        kind,
        article.source(),
        published == null ? null : messages.day(published),
        Objects.toString(published, null),
        reasons(reasons),
        further.isEmpty() ? null : messages.text("around.further", further.size()),
        further.stream().map(this::other).toList());
  }

  private Around.Other other(EnrichedArticle enriched) {
    Article article = enriched.article();
    return new Around.Other(
        kept.on(ArticleAddress.of(article.id())),
        TextLanguage.of(enriched.language()),
        title(article),
        date(article));
  }

  private Around.Version version(ArticleId shown, Copies.Version version) {
    Article article = version.article().article();
    boolean itself = article.id().equals(shown);
    return new Around.Version(
        kept.on(ArticleAddress.of(article.id())),
        title(article),
        article.source(),
        date(article),
        itself ? null : kept.on(comparison(shown, article.id())),
        messages.text(itself ? "around.version.this" : "around.version.alike", alike(version)));
  }

  /** Rounded down, so that only the same wording is told as 100 %. */
  private static int alike(Copies.Version version) {
    return (int) Math.floor(version.resemblance() * 100);
  }

  private @Nullable String date(Article article) {
    return article.published() == null ? null : messages.day(article.published());
  }

  private String title(Article article) {
    return article.title().isBlank() ? messages.text("article.untitled") : article.title();
  }

  private List<String> reasons(List<Reason> reasons) {
    List<String> sentences = new ArrayList<>();
    for (EntityKind kind : EntityKind.values()) {
      String shared =
          reasons.stream()
              .filter(Reason.Shared.class::isInstance)
              .map(Reason.Shared.class::cast)
              .filter(reason -> reason.kind() == kind)
              .map(this::name)
              .collect(Collectors.joining(", "));
      if (!shared.isEmpty()) {
        sentences.add(messages.text("around.reason." + kind.apiName(), shared));
      }
    }
    for (Reason reason : reasons) {
      switch (reason) {
        case Reason.Shared _ -> {}
        case Reason.Terms(var terms) ->
            sentences.add(
                messages.text(
                    "around.reason.terms",
                    terms.stream()
                        .map(Reason.SharedTerm::there)
                        .collect(Collectors.joining(", "))));
        case Reason.Near(var here, var there, long days) ->
            sentences.add(
                messages.text(
                    "around.reason." + (days == 0 ? "same-day" : days > 0 ? "later" : "earlier"),
                    Math.abs(days)));
      }
    }
    return sentences;
  }

  private String name(Reason.Shared shared) {
    return labels.entity(
        shared.kind(), shared.id(), shared.label(), messages.language().language());
  }
}
