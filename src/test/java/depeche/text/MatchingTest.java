package depeche.text;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What finds what, by tables: {@code expect query text}. */
final class MatchingTest {
  private static final Chains CHAINS = Chains.load();

  @ParameterizedTest
  @CsvSource({
    "fr, french",
    "en, english",
    "de, german",
    "es, spanish",
    "it, italian",
    "pt, portuguese",
    "ru, russian",
    "ar, arabic",
    "zh, chinese",
    "ja, japanese",
    "nl, dutch"
  })
  void everyLineOfTheTableHolds(String tag, String name) {
    var matcher = new TokenMatcher(CHAINS, new Language(tag));
    List<String> wrong =
        TestTable.lines(name + "-match.tsv").stream()
            .filter(line -> matcher.finds(line[1], line[2]) != line[0].equals("yes"))
            .map(line -> String.join(" | ", line))
            .toList();
    assertThat(wrong).isEmpty();
  }
}
