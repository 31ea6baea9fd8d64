package depeche.article;

import java.util.List;

/**
 * An article with what was read out of its text.
 *
 * @param language declared or detected; {@link Language#UNKNOWN} where neither succeeded
 * @param entities people, countries and topics, each kind by falling score
 */
public record EnrichedArticle(Article article, Language language, List<Entity> entities) {
  public EnrichedArticle {
    entities = List.copyOf(entities);
  }

  /** The entities of one kind, by falling score. */
  public List<Entity> entities(EntityKind kind) {
    return entities.stream().filter(entity -> entity.kind() == kind).toList();
  }
}
