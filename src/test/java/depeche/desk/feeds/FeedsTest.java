package depeche.desk.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.desk.Ingestion;
import depeche.desk.Sender;
import depeche.desk.rejections.Rejections;
import depeche.entity.EntityTagger;
import depeche.index.ArticleIndex;
import depeche.lucene.LuceneIndex;
import depeche.source.FileReader;
import depeche.source.Limits;
import depeche.text.Chains;
import depeche.text.LanguageDetector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feeds of a real web server. */
final class FeedsTest {
  private static final Chains CHAINS = Chains.load();
  private static final LanguageDetector DETECTOR = LanguageDetector.load();
  private static final EntityTagger TAGGER = EntityTagger.load();
  private static final Duration INTERVAL = Duration.ofMinutes(10);
  private static final String PATH = "/une.rss";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private Instant now = Instant.parse("2024-06-19T08:00:00Z");

  @SuppressWarnings("NullAway.Init")
  private NewsServer server;

  @SuppressWarnings("NullAway.Init")
  private ArticleIndex index;

  @SuppressWarnings("NullAway.Init")
  private Rejections rejections;

  @SuppressWarnings("NullAway.Init")
  private Feeds feeds;

  @BeforeEach
  void open() throws IOException {
    server = new NewsServer();
    index = LuceneIndex.open(folder.resolve("index"), CHAINS);
    rejections = Rejections.open(folder.resolve("rejections"), 100, 1 << 20, () -> now);
    feeds = poll(server.address(PATH).toString());
  }

  @AfterEach
  void close() {
    feeds.close();
    rejections.close();
    index.close();
    server.close();
  }

  @Test
  void theArticlesOfAFeedAreTakenIn() throws InterruptedException {
    server.answer(PATH, 200, Map.of(), feed("Un", "Deux"));

    feeds.pollDue();

    assertThat(articles()).isEqualTo(2);
    assertThat(state().created()).isEqualTo(2);
    assertThat(state().next()).isEqualTo(now.plus(INTERVAL));
  }

  @Test
  void aFeedIsNotAskedBeforeItsTime() throws InterruptedException {
    server.answer(PATH, 200, Map.of(), feed("Un"));
    feeds.pollDue();
    now = now.plus(INTERVAL.dividedBy(2));
    feeds.pollDue();
    assertThat(server.asked()).hasSize(1);

    now = now.plus(INTERVAL);
    feeds.pollDue();

    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void whatHasNotChangedIsNotSentAgainAlsoAfterARestart() throws InterruptedException {
    String seen = "Wed, 19 Jun 2024 07:00:00 GMT";
    server.answer(PATH, 200, Map.of("ETag", "\"v1\"", "Last-Modified", seen), feed("Un"));
    feeds.pollDue();
    feeds.close();
    feeds = poll(server.address(PATH).toString());
    server.answer(PATH, 304, Map.of(), "");
    now = now.plus(INTERVAL);

    feeds.pollDue();

    NewsServer.Asked again = server.asked().getLast();
    assertThat(again.headers().getFirst("If-None-Match")).isEqualTo("\"v1\"");
    assertThat(again.headers().getFirst("If-Modified-Since")).isEqualTo(seen);
    assertThat(state().status()).isEqualTo(304);
    assertThat(state().succeeded()).isEqualTo(now);
    assertThat(state().etag()).isEqualTo("\"v1\"");
  }

  @Test
  void aMoveForGoodIsRememberedAndAnotherIsNot() throws InterruptedException {
    server.answer(PATH, 301, Map.of("Location", "/nouveau.rss"), "");
    server.answer("/nouveau.rss", 302, Map.of("Location", "/ailleurs.rss"), "");
    server.answer("/ailleurs.rss", 200, Map.of(), feed("Un"));

    feeds.pollDue();

    assertThat(articles()).isOne();
    assertThat(state().location()).isEqualTo(server.address("/nouveau.rss"));
    assertThat(state().address()).isEqualTo(server.address(PATH));
  }

  @Test
  void aCircleOfRedirectionsIsLeft() throws InterruptedException {
    server.answer(PATH, 302, Map.of("Location", PATH), "");

    feeds.pollDue();

    assertThat(state().error()).isEqualTo("too many redirections");
    assertThat(state().trouble()).isEqualTo(FeedTrouble.REDIRECTION);
  }

  @Test
  void aRedirectionIntoAnotherHostOfThePrivateNetworkIsNotFollowed() throws InterruptedException {
    server.answer(PATH, 302, Map.of("Location", "http://10.0.0.1/secret"), "");

    feeds.pollDue();

    assertThat(state().error()).contains("not followed");
  }

  @Test
  void aServerThatAsksForPatienceHasIt() throws InterruptedException {
    server.answer(PATH, 503, Map.of("Retry-After", "7200"), "");

    feeds.pollDue();

    assertThat(state().next()).isEqualTo(now.plus(Duration.ofHours(2)));
    assertThat(state().error()).isEqualTo("HTTP 503");
    assertThat(state().trouble()).isEqualTo(FeedTrouble.STATUS);
  }

  @Test
  void patienceMayBeAskedForUntilADate() throws InterruptedException {
    server.answer(PATH, 429, Map.of("Retry-After", "Wed, 19 Jun 2024 11:00:00 GMT"), "");

    feeds.pollDue();

    assertThat(state().next()).isEqualTo(Instant.parse("2024-06-19T11:00:00Z"));
  }

  @Test
  void eachFailureDoublesTheWait() throws InterruptedException {
    server.answer(PATH, 500, Map.of(), "");
    feeds.pollDue();
    assertThat(state().next()).isEqualTo(now.plus(INTERVAL.multipliedBy(2)));
    now = state().next();

    feeds.pollDue();

    assertThat(state().next()).isEqualTo(now.plus(INTERVAL.multipliedBy(4)));
    assertThat(state().failures()).isEqualTo(2);
  }

  @Test
  void aFeedThatIsGoneIsNotAskedAgainUnlessSomebodyWantsIt() throws InterruptedException {
    server.answer(PATH, 410, Map.of(), "");
    feeds.pollDue();
    now = now.plus(Duration.ofDays(30));
    feeds.pollDue();
    assertThat(server.asked()).hasSize(1);

    feeds.soon(server.address(PATH).toString());
    feeds.pollDue();

    assertThat(server.asked()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:1/, NO_CONNECTION",
    "http://nulle-part.invalid/, UNKNOWN_HOST",
  })
  void aServerThatIsNotThereIsToldFromANameThatNobodyHas(String address, FeedTrouble trouble)
      throws InterruptedException {
    feeds.close();
    feeds = poll(address);

    feeds.pollDue();

    assertThat(feeds.all().getFirst().state().trouble()).isEqualTo(trouble);
    assertThat(feeds.all().getFirst().state().error())
        .isNotBlank()
        .doesNotContain("Exception", "null");
  }

  @Test
  void aGzippedFeedIsRead() throws IOException, InterruptedException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(feed("Un").getBytes(StandardCharsets.UTF_8));
    }
    server.answer(PATH, 200, Map.of("Content-Encoding", "gzip"), packed.toByteArray());

