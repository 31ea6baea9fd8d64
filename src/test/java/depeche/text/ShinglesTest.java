package depeche.text;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Language;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ShinglesTest {
  private static final Chains CHAINS = Chains.load();

  /** Two hundred different words. */
  private static final String TEXT =
      IntStream.range(0, 200).mapToObj(i -> "mot" + i).collect(Collectors.joining(" "));

  @Test
  void aTextIsAVersionOfItselfWhateverItsTypography() {
    assertThat(
            of("L’été à Saint-Aubin : on répare").resemblance(of("L'ETE A SAINT-AUBIN on répare")))
        .isEqualTo(1);
  }

  @Test
  void aFewChangedWordsLeaveAVersion() {
    Shingles changed = of(TEXT.replace("mot50", "autre").replace("mot150", "autre"));

    assertThat(of(TEXT).isVersionOf(changed)).isTrue();
    assertThat(of(TEXT).bands()).containsAnyElementsOf(changed.bands());
  }

  @Test
  void halfATextIsNoVersionOfIt() {
    assertThat(of(TEXT).isVersionOf(of(TEXT.substring(0, TEXT.length() / 2)))).isFalse();
  }

  @Test
  void otherTextsShareNoBand() {
    assertThat(of(TEXT).bands())
        .doesNotContainAnyElementsOf(of(TEXT.replace("mot", "nom")).bands());
  }

  @Test
  void theSameShortTextUnderOtherTitlesIsNoVersion() {
    List<Token> body = tokens("Voir la vidéo ci-dessous.");

    assertThat(
            Shingles.of(tokens("La digue cède à Saint-Aubin"), List.of(), body)
                .isVersionOf(Shingles.of(tokens("Un marché rouvre au centre"), List.of(), body)))
        .isFalse();
  }

  @Test
  void anEmptyTextHasNoBandAndNoVersion() {
    assertThat(of("").bands()).isEmpty();
    assertThat(of("").isVersionOf(of(""))).isFalse();
  }

  private static Shingles of(String body) {
    return Shingles.of(List.of(), List.of(), tokens(body));
  }

  private static List<Token> tokens(String text) {
    return CHAINS.tokens(Language.FRENCH, text);
  }
}
