package depeche.text;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Language;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query asks for, beside what its words are. */
final class QuestionsTest {
  private static final Chains CHAINS = Chains.load();
  private static final List<List<String>> GROUPS = WordList.groups("french-related-words.txt");

  @ParameterizedTest
  @CsvSource({
    "risque-t-on, risque",
    "appelle-t-il?, appelle",
    "s’arrêtent-ils, s’arrêtent",
    "Doit-elle, elle",
    "peut-on, on",
    "a-t-il, a",
    "t-on, on"
  })
  void aVerbIsAskedForWithoutTheSubjectBehindIt(String written, String asked) {
    assertThat(CHAINS.asked(Language.FRENCH, written)).isEqualTo(asked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Jong-il", "rendez-vous", "chez-nous", "qu’on", "peut-être", "elle"})
  void aWordThatIsNoVerbWithItsSubjectStaysWhole(String written) {
    assertThat(CHAINS.asked(Language.FRENCH, written)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "inaugurer, inauguration",
    "inauguration, inaugurer",
    "construire, construction",
    "volcan, volcanique",
    "habitant, habiter",
    "rapide, rapidement",
    "agriculteur, agriculture"
  })
  void aWordHasItsFamily(String word, String other) {
    assertThat(kin(word)).contains(stem(other));
  }

  @ParameterizedTest
  @CsvSource({"poisson, poison", "russe, ruse", "port, porte"})
  void aWordThatOnlyLooksAlikeIsNoKin(String word, String other) {
    assertThat(kin(word)).doesNotContain(stem(other));
  }

  @Test
  void noWordIsItsOwnKin() {
    assertThat(kin("inaugurer")).doesNotContain(stem("inaugurer"));
  }

  @ParameterizedTest
  @CsvSource({"bateau, navire", "navires, bateau", "voiture, véhicule"})
  void aWordIsRelatedToThoseThatSpeakOfTheSame(String word, String other) {
    assertThat(CHAINS.related(Language.FRENCH, token(word))).contains(stem(other));
  }

  @Test
  void everyRelatedWordIsItsOwnStem() {
    assertThat(GROUPS)
        .flatExtracting(group -> group)
        .filteredOn(word -> !Folding.fold(word).equals(stem(word)))
        .isEmpty();
  }

  @Test
  void noWordIsRelatedToItself() {
    assertThat(GROUPS)
        .filteredOn(
            group -> group.stream().map(QuestionsTest::stem).distinct().count() < group.size())
        .isEmpty();
  }

  @Test
  void relatedWordsAreSingleWordsInLowerCase() {
    assertThat(GROUPS)
        .flatExtracting(group -> group)
        .filteredOn(word -> !surfaces(word).equals(List.of(word)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ville", "villes", "annee", "année", "permet", "nom"})
  void aWordOfEverydayUseIsCommon(String word) {
    assertThat(CHAINS.isCommon(Language.FRENCH, token(word))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"phare", "inaugurer", "Pyongyang", "retraite", "2024"})
  void aWordThatTellsWhatIsAskedForIsNotCommon(String word) {
    assertThat(CHAINS.isCommon(Language.FRENCH, token(word))).isFalse();
  }

  private static List<String> surfaces(String words) {
    return CHAINS.tokens(Language.FRENCH, words).stream().map(Token::surface).toList();
  }

  private static Set<String> kin(String word) {
    return CHAINS.kin(Language.FRENCH, token(word));
  }

  private static String stem(String word) {
    return token(word).stem();
  }

  private static Token token(String word) {
    return CHAINS.tokens(Language.FRENCH, word).getFirst();
  }
}
