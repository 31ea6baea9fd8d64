package depeche.source.draft;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class ProseTest {

  @Test
  void lineEndsOfEverySystemBecomeOne() {
    assertThat(Prose.lines("un\r\ndeux\rtrois\u2028quatre")).isEqualTo("un\ndeux\ntrois\nquatre");
  }

  @Test
  void paragraphsArePartedByOneEmptyLine() {
    assertThat(Prose.lines("un\n \n\n\ndeux")).isEqualTo("un\n\ndeux");
  }

  @Test
  void controlCharactersAreDroppedButTabsStay() {
    assertThat(Prose.lines("a\u0000b\u0007\tc")).isEqualTo("ab\tc");
  }

  @Test
  void overridesOfTheWritingDirectionAreDropped() {
    assertThat(Prose.line("accord\u202E signé")).isEqualTo("accord signé");
  }

  @Test
  void charactersBeyondTheBasicPlaneStay() {
    assertThat(Prose.line("\uD835\uDC9C et \uD83D")).isEqualTo("\uD835\uDC9C et");
  }

  @Test
  void noBreakSpacesStay() {
    assertThat(Prose.line("«\u00A0accord\u00A0»  signé")).isEqualTo("«\u00A0accord\u00A0» signé");
  }

  @Property
  void cleanTextIsLeftAsItIs(@ForAll String text) {
    String clean = Prose.lines(text);
    assertThat(Prose.lines(clean)).isEqualTo(clean);
  }
}
