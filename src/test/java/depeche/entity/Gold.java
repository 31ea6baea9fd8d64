package depeche.entity;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.article.Field;
import depeche.article.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a careful reader finds in sentences and articles of our own, see {@code gold-sentences.txt}
 * and {@code gold-articles.txt}.
 *
 * @param topic the Media Topic the article is mainly about; empty for a sentence
 */
record Gold(Language language, String topic, Map<Field, Marked> fields) {
  static List<Gold> sentences() {
    return read("gold-sentences.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" \\| ", 2))
        .map(cells -> new Gold(new Language(cells[0]), "", Map.of(Field.BODY, Marked.of(cells[1]))))
        .toList();
  }

  static List<Gold> articles() {
    List<Gold> articles = new ArrayList<>();
    for (String block : read("gold-articles.txt").split("\n\n", -1)) {
      if (block.startsWith("= ")) {
        String[] lines = block.split("\n", 3);
        String[] heading = lines[0].split(" ", -1);
        articles.add(
            new Gold(
                new Language(heading[1]),
                "medtop:" + heading[2],
                Map.of(Field.TITLE, Marked.of(lines[1]), Field.BODY, Marked.of(lines[2].strip()))));
      }
    }
    return articles;
  }

  /** The text without its marks. */
  Article article() {
    return new Article(
        new ArticleId("gold"),
        null,
        text(Field.TITLE),
        "",
        text(Field.BODY),
        language,
        null,
        List.of(),
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  private String text(Field field) {
    Marked marked = fields.get(field);
    return marked == null ? "" : marked.text();
  }

  private static String read(String name) {
    try (InputStream file = Objects.requireNonNull(Gold.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
