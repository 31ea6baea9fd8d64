package depeche.lucene;

import depeche.article.Language;
import depeche.text.Token;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;

/** What standing queries can ask of an article; it is made a document of for few of them. */
final class ArrivingArticle {
  private final Language language;
  private final List<List<Token>> texts;
  private final Document rest;
  private final Supplier<Document> whole;
  private @Nullable Document document;

  /**
   * @param texts title, lead and body, in the order in which the index has them
   * @param rest all but the fields of these texts
   * @param whole makes the rest with these fields
   */
  ArrivingArticle(
      Language language, List<List<Token>> texts, Document rest, Supplier<Document> whole) {
    this.language = language;
    this.texts = texts;
    this.rest = rest;
    this.whole = whole;
  }

  Language language() {
    return language;
  }

  List<List<Token>> texts() {
    return texts;
  }

  Document rest() {
    return rest;
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
