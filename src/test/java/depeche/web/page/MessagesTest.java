package depeche.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.desk.feeds.FeedTrouble;
import depeche.query.FacetChoice.Interval;
import depeche.query.Warning;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MessagesTest {
  private static final Pattern USED =
      Pattern.compile("frame(?:\\(\\))?\\.text\\(\"([a-z.]+)\"[,)]");

  private final Messages french = Messages.in(PageLanguage.FRENCH);
  private final Messages english = Messages.in(PageLanguage.ENGLISH);

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    assertThat(keys("fr")).isEqualTo(keys("en"));
  }

  @Test
  void everyWordATemplateAsksForExists() throws IOException {
    try (Stream<Path> templates = Files.list(Path.of("src/main/jte"))) {
      List<String> used =
          templates
              .filter(file -> file.toString().endsWith(".jte"))
              .flatMap(file -> USED.matcher(read(file)).results())
              .map((MatchResult found) -> found.group(1))
              .toList();
      assertThat(used).isNotEmpty();
      assertThat(keys("fr")).containsAll(used);
    }
  }

  @Test
  void noApostropheQuotesWhatFollowsIt() throws IOException {
    for (String language : List.of("fr", "en")) {
      assertThat(properties(language).values()).noneMatch(text -> text.toString().contains("'"));
    }
  }

  @Test
  void everyOddityOfAQueryHasItsSentence() throws IOException {
    assertThat(keys("fr"))
        .containsAll(
            Arrays.stream(Warning.Problem.values()).map(p -> "warning." + p.name()).toList());
  }

  @Test
  void everyTroubleOfAFeedHasItsSentence() throws IOException {
    Set<String> keys = keys("fr");
    for (FeedTrouble trouble : FeedTrouble.values()) {
      assertThat(keys)
          .anyMatch(key ->
              key.startsWith("desk.feed.trouble." + trouble.name().toLowerCase(Locale.ROOT)));
    }
  }

  @Test
  void everyTroubleOfAWebhookHasItsSentence() throws IOException {
    assertThat(keys("fr"))
        .containsAll(
            Arrays.stream(WebhookTrouble.values())
                .map(trouble -> "alerts.webhook.trouble." + trouble.key())
                .toList());
  }

  @Test
  void numbersAndPluralsFollowTheLanguage() {
    assertThat(french.text("results.total", 0L)).isEqualTo("Aucun article");
    assertThat(french.text("results.total", 1L)).isEqualTo("1 article");
    assertThat(french.text("results.total", 12345L)).isEqualTo("12\u202f345 articles");
    assertThat(english.text("results.total", 12345L)).isEqualTo("12,345 articles");
  }

  @Test
  void datesFollowTheLanguage() {
    LocalDate day = LocalDate.of(2024, 6, 19);
    assertThat(french.day(day)).isEqualTo("19 juin 2024");
    assertThat(english.day(day)).isEqualTo("19 June 2024");
    assertThat(french.period(Interval.MONTH, day)).isEqualTo("juin 2024");
  }

  @Test
  void theFirstOfAMonthIsAnOrdinalInFrench() {
    LocalDate first = LocalDate.of(2024, 6, 1);
    assertThat(french.day(first)).isEqualTo("1er juin 2024");
    assertThat(french.tick(Interval.DAY, first)).isEqualTo("1er juin");
    assertThat(french.day(first.plusDays(10))).isEqualTo("11 juin 2024");
    assertThat(english.day(first)).isEqualTo("1 June 2024");
  }

  @Test
  void aWholeMonthOrYearGoesByItsName() {
    LocalDate first = LocalDate.of(2024, 2, 1);
    assertThat(french.wholePeriod(first, LocalDate.of(2024, 2, 29))).contains("février 2024");
    assertThat(french.wholePeriod(first, LocalDate.of(2024, 2, 28))).isEmpty();
    assertThat(french.wholePeriod(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)))
        .contains("2024");
  }

  private static Set<String> keys(String language) throws IOException {
    return properties(language).keySet().stream().map(Object::toString).collect(Collectors.toSet());
  }

  private static Properties properties(String language) throws IOException {
    Properties properties = new Properties();
    try (InputStream file =
            MessagesTest.class.getResourceAsStream("/messages_" + language + ".properties");
        Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
