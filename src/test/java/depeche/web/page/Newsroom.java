package depeche.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import depeche.article.Article;
import depeche.desk.Ingestion;
import depeche.source.JsonArticleReader;
import depeche.source.Reading;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The service with a few articles of our own, on a free port and an index of its own. */
final class Newsroom implements AutoCloseable {
  private final EmbeddedServer server;

  private Newsroom(EmbeddedServer server) {
    this.server = server;
  }

  static Newsroom open() {
    Newsroom newsroom = empty();
    Ingestion ingestion = newsroom.server.getApplicationContext().getBean(Ingestion.class);
    ingestion.receive(articles());
    ingestion.awaitSearchable();
    return newsroom;
  }

  static Newsroom empty() {
    try {
      Path index = Files.createTempDirectory("newsroom");
      return new Newsroom(
          ApplicationContext.run(
              EmbeddedServer.class,
              Map.of(
                  "micronaut.server.port",
                  -1,
                  "depeche.index",
                  index.toString(),
                  "depeche.corpus",
                  List.of())));
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
