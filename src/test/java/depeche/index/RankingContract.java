package depeche.index;

import static depeche.index.Sample.article;
import static org.assertj.core.api.Assertions.assertThat;

import depeche.query.Clause;
import depeche.query.Clause.Accented;
import depeche.query.Clause.All;
import depeche.query.Clause.Any;
import depeche.query.Clause.AtLeast;
import depeche.query.Clause.Phrase;
import depeche.query.Clause.Word;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which of two articles comes first. */
abstract class RankingContract extends OpenIndex {

  @Test
  void theFormAskedForComesBeforeItsInflections() {
    given(
        article("a-plural").body("les moissons sont finies"),
        article("b-same").body("la moisson est finie"));
    assertThat(found(new Word("moisson"))).containsExactly("b-same", "a-plural");
  }

  @Test
  void theAccentsTypedComeBeforeOthers() {
    given(article("a-bare").body("un pecheur du lac"), article("b-same").body("un pêcheur du lac"));
    assertThat(found(new Word("pêcheur"))).containsExactly("b-same", "a-bare");
  }

  @Test
  void aWordInTheTitleComesBeforeOneInTheText() {
    given(
        article("a-body").title("La côte en hiver").body("Le phare domine la mer."),
        article("b-title").title("Le phare en hiver").body("La côte domine la mer."));
    assertThat(found(new Word("phare"))).containsExactly("b-title", "a-body");
  }

  @Test
  void wordsThatStandTogetherComeBeforeWordsApart() {
    String between = " avec la mairie, les écoles, les clubs et les commerçants du ";
    given(
        article("a-apart").body("Le marché" + between + "quartier couvert"),
        article("b-together").body("Le marché couvert" + between + "quartier"));
    Clause words = new All(List.of(new Word("marché"), new Word("couvert")));
    assertThat(found(words)).containsExactly("b-together", "a-apart");
  }

  @Test
  void moreOfTheWordsComeFirst() {
    given(
        article("a-one").body("Une tempête approche des côtes."),
        article("b-both").body("Une tempête de neige approche."));
    Clause words = new Any(List.of(new Word("tempête"), new Word("neige")));
    assertThat(found(words)).containsExactly("b-both", "a-one");
  }

  @Test
  void aWordOfTheSameFamilyComesAfterTheWordWhereNotAllAreRequired() {
    given(
        article("a-family").body("La construction du quai commence."),
        article("b-word").body("Il faut construire un quai plus long."),
        article("c-none").body("Le phare est allumé."));
    Clause words = new AtLeast(1, List.of(new Word("construire"), new Word("digue")));
    assertThat(found(words)).containsExactly("b-word", "a-family");
  }

  @Test
  void aWordOfTheSameFamilyDoesNotAnswerARequiredWord() {
    given(article("a-family").body("La construction du quai commence."));
    assertThat(found(new All(List.of(new Word("construire"), new Word("quai"))))).isEmpty();
  }

  @Test
  void aRelatedWordRaisesAnArticleThatLacksTheWord() {
    given(
        article("a-none").body("La digue protège le port."),
        article("b-related").body("La digue protège le navire."),
        article("c-word").body("La digue protège le bateau."));
    Clause words = new AtLeast(1, List.of(new Word("bateau"), new Word("digue")));
    assertThat(found(words)).containsExactly("c-word", "b-related", "a-none");
  }

  @Test
  void aRelatedWordBesideTheWordAddsNothing() {
    given(
        article("a").body("La digue protège le bateau blanc."),
        article("b").body("La digue protège le bateau navire."));
    Clause words = new AtLeast(1, List.of(new Word("bateau"), new Word("digue")));
    assertThat(scores(words)).hasSize(1);
  }

  @Test
  void aRelatedWordIsNoneOfTheWordsThatAnAnswerHas() {
    given(article("a-related").body("La digue protège le navire."));
    List<Clause> words = List.of(new Word("bateau"), new Word("digue"));
    assertThat(found(new AtLeast(2, words))).isEmpty();
    assertThat(found(new AtLeast(1, List.of(new Word("bateau"), new Word("phare"))))).isEmpty();
  }

  @Test
  void aRelatedWordDoesNotAnswerARequiredWord() {
    given(article("a-related").body("La digue protège le navire."));
    assertThat(found(new All(List.of(new Word("bateau"), new Word("digue"))))).isEmpty();
  }

  @Test
  void nothingIsRelatedToWhatIsQuotedOrAccentedOrOneOfTheChoicesWritten() {
    given(
        article("a-none").body("La digue protège le port."),
        article("b-related").body("La digue protège le navire."));
    List<Clause> quoted = List.of(new Phrase("bateau"), new Accented("bateau"), new Word("digue"));
    assertThat(scores(new AtLeast(1, quoted))).hasSize(1);
    assertThat(scores(new Any(List.of(new Word("bateau"), new Word("digue"))))).hasSize(1);
  }

  @Test
  void aCapitalMakesANameThatNothingIsRelatedTo() {
    given(
        article("a-none").body("La digue protège le port."),
        article("b-related").body("La digue protège le navire."));
    assertThat(scores(new AtLeast(1, List.of(new Word("Bateau"), new Word("digue"))))).hasSize(1);
  }

  @Test
  void aWordOfEverydayUseTellsLessWhereNotAllAreRequired() {
    given(
        article("a-common").body("La ville dort."),
        article("b-telling").body("Le phare dort."),
        article("c-none").body("Un autre texte."));
    Clause words = new AtLeast(1, List.of(new Word("ville"), new Word("phare")));
    assertThat(found(words)).containsExactly("b-telling", "a-common");
  }

  private Set<Double> scores(Clause clause) {
    return index.search(Asking.forClause(clause).query()).hits().stream()
        .map(ArticleHits.Hit::score)
        .collect(Collectors.toSet());
  }

  @Test
  void equalArticlesStandById() {
    given(
        article("c").body("le même texte"),
        article("a").body("le même texte"),
        article("b").body("le même texte"));
    assertThat(found(new Word("texte"))).containsExactly("a", "b", "c");
  }

  @Test
  void everyHitTellsItsScore() {
    given(article("a").body("une digue"), article("b").title("La digue").body("une digue neuve"));
    assertThat(index.search(Asking.forWord("digue").query()).hits())
        .extracting(ArticleHits.Hit::score)
        .isSortedAccordingTo((x, y) -> Double.compare(y, x))
        .allSatisfy(score -> assertThat(score).isPositive());
  }
}
