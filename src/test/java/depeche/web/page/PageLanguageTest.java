package depeche.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PageLanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr                        | FRENCH
          en-US,en;q=0.9            | ENGLISH
          de, en;q=0.5, fr;q=0.4    | ENGLISH
          fr-CA;q=0.8, en;q=0.2     | FRENCH
          ja                        | FRENCH
          ;;;                       | FRENCH
          """)
  void theBrowserChooses(String header, PageLanguage expected) {
    assertThat(PageLanguage.choose(null, header)).isEqualTo(expected);
  }

  @Test
  void theAddressOverridesTheBrowser() {
    assertThat(PageLanguage.choose("en", "fr")).isEqualTo(PageLanguage.ENGLISH);
  }

  @Test
  void aLanguageWeDoNotSpeakOverridesNothing() {
    assertThat(PageLanguage.choose("xx", "en")).isEqualTo(PageLanguage.ENGLISH);
  }

  @Test
  void frenchIsTheDefault() {
    assertThat(PageLanguage.choose(null, null)).isEqualTo(PageLanguage.FRENCH);
  }
}
