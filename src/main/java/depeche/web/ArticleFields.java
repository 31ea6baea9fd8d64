package depeche.web;

import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.article.Entity;
import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.article.Mention;
import depeche.article.MentionKind;
import depeche.desk.Labels;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An article's own fields as JSON, labelled for one reader. */
public final class ArticleFields {
  /** The name of every field, in the order of the API. */
  public static final Set<String> NAMES =
      Collections.unmodifiableSet(
          new LinkedHashSet<>(
              List.of(
                  "id",
                  "url",
                  "title",
                  "lead",
                  "body",
                  "language",
                  "source",
                  "authors",
                  "published",
                  "modified",
                  "credit",
                  "tags",
                  "persons",
                  "countries",
                  "topics")));

  private final Labels labels;

  public ArticleFields(Labels labels) {
    this.labels = labels;
  }

  /**
   * @param salience how much the article is about it, from 0 to 1
   * @param kinds of its mentions, each once: what {@code ignoreMentions} leaves out by
   */
  public record Mentioned(
      String id, String label, int mentions, double salience, List<String> kinds) {}

  public record Topic(String id, String label, @Nullable String parent, double score) {}

  /** Every field that the article itself has, in the order of the API. */
  public Map<String, @Nullable Object> of(EnrichedArticle enriched, Language reader) {
    Article article = enriched.article();
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("id", article.id().value());
    fields.put("url", article.url());
    fields.put("title", article.title());
    fields.put("lead", article.lead());
    fields.put("body", article.body());
    fields.put("language", enriched.language().tag());
    fields.put("source", article.source());
    fields.put("authors", article.authors());
    fields.put("published", article.published());
    fields.put("modified", article.modified());
    fields.put("credit", article.credit());
    fields.put("tags", article.tags());
    fields.put("persons", mentioned(enriched, EntityKind.PERSON, reader));
    fields.put("countries", mentioned(enriched, EntityKind.COUNTRY, reader));
    fields.put("topics", topics(enriched, reader));
    return fields;
  }

  private List<Mentioned> mentioned(EnrichedArticle article, EntityKind kind, Language reader) {
    return article.entities(kind).stream()
        .map(entity ->
            new Mentioned(
                entity.id(),
                label(entity, reader),
                entity.mentions().size(),
                rounded(entity.score()),
                kinds(entity)))
        .toList();
  }

  private List<Topic> topics(EnrichedArticle article, Language reader) {
    return article.entities(EntityKind.TOPIC).stream()
        .map(topic ->
            new Topic(
                topic.id(),
                label(topic, reader),
                labels.parent(EntityKind.TOPIC, topic.id()).orElse(null),
                topic.score()))
        .toList();
  }

  private static List<String> kinds(Entity entity) {
    return entity.mentions().stream()
        .map(Mention::kind)
        .distinct()
        .sorted()
        .map(MentionKind::apiName)
        .toList();
  }

  /** Three decimals: no more are meant. */
  private static double rounded(double salience) {
    return Math.round(salience * 1000) / 1000.0;
  }

  private String label(Entity entity, Language reader) {
    return labels.entity(entity.kind(), entity.id(), entity.label(), reader);
  }
}
