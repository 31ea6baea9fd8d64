package depeche.snippet;

import static depeche.snippet.Texts.article;
import static depeche.snippet.Texts.highlights;
import static depeche.snippet.Texts.passages;
import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Field;
import org.junit.jupiter.api.Test;

/** Which passages of an article are shown for a query. */
final class PassagesTest {
  private static final String FILLER =
      "Le port a connu une journée calme et les navires ont attendu la marée dans la rade. ";

  @Test
  void aPassageIsTheSentenceThatAnswers() {
    String body = FILLER.repeat(4) + "Un traité de coopération est signé.\n\n" + FILLER.repeat(4);

    assertThat(passages("traité", body, 1))
        .singleElement()
        .asString()
        .endsWith("Un [traité] de coopération est signé.");
  }

  @Test
  void neighbouringSentencesFillAShortPassage() {
    String body = "La délégation arrive. Un traité est signé. Elle repart le soir.";

    assertThat(passages("traité", body, 1))
        .containsExactly("La délégation arrive. Un [traité] est signé. Elle repart le soir.");
  }

  @Test
  void aPassageStaysWithinItsParagraph() {
    String body = "Analyse et conséquences\n\nUn traité est signé.\n\nLa suite est incertaine.";

    assertThat(passages("traité", body, 1)).containsExactly("Un [traité] est signé.");
  }

  @Test
  void theSentenceWithAllTheWordsIsPreferred() {
    String body =
        "Un traité existe.\n\nUn conseil militaire se réunit.\n\n"
            + "Le traité crée un conseil militaire.\n\nLe conseil siège.";

    assertThat(passages("traité conseil militaire", body, 1))
        .containsExactly("Le [traité] crée un [conseil militaire].");
  }

  @Test
  void wordsSideBySideArePreferredToWordsApart() {
    String body =
        "La stratégie du partenariat reste à écrire.\n\nC’est un partenariat stratégique.";

    assertThat(passages("partenariat stratégique", body, 1))
        .containsExactly("C’est un [partenariat stratégique].");
  }

  @Test
  void ofEqualSentencesTheEarlierIsShown() {
    String body = "Un traité est lu.\n\n" + FILLER.repeat(6) + "\n\nUn traité est vu.";

    assertThat(passages("traité", body, 1)).containsExactly("Un [traité] est lu.");
  }

  @Test
  void furtherPassagesCoverTheWordsThatTheFirstLacksAndStandInTextOrder() {
    String body =
        "Le budget est voté.\n\n" + FILLER.repeat(6) + "\n\nLe traité crée un conseil militaire.";

    assertThat(passages("traité conseil militaire budget", body, 3))
        .containsExactly("Le [budget] est voté.", "Le [traité] crée un [conseil militaire].");
  }

  @Test
  void aFurtherPassageThatAddsLittleIsNotShown() {
    String body =
        "Le traité crée un conseil militaire.\n\n" + FILLER.repeat(6) + "\n\nLe traité est lu.";

    assertThat(passages("traité conseil militaire", body, 3)).hasSize(1);
  }

  @Test
  void aLongSentenceIsCutBetweenWordsAroundItsMatches() {
    String clause = "les navires ont attendu la marée dans la rade du port, ";
    String body = "Ce matin " + clause.repeat(8) + "un traité a été signé, " + clause.repeat(8);

    String passage = passages("traité", body, 1).getFirst();

    assertThat(passage).contains("un [traité] a été signé");
    assertThat(passage.length()).isBetween(200, 250);
    assertThat(body).contains(" " + passage.replaceAll("[\\[\\]]", "") + " ");
  }

  @Test
  void withoutAMatchTheBeginningIsShown() {
    String body = "Le port est calme. Les navires attendent.\n\nLa marée monte.";

    assertThat(passages("traité", body, 3))
        .containsExactly("Le port est calme. Les navires attendent.");
  }

  @Test
  void anEmptyQueryShowsTheBeginning() {
    assertThat(passages("", "Le port est calme.\n\nLa marée monte.", 3))
        .containsExactly("Le port est calme.");
  }

  @Test
  void theLeadIsShownWhereOnlyItMatches() {
    assertThat(
            highlights("traité", article("Titre", "Un traité est signé.", "Le port est calme."))
                .passages(1))
        .singleElement()
        .extracting(Snippet::field)
        .isEqualTo(Field.LEAD);
  }

  @Test
  void anArticleWithoutBodyOrLeadHasNoPassage() {
    assertThat(highlights("titre", article("Titre", "", "")).passages(3)).isEmpty();
  }
}
