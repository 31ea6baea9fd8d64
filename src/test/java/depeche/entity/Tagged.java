package depeche.entity;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.article.Entity;
import depeche.article.EntityKind;
import depeche.article.Language;
import java.util.List;

/** What one shared tagger reads out of a sentence. */
final class Tagged {
  private static final EntityTagger TAGGER = EntityTagger.load();

  private Tagged() {}

  /** The ids of one kind, in alphabetical order, joined by spaces. */
  static String ids(EntityKind kind, String language, String text) {
    return String.join(
        " ", entities(kind, language, text).stream().map(Entity::id).sorted().toList());
  }

  /** The entities of one kind. */
  static List<Entity> entities(EntityKind kind, String language, String text) {
    Article article =
        new Article(
            new ArticleId("a"),
            null,
            "",
            "",
            text,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            List.of(),
            List.of());
    return TAGGER.tag(article, new Language(language)).stream()
        .filter(entity -> entity.kind() == kind)
        .toList();
  }
}
