package depeche.source.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MojibakeTest {
  private static final String SENTENCE =
      "« L’été dernier, où le cœur bat encore », écrit-elle à Gaël : ça coûte 3 € — déjà…";

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "ISO-8859-1", "x-MacRoman"})
  void textReadInTheWrongEncodingIsReadAnew(String charset) {
    assertThat(Mojibake.repaired(misread(SENTENCE, charset))).isEqualTo(SENTENCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "ISO-8859-1"})
  void whatWasMisreadTwiceIsReadAnewTwice(String charset) {
    assertThat(Mojibake.repaired(misread(misread(SENTENCE, charset), charset))).isEqualTo(SENTENCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L’été, déjà : « où ? »",
        "« LIBERTÉ, ÉGALITÉ, FRATERNITÉ»",
        "SÃO PAULO, AMANHû",
        "São Paulo, manhã de sol, às três",
        "Ångström, Ærø, łódź, Čapek, Ünal",
        "3 € ± 5 °C · © 2024",
        "Ответ — «да»",
        "日本語の見出し"
      })
  void whatIsWrittenSoStays(String text) {
    assertThat(Mojibake.repaired(text)).isSameAs(text);
  }

  @Property
  void plainTextIsLeftAlone(@ForAll @StringLength(max = 60) String text) {
    String ascii = text.replaceAll("[^\\x00-\\x7F]", "");

    assertThat(Mojibake.repaired(ascii)).isEqualTo(ascii);
  }

  private static String misread(String text, String charset) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (!charset.equals("windows-1252")) {
      return new String(bytes, Charset.forName(charset));
    }
    // As browsers do it: the five bytes without a character stand for themselves.
    StringBuilder misread = new StringBuilder();
    for (byte each : bytes) {
      String character = new String(new byte[] {each}, Charset.forName(charset));
      misread.append(character.equals("\uFFFD") ? (char) (each & 0xFF) : character.charAt(0));
    }
    return misread.toString();
  }
}
