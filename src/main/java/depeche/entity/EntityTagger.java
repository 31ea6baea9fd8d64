package depeche.entity;

import depeche.article.Article;
import depeche.article.Entity;
import depeche.article.Language;
import java.util.List;

/** Reads people, countries and topics out of an article, each with the spans that prove it. */
public final class EntityTagger {
  /** Reads gazetteers and rules; safe to share between threads. */
  public static EntityTagger load() {
    return new EntityTagger();
  }

  /** The entities of an article written in {@code language}, each kind by falling score. */
  public List<Entity> tag(Article article, Language language) {
    return List.of();
  }
}
