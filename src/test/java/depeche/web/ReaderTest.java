package depeche.web;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReaderTest {

  @ParameterizedTest(name = "{0}: names in {1}, words in {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "''                       | fr | FRENCH",
        "en                       | en | ENGLISH",
        "en-GB,en;q=0.9,fr;q=0.8  | en | ENGLISH",
        "fr-CA,en;q=0.5           | fr | FRENCH",
        "fr;q=0.2,en;q=0.7        | en | ENGLISH",
        "de-AT,en;q=0.5           | de | ENGLISH",
        "ru                       | ru | FRENCH",
        "ja,*                     | fr | FRENCH",
        "not a header;;q=         | fr | FRENCH",
      })
  void theFirstLanguageKnownIsTheReaders(String acceptLanguage, String language, Words words) {
    assertThat(Reader.of(acceptLanguage)).isEqualTo(new Reader(new Language(language), words));
  }
}
