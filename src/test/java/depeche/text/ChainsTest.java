package depeche.text;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ChainsTest {
  private static final Chains CHAINS = Chains.load();

  @Test
  void anElidedArticleIsOutsideItsToken() {
    String text = "Dans l’avion";
    Token avion = french(text).getLast();
    assertThat(text.substring(avion.start(), avion.end())).isEqualTo("avion");
  }

  @Test
  void aSoftHyphenIsInsideItsTokenAndInvisible() {
    String text = "parte\u00ADnariat";
    Token token = french(text).getFirst();
    assertThat(token.surface()).isEqualTo("partenariat");
    assertThat(token.end()).isEqualTo(text.length());
  }

  @Test
  void surfaceKeepsAccentsAndExactFoldsThem() {
    Token token = french("Élève").getFirst();
    assertThat(token.surface()).isEqualTo("élève");
    assertThat(token.exact()).isEqualTo("eleve");
  }

  @ParameterizedTest
  @CsvSource({
    "maree, marée",
    "oeuvre, œuvre",
    "maison, maison",
    "zurich, zurich",
    "путин, путин",
    "cote, côté"
  })
  void theUsualSpellingIsTheOneThatFrenchWritesMost(String folded, String usual) {
    assertThat(CHAINS.usual(folded)).isEqualTo(usual);
  }

  @Test
  void aTokenKnowsWhetherItIsSpeltAsUsual() {
    assertThat(french("la marée LA MAREE"))
        .extracting(Token::isUsual)
        .containsExactly(true, true, true, false);
    assertThat(CHAINS.tokens(Language.GERMAN, "Zürich Zurich"))
        .extracting(Token::isUsual)
        .containsExactly(false, true);
  }

  @Test
  void aCompoundIsOneTokenForEachOfItsWords() {
    assertThat(exact("Kim Jong-un")).containsExactly("kim", "jong", "un");
  }

  @Test
  void groupedDigitsAreOneNumber() {
    assertThat(exact("10\u202F000 et 1.500.000 ou 3,5"))
        .containsExactly("10000", "et", "1500000", "ou", "3.5");
  }

  @Test
  void anIsoDateIsItsThreeNumbers() {
    assertThat(exact("2024-06-19")).containsExactly("2024", "06", "19");
  }

  @Test
  void lettersAndDigitsPart() {
    assertThat(exact("F16")).isEqualTo(exact("F-16"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"le", "la", "du", "À", "est", "qui", "au"})
  void functionWordsAreStopWords(String word) {
    assertThat(CHAINS.isStopWord(Language.FRENCH, french(word).getFirst())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sans", "contre", "entre", "vers", "été", "sûr", "pas", "monde"})
  void wordsThatASearcherMayMeanAreNot(String word) {
    assertThat(CHAINS.isStopWord(Language.FRENCH, french(word).getFirst())).isFalse();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageGivesTokensThatLieInTheText(Language language) {
    String text = "Paris 2024, 東京 «тест» ประเทศ l’été";
    List<Token> tokens = CHAINS.tokens(language, text);
    assertThat(tokens)
        .isNotEmpty()
        .allSatisfy(token -> {
          assertThat(token.stem()).isNotBlank();
          assertThat(text.substring(token.start(), token.end())).isNotBlank();
        });
  }

  @Test
  void aLanguageWithoutAChainIsTokenisedAndFolded() {
    Token token = CHAINS.tokens(new Language("cy"), "Tŷ").getFirst();
    assertThat(token.exact()).isEqualTo("ty");
  }

  static List<Language> languages() {
    return List.copyOf(Chains.languages());
  }

  private static List<Token> french(String text) {
    return CHAINS.tokens(Language.FRENCH, text);
  }

  private static List<String> exact(String text) {
    return french(text).stream().map(Token::exact).toList();
  }
}
