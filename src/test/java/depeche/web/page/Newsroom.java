package depeche.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import depeche.article.Article;
import depeche.desk.Ingestion;
import depeche.desk.LineIngestion;
import depeche.desk.Sender;
import depeche.desk.completion.Suggestions;
import depeche.source.JsonArticleReader;
import depeche.source.Reading;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The service with a few articles of our own, on a free port and an index of its own. */
final class Newsroom implements AutoCloseable {
  private final EmbeddedServer server;

  private Newsroom(EmbeddedServer server) {
    this.server = server;
  }

  /** A feed that nobody serves. */
  static final String NO_FEED = "http://localhost:1/actualites.xml";

  static Newsroom open() {
    return open(Map.of());
  }

  /** With {@code settings} beside the usual ones, and something that was refused. */
  static Newsroom open(Map<String, Object> settings) {
    Newsroom newsroom = start(settings);
    Ingestion ingestion = newsroom.server.getApplicationContext().getBean(Ingestion.class);
    ingestion.receive(articles());
    newsroom
        .server
        .getApplicationContext()
        .getBean(LineIngestion.class)
        .receive("{\"title\": \"Sans fin".getBytes(UTF_8), Sender.client("127.0.0.1"));
    ingestion.awaitSearchable();
    newsroom.server.getApplicationContext().getBean(Suggestions.class).renew();
    return newsroom;
  }

  static Newsroom empty() {
    return start(Map.of());
  }

  private static Newsroom start(Map<String, Object> settings) {
    try {
      Path folder = Files.createTempDirectory("newsroom");
      Map<String, Object> all = new HashMap<>();
      all.put("depeche.overrides", folder.resolve("overrides.txt").toString());
      all.put("depeche.feeds.addresses", List.of(NO_FEED));
      all.putAll(settings);
      all.put("micronaut.server.port", -1);
      all.put("depeche.index", folder.resolve("index").toString());
      all.put("depeche.corpus", List.of());
      return new Newsroom(ApplicationContext.run(EmbeddedServer.class, all));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address(String path) {
    return "http://localhost:" + server.getPort() + path;
  }

  @Override
  public void close() {
    server.getApplicationContext().close();
  }

  private static List<Article> articles() {
    try (InputStream file = Newsroom.class.getResourceAsStream("/newsroom/articles.jsonl")) {
      JsonArticleReader reader = new JsonArticleReader();
      return new String(file.readAllBytes(), UTF_8)
          .lines()
          .map(line -> reader.read(line, "articles.jsonl", 0))
          .map(reading -> ((Reading.Read) reading).article())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
