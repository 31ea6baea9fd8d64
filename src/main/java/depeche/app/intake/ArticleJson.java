package depeche.app.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import depeche.article.Article;
import depeche.article.Article.SuppliedEntity;
import depeche.article.EntityKind;
import org.jspecify.annotations.Nullable;

/** Writes an article as the API takes it in. */
final class ArticleJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ArticleJson() {}

  /** One line, without its end. */
  static String of(Article article) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", article.id().value());
    put(json, "url", article.url());
    put(json, "title", article.title());
    put(json, "lead", article.lead());
    put(json, "body", article.body());
    put(json, "language", article.language() == null ? null : article.language().tag());
    put(json, "source", article.source());
    put(json, "published", article.published());
    put(json, "modified", article.modified());
    put(json, "credit", article.credit());
    article.authors().forEach(json.putArray("authors")::add);
    article.tags().forEach(json.putArray("tags")::add);
    putSupplied(json.putArray("persons"), article, EntityKind.PERSON);
    putSupplied(json.putArray("countries"), article, EntityKind.COUNTRY);
    putSupplied(json.putArray("topics"), article, EntityKind.TOPIC);
    return json.toString();
  }

  private static void put(ObjectNode json, String name, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      json.put(name, value.toString());
    }
  }

  private static void putSupplied(ArrayNode array, Article article, EntityKind kind) {
    for (SuppliedEntity entity : article.supplied()) {
      if (entity.kind() == kind) {
        array.addObject().put("id", entity.id()).put("label", entity.label());
      }
    }
  }
}
