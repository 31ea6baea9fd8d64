package depeche.source.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://journal.example/monde/accord.html",
        "http://www.journal.example/monde/accord.html",
        "HTTPS://Journal.Example:443/monde/accord.html#haut",
        "https://journal.example/monde/accord.html?utm_source=lettre&fbclid=1",
        "https://journal.example/monde/accord.html/",
        "https://amp.journal.example/monde/accord.html?amp=1",
        "https://journal.example/monde/accord.html/amp",
        "https://www.amp.journal.example/monde/accord.amp.html",
        "https://journal.example/monde/accord.html?msclkid=1&mtm_campaign=lettre&_hsenc=a&gbraid=b",
        "https://journal-example.cdn.ampproject.org/c/s/journal.example/monde/accord.html",
        "https://www.google.fr/amp/s/amp.journal.example/monde/accord.html"
      })
  void variantsOfAnAddressAreOne(String variant) {
    assertThat(WebAddress.parse(variant).orElseThrow().identity())
        .isEqualTo("journal.example/monde/accord.html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://journal.example/?p=12&lang=fr", "http://journal.example?lang=fr&p=12"})
  void theOrderOfParametersDoesNotMatter(String variant) {
    assertThat(WebAddress.parse(variant).orElseThrow().identity())
        .isEqualTo("journal.example?lang=fr&p=12");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "journal.example",
        "javascript:alert(1)",
        "ftp://journal.example/a",
        "https://"
      })
  void onlyTheWebHasAddresses(String text) {
    assertThat(WebAddress.parse(text)).isEmpty();
  }
}
