package depeche.text;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SentencesTest {

  @Test
  void aSubheadIsNotGluedToTheNextSentence() {
    assertThat(french("Le vote est clos.\nUne majorité fragile\nLes députés se réunissent."))
        .containsExactly("Le vote est clos.", "Une majorité fragile", "Les députés se réunissent.");
  }

  @Test
  void aLineBrokenToFitThePageGoesOn() {
    assertThat(
            french(
                "La commission a rendu son avis sur le projet de loi après une longue\n"
                    + "série d’auditions publiques."))
        .hasSize(1);
  }

  @Test
  void aTitleBeforeANameEndsNothing() {
    assertThat(french("M. Durand a vu Mme. Petit. Ils se sont parlé.")).hasSize(2);
  }

  @Test
  void abbreviationsOfReferencesEndNothing() {
    assertThat(french("Voir l’art. 5 et la p. 12. La suite est connue.")).hasSize(2);
  }

  @Test
  void initialsEndNothing() {
    assertThat(french("J. K. Martin et J.-P. Roux ont signé.")).hasSize(1);
  }

  @Test
  void anEraEndsNothing() {
    assertThat(french("La ville fut fondée en 600 av. J.-C. par des marins.")).hasSize(1);
  }

  @Test
  void anAcronymMayEndASentence() {
    assertThat(french("Il quitte l’O.N.U. Le poste est vacant.")).hasSize(2);
  }

  @Test
  void etcInMidSentenceEndsNothing() {
    assertThat(french("Du blé, du riz, etc. dans les silos.")).hasSize(1);
  }

  @Test
  void aDecimalPointEndsNothing() {
    assertThat(french("Un taux de 3.5 points est prévu.")).hasSize(1);
  }

  @Test
  void aClosingQuoteStaysWithItsSentence() {
    assertThat(french("« C’est signé. » Le port rouvre demain."))
        .containsExactly("« C’est signé. »", "Le port rouvre demain.");
  }

  @Test
  void aQuotedQuestionGoesOnInLowerCase() {
    assertThat(french("« Pourquoi ? » demande la salle.")).hasSize(1);
  }

  @Test
  void severalMarksEndOnce() {
    assertThat(french("Vraiment ?! Oui… Peut-être.")).hasSize(3);
  }

  @Test
  void wideMarksEndWithoutASpace() {
    assertThat(split(new Language("ja"), "政府が発表した。選挙は十月だ。")).hasSize(2);
  }

  @Test
  void aGermanOrdinalEndsNothing() {
    assertThat(split(Language.GERMAN, "Am 3. Oktober wird gewählt. Danach wird gezählt."))
        .hasSize(2);
  }

  @Test
  void emptyTextHasNoSentence() {
    assertThat(french(" \n\n ")).isEmpty();
  }

  private static List<String> french(String text) {
    return split(Language.FRENCH, text);
  }

  private static List<String> split(Language language, String text) {
    return Sentences.split(language, text).stream()
        .map(span -> text.substring(span.start(), span.end()))
        .toList();
  }
}
