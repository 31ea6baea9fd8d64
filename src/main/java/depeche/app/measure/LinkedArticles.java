package depeche.app.measure;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.desk.Ingestion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A newspaper's articles with their editors' own knowledge of what belongs together. */
final class LinkedArticles {
  private static final int BATCH = 500;

  private final List<JsonNode> articles;

  private LinkedArticles(List<JsonNode> articles) {
    this.articles = articles;
  }

  /**
   * Reads {@code articles.jsonl}, gzipped or not: id, url, title, heading (the lead), body, source,
   * tags, datetime (or date) and language, which is French where none is given.
   */
  static LinkedArticles read(Path folder) throws IOException {
    return new LinkedArticles(JsonLines.read(folder, "articles"));
  }

  int size() {
    return articles.size();
  }

  /** Takes a text in. */
  @FunctionalInterface
  interface Taking {
    void take(String id, String title, String body) throws IOException;
  }

  /**
   * Stores everything, and gives back those articles that are asked for.
   *
   * @param besides is given each text, too
   */
  Map<String, EnrichedArticle> store(Ingestion ingestion, Predicate<String> asked, Taking besides)
      throws IOException {
    Map<String, EnrichedArticle> wanted = new LinkedHashMap<>();
    Progress progress = new Progress("articles", articles.size());
    for (int from = 0; from < articles.size(); from += BATCH) {
      List<Article> batch = new ArrayList<>();
      for (JsonNode node : articles.subList(from, Math.min(from + BATCH, articles.size()))) {
        Article article = article(node);
        String id = article.id().value();
        batch.add(article);
        besides.take(id, article.title(), article.body());
        if (asked.test(id)) {
          wanted.put(id, ingestion.enrich(article));
        }
      }
      ingestion.receive(batch);
      progress.advance(batch.size());
    }
    ingestion.awaitSearchable();
    return wanted;
  }

  private static Article article(JsonNode node) {
    List<String> tags = new ArrayList<>();
    node.path("tags").forEach(tag -> tags.add(tag.asText()));
    return new Article(
        new ArticleId(node.path("id").asText()),
        node.path("url").asText(null),
        node.path("title").asText(),
        node.path("heading").asText(),
        node.path("body").asText(),
        new Language(node.path("language").asText("fr")),
        node.path("source").asText(null),
        List.of(),
        published(node),
        null,
        null,
        tags,
        List.of());
  }

  private static @Nullable Instant published(JsonNode node) {
    String moment = node.path("datetime").asText(node.path("date").asText());
    if (moment.isBlank()) {
      return null;
    }
    String iso = moment.length() == 10 ? moment + "T00:00:00" : moment.replace(' ', 'T');
    return LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
  }
}
