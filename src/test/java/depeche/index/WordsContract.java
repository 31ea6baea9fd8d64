package depeche.index;

import static depeche.index.Sample.article;
import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Language;
import depeche.query.Clause.Accented;
import depeche.query.Clause.In;
import depeche.query.Clause.Near;
import depeche.query.Clause.Phrase;
import depeche.query.Clause.Prefix;
import depeche.query.Clause.Word;
import depeche.query.TextField;
import org.junit.jupiter.api.Test;

/** What words, phrases, prefixes and fields find. */
abstract class WordsContract extends OpenIndex {

  @Test
  void aWordIsFoundInTitleLeadAndBody() {
    given(
        article("title").title("Un accord signé"),
        article("lead").title("Commerce").lead("Un accord est en vue."),
        article("body").body("Les délégations ont conclu un accord."),
        article("none").body("Les délégations sont parties."));
    assertThat(found(new Word("accord"))).containsExactlyInAnyOrder("title", "lead", "body");
  }

  @Test
  void aWordIsFoundInAnyInflectionCaseAndAccents() {
    given(
        article("plural").body("Les récoltes ont souffert."),
        article("capitals").body("LA RÉCOLTE DE BLÉ"),
        article("bare").body("une recolte tardive"));
    assertThat(found(new Word("récolte"))).containsExactlyInAnyOrder("plural", "capitals", "bare");
  }

  @Test
  void aWordOfSeveralTokensMeansThemSideBySide() {
    given(
        article("name").body("Le dirigeant Kim Jong-un est arrivé."),
        article("dash").body("Kim Jong–Un a parlé."),
        article("father").body("Kim Jong-il a parlé; un autre jour."),
        article("apart").body("Jong est un prénom, Kim aussi."));
    assertThat(found(new Word("Jong-un"))).containsExactlyInAnyOrder("name", "dash");
  }

  @Test
  void aHyphenatedWordIsFoundInflected() {
    given(
        article("plural").body("des missiles nord-coréens"),
        article("south").body("le nord coule"));
    assertThat(found(new Word("nord-coréen"))).containsExactly("plural");
  }

  @Test
  void aWordOfTheArticlesLanguageIsReadInThatLanguage() {
    given(
        article("english").language(Language.ENGLISH).body("The treaties were signed."),
        article("french").body("Les traités furent signés."));
    assertThat(found(Asking.forWord("treaty").in(Language.ENGLISH))).containsExactly("english");
  }

  @Test
  void aWordIsReadInEachOfTheQuerysLanguages() {
    given(
        article("english").language(Language.ENGLISH).body("Several missions were cancelled."),
        article("french").body("Plusieurs missions annulées."),
        article("other").body("Rien de tel."));
    assertThat(found(Asking.forWord("mission").in(Language.FRENCH, Language.ENGLISH)))
        .containsExactlyInAnyOrder("english", "french");
  }

  @Test
  void aNameIsFoundInArticlesOfOtherLanguages() {
    given(article("german").language(Language.GERMAN).body("Besuch in Reykjavik"));
    assertThat(found(Asking.forWord("reykjavik").in(Language.FRENCH))).containsExactly("german");
  }

  @Test
  void aWordWithoutLettersFindsNothing() {
    given(article("a"));
    assertThat(found(new Word("&"))).isEmpty();
  }

  @Test
  void anAccentedWordIsFoundWithItsAccentsOnly() {
    given(
        article("fisher").body("un pêcheur breton"),
        article("sinner").body("un pécheur repenti"),
        article("bare").body("un pecheur"));
    assertThat(found(new Accented("pêcheur"))).containsExactly("fisher");
    assertThat(found(new Accented("pecheur"))).containsExactly("bare");
  }

  @Test
  void aWordSpeltBothWaysIsFoundByEither() {
    given(
        article("both").body("la marée, LA MAREE"),
        article("accented").body("la marée"),
        article("bare").body("LA MAREE"));
    assertThat(found(new Accented("marée"))).containsExactlyInAnyOrder("both", "accented");
    assertThat(found(new Accented("maree"))).containsExactlyInAnyOrder("both", "bare");
  }