    feeds.pollDue();

    assertThat(articles()).isOne();
  }

  @Test
  void anAnswerThatIsTooLargeIsBrokenOff() throws InterruptedException {
    server.answer(PATH, 200, Map.of(), "x".repeat(200_000));

    feeds.pollDue();

    assertThat(state().failures()).isOne();
    assertThat(state().trouble()).isEqualTo(FeedTrouble.BROKEN_OFF);
    assertThat(articles()).isZero();
  }

  @Test
  void aPageInPlaceOfAFeedIsNoArticleAndNoSuccess() throws InterruptedException {
    server.answer(
        PATH,
        200,
        Map.of("ETag", "\"page\""),
        "<!doctype html><html><title>Panne</title><p>Nous revenons.</html>");

    feeds.pollDue();

    assertThat(articles()).isZero();
    assertThat(state().etag()).isNull();
    assertThat(rejections.newest(Long.MAX_VALUE, 1).getFirst().sender())
        .isEqualTo(Sender.feed(server.address(PATH).toString()));
  }

  @Test
  void anEditorMayChangeTheListWhileItRuns() throws IOException, InterruptedException {
    Path file = folder.resolve("flux.txt");
    feeds.close();
    feeds = poll(new FeedList(List.of(), file, INTERVAL));
    feeds.pollDue();
    server.answer(PATH, 200, Map.of(), feed("Un"));
    Files.writeString(
        file, "# nos flux\n" + server.address(PATH) + " 90s  # à la une\nftp://exemple.fr/x\n");

    feeds.pollDue();

    assertThat(articles()).isOne();
    assertThat(feeds.all()).hasSize(1);
    assertThat(feeds.all().getFirst().feed().interval()).isEqualTo(Duration.ofSeconds(90));
  }

  private Feeds poll(String... addresses) {
    return poll(new FeedList(List.of(addresses), null, INTERVAL));
  }

  private Feeds poll(FeedList list) {
    return new Feeds(
        folder.resolve("feeds"),
        list,
        new FeedClient(Duration.ofSeconds(20), 100_000, () -> now),
        FileReader.ofFeeds(Limits.DEFAULT),
        new Ingestion(index, DETECTOR, TAGGER),
        rejections,
        () -> now);
  }

  private FeedState state() {
    return feeds.all().getFirst().state();
  }

  private long articles() {
    index.refresh();
    return index.health().articles();
  }

  private static String feed(String... titles) {
    StringBuilder items = new StringBuilder();
    for (String title : titles) {
      items.append(
          "<item><title>%s</title><link>https://exemple.fr/%s</link></item>"
              .formatted(title, title));
    }
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>À la une</title>"
        + items
        + "</channel></rss>";
  }
}
