package depeche.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.ArticleId;
import depeche.article.Language;
import depeche.desk.alerts.AlertSearch;
import depeche.desk.alerts.Alerts;
import depeche.desk.alerts.Firing;
import depeche.desk.rejections.Rejection;
import depeche.desk.rejections.Rejections;
import depeche.index.ArticleIndex;
import depeche.lucene.LuceneIndex;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.MatchMode;
import depeche.query.SearchRequest;
import depeche.source.FileReader;
import depeche.text.Chains;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The ways in that need no HTTP client: the command, and the watched folder. */
final class IngestCommandIT {
  @TempDir private Path temporary;
  private Path files;

  @BeforeEach
  void writeFiles() throws IOException {
    files = Files.createDirectory(temporary.resolve("envoi"));
    Files.writeString(
        files.resolve("a.jsonl"),
        "{\"id\": \"1\", \"title\": \"Un\"}\n{\"id\": \"2\", \"title\": \"Deux\"}\n");
  }

  @Test
  void theCommandTakesFilesIntoTheIndexHereAndRemovesNothing() throws IOException {
    assertThat(ingest("--index", index().toString(), files.toString())).isZero();
    Files.writeString(files.resolve("a.jsonl"), "{\"id\": \"3\", \"title\": \"Trois\"}\n");
    assertThat(ingest("--index", index().toString(), files.toString())).isZero();

    try (ArticleIndex index = LuceneIndex.open(index(), Chains.load())) {
      assertThat(List.of("1", "2", "3"))
          .allSatisfy(id -> assertThat(index.find(new ArticleId(id))).isPresent());
    }
  }

  @Test
  void theAlertsOfTheServiceTellOfWhatTheCommandTakesIn() {
    String alert;
    try (EmbeddedServer server = serve(temporary.resolve("none"))) {
      alert = alerts(server).create("Deux", titled("deux"), null).id();
    }

    assertThat(ingest("--index", index().toString(), files.toString())).isZero();
    assertThat(ingest("--index", index().toString(), files.toString())).isZero();

    try (EmbeddedServer server = serve(temporary.resolve("none"))) {
      Alerts alerts = alerts(server);
      assertThat(alerts.page(alerts.find(alert).orElseThrow(), Integer.MAX_VALUE, 10))
          .extracting(Firing::article)
          .containsExactly("2");
    }
  }

  @Test
  void whatIsRefusedMakesTheCommandFail() throws IOException {
    Files.writeString(files.resolve("b.jsonl"), "oops\n");

    assertThat(ingest("--index", index().toString(), files.toString())).isOne();
  }

  @Test
  void withoutAPathTheUsageIsTold() {
    assertThat(ingest()).isEqualTo(2);
  }

  @Test
  void anIndexThatAServiceHasOpenIsLeftAlone() {
    try (ArticleIndex open = LuceneIndex.open(index(), Chains.load())) {
      assertThat(ingest("--index", index().toString(), files.toString())).isOne();
      assertThat(open.health().articles()).isZero();
    }
  }

  @Test
  void whatWasSentToAServiceIsNotSentAgain() throws Exception {
    try (EmbeddedServer server = serve(temporary.resolve("none"))) {
      ArticleIndex index = server.getApplicationContext().getBean(ArticleIndex.class);
      Path ledger = temporary.resolve("ledger");

      assertThat(send(server, ledger)).isEqualTo(2);
      assertThat(index.find(new ArticleId("2"))).isPresent();
      assertThat(send(server, ledger)).isZero();
    }
  }

  @Test
  void whatIsRefusedHereCanBeReadAndCorrectedAtTheService() throws Exception {
    Files.writeString(files.resolve("b.jsonl"), "oops\n");
    try (EmbeddedServer server = serve(temporary.resolve("none"))) {
      Rejections rejections = server.getApplicationContext().getBean(Rejections.class);
      int before = rejections.count();

      send(server, temporary.resolve("ledger"));

      assertThat(rejections.count()).isEqualTo(before + 1);
      Rejection noted = rejections.newest(Long.MAX_VALUE, 1).getFirst();
      assertThat(noted.where()).isEqualTo("envoi/b.jsonl");
      assertThat(noted.input()).isEqualTo("oops");
    }
  }

  @Test
  void aFileDroppedIntoTheCorpusIsFoundAndGoesWithIt() throws Exception {
    Path corpus = Files.createDirectory(temporary.resolve("corpus"));
    try (EmbeddedServer server = serve(corpus)) {
      ArticleIndex index = server.getApplicationContext().getBean(ArticleIndex.class);
      Path dropped = corpus.resolve("nouveau/b.jsonl");
      Files.createDirectory(dropped.getParent());
      Files.writeString(dropped, "{\"id\": \"7\", \"title\": \"Sept\"}\n");
      await(() -> index.find(new ArticleId("7")).isPresent());

      Files.delete(dropped);
      await(() -> index.find(new ArticleId("7")).isEmpty());
    }
  }

  private static Alerts alerts(EmbeddedServer server) {
    return server.getApplicationContext().getBean(Alerts.class);
  }

  private static AlertSearch titled(String word) {
    return AlertSearch.of(
        new SearchRequest(
            "titre:" + word,
            Language.FRENCH,
            Filters.NONE,
            MatchMode.AUTO,
            null,
            10,
            null,
            FacetChoice.NONE,
            false));
  }

  private static int ingest(String... arguments) {
    return new CommandLine(new IngestCommand()).execute(arguments);
  }

  private long send(EmbeddedServer server, Path ledger) throws Exception {
    try (SentFiles sent = SentFiles.in(ledger)) {
      ArticleClient client = new ArticleClient(server.getURI(), null);
      return new Sending(client, sent, new FileReader(), _ -> {}).send(List.of(files)).created();
    }
  }

  private EmbeddedServer serve(Path corpus) {
    return ApplicationContext.run(
        EmbeddedServer.class,
        Map.of(
            "micronaut.server.port",
            -1,
            "depeche.index",
            index().toString(),
            "depeche.corpus",
            List.of(corpus.toString())));
  }

  private static void await(BooleanSupplier condition) throws Exception {
    Instant end = Instant.now().plus(Duration.ofMinutes(4));
    while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
      Thread.sleep(20);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private Path index() {
    return temporary.resolve("index");
  }
}
