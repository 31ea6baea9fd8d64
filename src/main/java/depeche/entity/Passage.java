package depeche.entity;

import depeche.article.Article;
import depeche.article.Field;
import depeche.article.Mention;
import depeche.article.MentionKind;
import java.util.ArrayList;
import java.util.List;

/** One field of an article, read into words. */
record Passage(Field field, Words words) {
  /** The fields of an article that hold text, in the order a reader meets them. */
  static List<Passage> of(Article article, Forms forms) {
    List<Passage> passages = new ArrayList<>();
    for (Field field : Field.values()) {
      String text = article.text(field);
      if (!text.isBlank()) {
        passages.add(new Passage(field, Words.of(text, forms)));
      }
    }
    return passages;
  }

  /** The mention that words {@code from} to {@code to}, exclusive, make. */
  Mention mention(int from, int to, MentionKind kind) {
    return new Mention(field, words.start(from), words.end(to - 1), words.text(from, to), kind);
  }
}
