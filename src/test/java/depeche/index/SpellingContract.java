package depeche.index;

import static depeche.index.Sample.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an engine tells of the words that are spelt alike. */
abstract class SpellingContract extends OpenIndex {

  @Test
  void wordsSpeltAlikeAreThoseOfTheCorpusTheMostFrequentFirst() {
    given(
        article("one").title("Le phare").body("un phare allumé"),
        article("two").body("phare éteint, fard et phrase"),
        article("three").body("un char"));

    assertThat(index.similarWords("fare", 2, 10))
        .containsExactly(new WordCount("phare", 2), new WordCount("fard", 1));
  }

  @Test
  void frequentWordsFarOffDoNotCrowdOutARareOneNearby() {
    given(
        article("one").body("un phare, un port"),
        article("two").body("un phare, un port"),
        article("three").body("un fard"));

    assertThat(index.similarWords("fare", 2, 1))
        .containsExactly(new WordCount("phare", 2), new WordCount("fard", 1));
  }

  @Test
  void lettersSwappedAreOneEdit() {
    given(article("one").body("un port"));

    assertThat(index.similarWords("prot", 1, 10)).containsExactly(new WordCount("port", 1));
  }

  @Test
  void eachAccentedFormIsAWordOfItsOwn() {
    given(
        article("one").body("la marée"),
        article("two").body("la marée haute"),
        article("three").body("LA MAREE BASSE"),
        article("four").body("une œuvre"));

    assertThat(index.similarWords("maree", 0, 10))
        .containsExactly(new WordCount("marée", 2), new WordCount("maree", 1));
    assertThat(index.similarWords("oeuvr", 1, 10)).containsExactly(new WordCount("œuvre", 1));
  }

  @Test
  void anArticleThatSpellsAWordBothWaysCountsForBoth() {
    given(article("one").body("la marée, LA MAREE"), article("two").body("LA MAREE BASSE"));

    assertThat(index.similarWords("maree", 0, 10))
        .containsExactly(new WordCount("maree", 2), new WordCount("marée", 1));
  }

  @Test
  void whereNoWordIsSpeltAlikeThereIsNone() {
    assertThat(index.similarWords("phare", 2, 10)).isEmpty();
    given(article("one").body("un port"));
    assertThat(index.similarWords("phare", 2, 10)).isEmpty();
    assertThat(index.similarWords("phare", 0, 10)).isEmpty();
  }

  @Test
  void aWordIsHeldByTheArticlesThatHaveItWithWhateverAccents() {
    given(
        article("one").title("La marée").body("le port"),
        article("two").body("LA MAREE BASSE et la marée haute"),
        article("three").body("le port"));

    assertThat(index.holding(Set.of("maree", "port", "phare")))
        .containsOnly(entry("maree", 2L), entry("port", 2L), entry("phare", 0L));
  }

  @Test
  void noWordsAreHeldByNothing() {
    assertThat(index.holding(Set.of())).isEmpty();
  }
}
