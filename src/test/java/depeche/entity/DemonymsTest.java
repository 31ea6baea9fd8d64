package depeche.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DemonymsTest {

  @ParameterizedTest
  @CsvSource({
    "fr, français, français française français françaises",
    "fr, coréen, coréen coréenne coréens coréennes",
    "fr, russe, russe russe russes russes",
    "fr, turc/turque/turcs/turques, turc turque turcs turques",
    "en, Russian, Russian Russians",
    "en, Swiss=Swiss, Swiss Swiss",
    "es, alemán, alemán alemana alemanes alemanas",
    "es, francés, francés francesa franceses francesas",
    "it, russo, russo russa russi russe",
    "it, tedesco, tedesco tedesca tedesci tedeschi tedesche",
    "pt, russo, russo russa russos russas",
    "pt, europeu, europeu europeia europeus europeias",
    "de, russisch, russisch russische russischer russisches russischen russischem",
    "de, Russe, Russe Russen Russes Russin Russinnen"
  })
  void anEditorWritesOneFormAndTheTextMayHoldAny(String language, String written, String forms) {
    assertThat(String.join(" ", Demonyms.forms(language, written))).isEqualTo(forms);
  }
}
