package depeche.lucene;

import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.text.Token;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;

/** What standing queries can ask of an article; it is made a document of for few of them. */
final class ArrivingArticle {
  private final EnrichedArticle article;
  private final List<List<Token>> texts;
  private final Supplier<Document> parts;
  private final Supplier<Document> whole;
  private @Nullable Document document;

  /**
   * @param texts title, lead and body, in the order in which the index has them
   * @param parts makes the fields of title, lead and authors alone
   * @param whole makes all fields
   */
  ArrivingArticle(
      EnrichedArticle article,
      List<List<Token>> texts,
      Supplier<Document> parts,
      Supplier<Document> whole) {
    this.article = article;
    this.texts = texts;
    this.parts = parts;
    this.whole = whole;
  }

  Language language() {
    return article.language();
  }

  List<List<Token>> texts() {
    return texts;
  }

  @Nullable Instant published() {
    return article.article().published();
  }

  /** Hands over the fields that have a value as it is, and each value. */
  void forEachValue(BiConsumer<String, String> reader) {
    reader.accept(Fields.KIND, Kind.ARTICLE.name());
    ArticleValues.forEach(article, reader);
  }

  Document parts() {
    return parts.get();
  }

  Document document() {
    Document known = document;
    if (known == null) {
      known = whole.get();
      document = known;
    }
    return known;
  }
}
