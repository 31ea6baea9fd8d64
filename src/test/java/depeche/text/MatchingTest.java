package depeche.text;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;

/** What finds what, by tables: {@code expect query text}. */
final class MatchingTest {
  private static final Chains CHAINS = Chains.load();

  @ParameterizedTest
  @MatchTables
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
