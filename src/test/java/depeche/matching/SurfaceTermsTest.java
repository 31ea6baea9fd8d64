package depeche.matching;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Language;
import depeche.text.Chains;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SurfaceTermsTest {
  private static final Chains CHAINS = Chains.load();

  @Test
  void wordsSpeltAsUsualNeedNoTerm() {
    assertThat(of("La marée monte à l’été.")).isEmpty();
  }

  @Test
  void aWordSpeltOtherwiseIsATermAndSoIsTheLackOfItsUsualSpelling() {
    assertThat(of("LA MAREE")).containsExactlyInAnyOrder("maree", "!marée");
    assertThat(of("Zürich")).containsExactlyInAnyOrder("zürich", "!zurich");
  }

  @Test
  void whereAWordIsSpeltBothWaysOnlyTheUnusualIsATerm() {
    assertThat(of("LA MAREE", "une marée")).containsExactly("maree");
  }

  @Test
  void eachTermIsThereOnce() {
    assertThat(of("Maree, MAREE", "maree")).containsExactlyInAnyOrder("maree", "!marée");
  }

  private static List<String> of(String... texts) {
    return SurfaceTerms.of(
        Stream.of(texts).map(text -> CHAINS.tokens(Language.FRENCH, text)).toList());
  }
}
