package depeche.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is alive on the heap while everything is exported, in megabytes of a million bytes. */
final class ExportMemoryIT {
  private static final String ALL = "/api/v1/articles";
  private static final int ARTICLES = 2000;
  private static final int SENT_AT_ONCE = 200;

  /** Few and long, so that much text takes little analysis. */
  private static final int WORDS = 60;

  private static final int SYLLABLES_OF_A_WORD = 40;
  private static final int EXPORTED_MB = 24;

  /** Far below what is exported, and far above what a service needs by chance. */
  private static final int GROWTH_MB = 12;

  /** How often the heap is looked at on the way. */
  private static final int LOOKS = 4;

  /**
   * How often at most at each: whatever is at work beside allocates between collection and look.
   */
  private static final int GLANCES = 4;

  private static final List<String> SYLLABLES =
      List.of("port", "phare", "digue", "moulin", "canal", "plage", "vigne", "orage", "navire");

  /** So many that no two articles are versions of one another. */
  private static final int VOCABULARY = 300;

  @SuppressWarnings("NullAway.Init")
  private static Service service;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start(@TempDir Path folder) {
    service = Service.start(folder, Map.of());
    Random random = new Random(7);
    List<String> words = Stream.generate(() -> longWord(random)).limit(VOCABULARY).toList();
    for (int from = 0; from < ARTICLES; from += SENT_AT_ONCE) {
      service.post(
          ALL + "?wait=searchable",
          IntStream.range(from, from + SENT_AT_ONCE)
              .mapToObj(i -> article(i, words, random))
              .collect(Collectors.joining("\n")));
    }
    service.get(ALL + ".ndjson?fields=body");
    service.get(ALL + ".csv?fields=body");
  }

  private static String article(int number, List<String> words, Random random) {
    String body =
        random.ints(WORDS, 0, words.size()).mapToObj(words::get).collect(Collectors.joining(" "));
    return "{\"id\":\"a%d\",\"title\":\"Le %d\",\"language\":\"fr\",\"body\":\"%s\"}"
        .formatted(number, number, body);
  }

  private static String longWord(Random random) {
    return random
        .ints(SYLLABLES_OF_A_WORD, 0, SYLLABLES.size())
        .mapToObj(SYLLABLES::get)
        .collect(Collectors.joining());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {".csv?fields=id,body", ".ndjson?fields=body"})
  void anExportOfEverythingHoldsNoMoreThanAPartOfIt(String format) throws Exception {
    long before = alive(0);
    long most = 0;
    long read = 0;
    long nextLook = 0;
    HttpRequest request = HttpRequest.newBuilder(service.uri(ALL + format)).build();
    try (InputStream export = client.send(request, BodyHandlers.ofInputStream()).body()) {
      byte[] part = new byte[1 << 14];
      for (int count = export.read(part); count >= 0; count = export.read(part)) {
        read += count;
        if (read >= nextLook) {
          most = Math.max(most, alive(before + GROWTH_MB * 1_000_000L) - before);
          nextLook += EXPORTED_MB * 1_000_000L / LOOKS;
        }
      }
    }

    assertThat(read).isGreaterThan(EXPORTED_MB * 1_000_000L);
    assertThat(most).isLessThan(GROWTH_MB * 1_000_000L);
  }

  @Test
  void thePagesOfAFeedLeaveNothingBehind() {
    long before = alive(0);
    assertThat(FeedPages.of(service, ALL + ".atom?size=100").entries()).hasSize(ARTICLES);

    long bound = before + GROWTH_MB * 1_000_000L;
    assertThat(alive(bound)).isLessThan(bound);
  }

  /** The least of several looks, or the first that is below {@code bound}. */
  private static long alive(long bound) {
    long least = usedAfterCollection();
    for (int look = 1; look < GLANCES && least >= bound; look++) {
      least = Math.min(least, usedAfterCollection());
    }
    return least;
  }

  private static long usedAfterCollection() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
