package depeche.web.page;

import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.article.Entity;
import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.desk.SearchAnswer.AnsweredHit;
import depeche.query.Facet;
import depeche.snippet.Fragment;
import depeche.snippet.Grade;
import depeche.snippet.Snippet;
import depeche.web.ArticleAddress;
import depeche.web.page.HitView.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns hits into what a reader sees of them. */
final class HitViews {
  private static final int TAGS_OF_A_KIND = 3;
  private static final int LONGEST_LEAD = 280;

  private final Messages messages;
  private final Names names;
  private final QueryString here;

  HitViews(Messages messages, Names names, QueryString here) {
    this.messages = messages;
    this.names = names;
    this.here = Address.restarted(here);
  }

  /** The facet that counts entities of a kind. */
  static Facet facet(EntityKind kind) {
    return switch (kind) {
      case PERSON -> Facet.PERSON;
      case COUNTRY -> Facet.COUNTRY;
      case TOPIC -> Facet.TOPIC;
    };
  }

  /**
   * @param versions how many versions of its text there are, itself among them
   */
  HitView of(AnsweredHit hit, int versions) {
    EnrichedArticle enriched = hit.article();
    Article article = enriched.article();
    Language language = enriched.language();
    Instant published = article.published();
    return new HitView(
        here.on(ArticleAddress.of(article.id())),
        TextLanguage.of(language),
        foreign(language),
        titled(hit),
        article.source(),
        published == null ? null : messages.day(published),
        published == null ? null : published.toString(),
        graded(hit.grade()),
        here.first("q").isEmpty() ? null : here.on(Address.explain(article.id())),
        passages(hit),
        tags(enriched),
        versions < 2 ? null : versions(article, versions));
  }

  private HitView.Versions versions(Article article, int versions) {
    return new HitView.Versions(
        messages.text("results.versions", versions),
        here.on(ArticleAddress.of(article.id())) + "#versions");
  }

  private @Nullable String graded(@Nullable Grade grade) {
    return grade == null || grade == Grade.EXACT
        ? null
        : messages.text("results.grade." + grade.apiName());
  }

  /** The name of an article's language where it is not the page's. */
  private @Nullable String foreign(Language language) {
    return language.equals(messages.language().language()) || language.equals(Language.UNKNOWN)
        ? null
        : messages.languageName(language);
  }

  private List<Fragment> titled(AnsweredHit hit) {
    boolean untitled = hit.title().stream().allMatch(fragment -> fragment.text().isBlank());
    return untitled ? List.of(new Fragment(messages.text("article.untitled"), false)) : hit.title();
  }

  private List<List<Fragment>> passages(AnsweredHit hit) {
    String lead = hit.article().article().lead();
    boolean matched =
        hit.snippets().stream().flatMap(s -> s.fragments().stream()).anyMatch(Fragment::match);
    if (!matched && !lead.isBlank()) {
      return List.of(List.of(new Fragment(shortened(lead), false)));
    }
    return hit.snippets().stream().map(Snippet::fragments).toList();
  }

  private static String shortened(String lead) {
    if (lead.length() <= LONGEST_LEAD) {
      return lead;
    }
    int space = lead.lastIndexOf(' ', LONGEST_LEAD);
    return lead.substring(0, space > 0 ? space : LONGEST_LEAD) + "…";
  }

  private List<Tag> tags(EnrichedArticle article) {
    List<Tag> tags = new ArrayList<>();
    for (EntityKind kind : EntityKind.values()) {
      article.entities(kind).stream()
          .limit(TAGS_OF_A_KIND)
          .map(entity -> tag(kind, entity))
          .forEach(tags::add);
    }
    return tags;
  }

  private Tag tag(EntityKind kind, Entity entity) {
    String name = facet(kind).apiName();
    boolean selected = here.has(name, entity.id());
    QueryString narrowed = selected ? here : here.plus(name, entity.id());
    return new Tag(kind.apiName(), names.of(entity), narrowed.on(Address.SEARCH), selected);
  }
}
