package depeche.lucene;

import depeche.article.EnrichedArticle;
import depeche.article.Entity;
import depeche.index.IndirectMentions;
import depeche.index.Spellings;
import depeche.query.Facet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** Adds to a document what its article is about and where it comes from. */
final class ArticleValues {
  /** Names longer than this are kept with the article but cannot be counted or filtered by. */
  private static final int LONGEST_VALUE = 1000;

  private final Document document;
  private final EnrichedArticle article;
  private final List<Entity> entities;

  ArticleValues(Document document, EnrichedArticle article) {
    this.document = document;
    this.article = article;
    this.entities = eachOnce(article.entities());
  }

  /** What the article can be filtered by. */
  void addValues() {
    forEach(
        article,
        entities,
        (field, value) -> document.add(new KeywordField(field, value, Field.Store.NO)));
  }

  /** Hands over what an article can be filtered by, field by field; some of it again. */
  static void forEach(EnrichedArticle article, BiConsumer<String, String> reader) {
    forEach(article, article.entities(), reader);
  }

  private static void forEach(
      EnrichedArticle article, List<Entity> entities, BiConsumer<String, String> reader) {
    BiConsumer<String, String> kept =
        (field, value) -> {
          if (!value.isEmpty() && value.length() <= LONGEST_VALUE) {
            reader.accept(field, value);
          }
        };
    kept.accept(Fields.facet(Facet.LANGUAGE), article.language().tag());
    if (article.article().source() != null) {
      kept.accept(Fields.facet(Facet.SOURCE), article.article().source());
    }
    for (Entity entity : entities) {
      String field = Fields.facet(Facet.of(entity.kind()));
      kept.accept(field, entity.id());
      IndirectMentions.of(article, entity)
          .ifPresent(term -> kept.accept(Fields.indirect(field), term));
    }
  }

  /** How the article and its sender call these, and how much the article is about each. */
  void addCounted() {
    for (Entity entity : entities) {
      Facet facet = Facet.of(entity.kind());
      String label = FacetLabels.term(entity.id(), entity.label());
      if (!entity.label().equals(entity.id()) && label.length() <= LONGEST_VALUE) {
        document.add(new StringField(Fields.label(facet), label, Field.Store.NO));
      }
      if (!entity.id().isEmpty() && entity.id().length() <= LONGEST_VALUE) {
        addSpellings(Fields.spelling(facet), entity);
        addSalience(facet, entity);
      }
    }
  }

  private void addSpellings(String field, Entity entity) {
    for (String spelling : Spellings.of(entity)) {
      document.add(new SortedSetDocValuesField(field, new BytesRef(spelling)));
    }
  }

  private void addSalience(Facet facet, Entity entity) {
    if (entity.dominates()) {
      String field = Fields.chief(facet);
      document.add(new SortedSetDocValuesField(field, new BytesRef(entity.id())));
      IndirectMentions.of(article, entity)
          .ifPresent(term ->
              document.add(
                  new SortedSetDocValuesField(Fields.indirect(field), new BytesRef(term))));
    }
    if (entity.score() >= Float.MIN_NORMAL) {
      document.add(new FeatureField(Fields.salience(facet), entity.id(), (float) entity.score()));
    }
  }

  private static List<Entity> eachOnce(List<Entity> entities) {
    List<Entity> once = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Entity entity : entities) {
      if (seen.add(entity.kind().apiName() + ":" + entity.id())) {
        once.add(entity);
      }
    }
    return once;
  }
}