  @Test
  void accentsThatFrenchDoesNotHaveAreAConditionToo() {
    given(
        article("foreign").body("un séjour à Zürich"),
        article("plain").body("un séjour à Zurich"),
        article("both").title("Zürich").body("un séjour à Zurich"));
    assertThat(found(new Accented("Zürich"))).containsExactlyInAnyOrder("foreign", "both");
    assertThat(found(new Accented("Zurich"))).containsExactlyInAnyOrder("plain", "both");
    assertThat(found(new In(TextField.TITLE, new Accented("Zürich")))).containsExactly("both");
    assertThat(found(new In(TextField.TITLE, new Accented("Zurich")))).isEmpty();
  }

  @Test
  void ofSeveralWordsEachIsFoundWithItsAccentsOnly() {
    given(
        article("usual").body("l'après-midi"),
        article("bare").body("l'apres-midi"),
        article("capitals").body("L'APRES-MIDI"));
    assertThat(found(new Accented("après-midi"))).containsExactly("usual");
    assertThat(found(new Accented("apres-midi"))).containsExactlyInAnyOrder("bare", "capitals");
  }

  @Test
  void aPhraseIsFoundInTheseFormsAdjacentAndInOrder() {
    given(
        article("phrase").body("un Partenariat Strategique global"),
        article("plural").body("des partenariats stratégiques"),
        article("turned").body("un stratégique partenariat"),
        article("apart").body("un partenariat économique et stratégique"));
    assertThat(found(new Phrase("partenariat stratégique"))).containsExactly("phrase");
  }

  @Test
  void aPhraseDoesNotReachFromTheTitleIntoTheText() {
    given(article("a").title("Le prix du blé").lead("tendre hausse").body("modérée à Chicago"));
    assertThat(found(new Phrase("blé tendre"))).isEmpty();
    assertThat(found(new Phrase("hausse modérée"))).isEmpty();
    assertThat(found(new Near("blé modérée", 100))).isEmpty();
  }

  @Test
  void nearWordsAreFoundInAnyOrderAndInflectionUpToTheirDistance() {
    given(
        article("two").body("assistance mutuelle immédiate agression"),
        article("turned").body("une agression appelle des assistances"),
        article("three").body("assistance très vite fournie après agression"));
    assertThat(found(new Near("assistance agression", 2)))
        .containsExactlyInAnyOrder("two", "turned");
    assertThat(found(new Near("assistance agression", 4))).contains("three");
  }

  @Test
  void aPrefixFindsEveryWordThatBeginsSo() {
    given(
        article("noun").body("la Démocratie locale"),
        article("adjective").body("des partis démocrates"),
        article("other").body("la démographie"));
    assertThat(found(new Prefix("démocrat"))).containsExactlyInAnyOrder("noun", "adjective");
  }

  @Test
  void aPrefixOfSeveralTokensGoesOnInTheLast() {
    given(article("north").body("un essai nord-coréen"), article("south").body("sud-coréen"));
    assertThat(found(new Prefix("nord-cor"))).containsExactly("north");
  }

  @Test
  void aTitleSearchLooksInTheTitleAlone() {
    given(
        article("title").title("Les élections approchent"),
        article("body").body("Les élections approchent."));
    assertThat(found(new In(TextField.TITLE, new Word("élection")))).containsExactly("title");
    assertThat(found(new In(TextField.TITLE, new Phrase("elections approchent"))))
        .containsExactly("title");
    assertThat(found(new In(TextField.TITLE, new Accented("élections")))).containsExactly("title");
    assertThat(found(new In(TextField.TITLE, new Prefix("élec")))).containsExactly("title");
  }

  @Test
  void anAuthorIsFoundByAnyOfTheirNames() {
    given(
        article("a").author("Élodie Marchetti").author("Paul Rivoire"),
        article("b").author("Paul Marchal"),
        article("c").body("Élodie Marchetti témoigne."));
    assertThat(found(new In(TextField.AUTHOR, new Word("marchetti")))).containsExactly("a");
    assertThat(found(new In(TextField.AUTHOR, new Phrase("elodie marchetti"))))
        .containsExactly("a");
    assertThat(found(new In(TextField.AUTHOR, new Phrase("marchetti paul")))).isEmpty();
    assertThat(found(new In(TextField.AUTHOR, new Word("Paul"))))
        .containsExactlyInAnyOrder("a", "b");
  }
}
