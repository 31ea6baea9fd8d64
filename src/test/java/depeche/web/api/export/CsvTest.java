package depeche.web.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTest {
  @Test
  void plainCellsStandBetweenCommas() {
    assertThat(Csv.line(List.of("un", "deux trois", ""))).isEqualTo("un,deux trois,\r\n");
  }

  @Test
  void aCommaAQuoteOrALineBreakIsQuoted() {
    assertThat(Csv.line(List.of("a,b", "dit \"oui\"", "haut\nbas")))
        .isEqualTo("\"a,b\",\"dit \"\"oui\"\"\",\"haut\nbas\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+33 1", "-5 degrés", "@somme", "\tx", "＝1"})
  void aCellThatASpreadsheetWouldRunIsMadeText(String cell) {
    assertThat(Csv.line(List.of(cell))).isEqualTo("'" + cell + "\r\n");
  }

  @Test
  void aMinusSignWithinACellIsLeftAlone() {
    assertThat(Csv.line(List.of("Kim Jong-un"))).isEqualTo("Kim Jong-un\r\n");
  }
}
