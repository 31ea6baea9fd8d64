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
