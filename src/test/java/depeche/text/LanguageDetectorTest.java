package depeche.text;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Language;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LanguageDetectorTest {
  private static final LanguageDetector DETECTOR = LanguageDetector.load();

  @Test
  void everyLineOfTheTableIsToldRight() {
    List<String> wrong =
        TestTable.lines("languages.tsv").stream()
            .filter(line -> !DETECTOR.detect(line[1]).language().equals(new Language(line[0])))
            .map(line -> String.join(" | ", line))
            .toList();
    assertThat(wrong).isEmpty();
  }

  /** Written without a look at the word lists. */
  @Test
  void ofShortQueriesAtLeastNinetyThreeInAHundredAreToldRightAndNoneWrongWithConfidence() {
    List<String[]> queries = TestTable.lines("short-queries.tsv");
    long right = queries.stream().filter(query -> told(query).equals(query[0])).count();

    assertThat(100.0 * right / queries.size()).isGreaterThanOrEqualTo(93);
    assertThat(queries)
        .filteredOn(query -> DETECTOR.detect(query[1]).confidence() >= 0.9)
        .allMatch(query -> told(query).equals(query[0]));
  }

  private static String told(String[] query) {
    return DETECTOR.detect(query[1]).language().tag();
  }

  @Test
  void aSentenceIsSurerThanAName() {
    double sentence =
        DETECTOR.detect("La grève des trains continue dans tout le pays").confidence();
    double name = DETECTOR.detect("Gaza Madrid").confidence();
    assertThat(sentence).isGreaterThan(0.95);
    assertThat(name).isLessThan(0.6);
  }

  @Test
  void numbersAreInNoLanguage() {
    assertThat(DETECTOR.detect("10 000"))
        .isEqualTo(new LanguageDetector.Detection(Language.UNKNOWN, 0));
  }

  @Test
  void onlyTheLanguagesAskedForAreAnswered() {
    assertThat(DETECTOR.detect("O governo anuncia medidas", Set.of(Language.SPANISH)).language())
        .isEqualTo(Language.SPANISH);
  }
}
