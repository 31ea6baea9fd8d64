package depeche.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FoldingTest {

  @ParameterizedTest
  @CsvSource({
    "Élysée, elysee",
    "Œuvre, oeuvre",
    "Straße, strasse",
    "Łódź, lodz",
    "ПУТИНА, путин",
    "Россией, росси",
    "وفرنسا, رنسا",
    "فرنسا, رنسا"
  })
  void everyFormOfAWordHasOneKey(String word, String key) {
    assertThat(Folding.key(word)).isEqualTo(key);
  }
}
