package depeche.source.plain;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Article;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainTextTest {
  private static final String SENTENCE =
      "Les deux gouvernements ont annoncé lundi la reprise de leurs liaisons ferroviaires de nuit,"
          + " interrompues depuis plus de dix ans.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          JEANNE MARTIN / AGENCE NORD              | JEANNE MARTIN / AGENCE NORD
          Jeanne Martin/AFP                        | Jeanne Martin/AFP
          AFP                                      | AFP
          (REUTERS)                                | (REUTERS)
          © Jeanne Martin                          | © Jeanne Martin
          Crédit photo : Jeanne Martin             | Jeanne Martin
          Photo : J. Martin                        | J. Martin
          Photo by Jane Martin via Getty Images    | Photo by Jane Martin via Getty Images
          JEANNE MARTIN                            | JEANNE MARTIN
          """)
  void aCreditBeforeTheTextIsNeitherTitleNorText(String line, String credit) {
    Article article = read(line + "\n\n" + SENTENCE);

    assertThat(article.credit()).isEqualTo(credit);
    assertThat(article.title()).startsWith("Les deux gouvernements");
    assertThat(article.body()).isEqualTo(SENTENCE);
  }

  @Test
  void aCreditAfterTheTitleIsFoundToo() {
    Article article = read("Les trains de nuit reviennent\n\nJ. MARTIN / AFP\n\n" + SENTENCE);

    assertThat(article.title()).isEqualTo("Les trains de nuit reviennent");
    assertThat(article.credit()).isEqualTo("J. MARTIN / AFP");
    assertThat(article.body()).isEqualTo(SENTENCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Les trains de nuit reviennent en Europe",
        "Faut-il craindre le retour des trains de nuit ?",
        "GUERRE DES PRIX DANS LE RAIL",
        "Train : l’Europe dit oui !"
      })
  void aShortFirstLineWithoutPeriodIsTheTitle(String title) {
    Article article = read(title + "\n\n" + SENTENCE);

    assertThat(article.title()).isEqualTo(title);
    assertThat(article.body()).isEqualTo(SENTENCE);
  }

  @Test
  void withoutTitleTheFirstSentenceIsCutAtAWord() {
    Article article = read(SENTENCE + " Le premier train partira en mai.");

    assertThat(article.title())
        .isEqualTo(
            "Les deux gouvernements ont annoncé lundi la reprise de leurs liaisons ferroviaires de"
                + " nuit…");
    assertThat(article.body()).startsWith(SENTENCE);
  }

  @Test
  void aShortFirstSentenceIsTheWholeTitle() {
    assertThat(read("Le premier train de nuit est parti à l’heure. Il était plein.").title())
        .isEqualTo("Le premier train de nuit est parti à l’heure");
  }

  @Test
  void anInitialEndsNoSentence() {
    assertThat(read("Le projet est porté par Mme A. Durand depuis 2019. Il avance.").title())
        .isEqualTo("Le projet est porté par Mme A. Durand depuis 2019");
  }

  @Test
  void aSubheadIsNotGluedToTheNextSentence() {
    Article article =
        read("Titre du jour\n\n" + SENTENCE + "\nUne reprise attendue\nLa ligne rouvre en mai.");

    assertThat(article.body())
        .isEqualTo(SENTENCE + "\n\nUne reprise attendue\n\nLa ligne rouvre en mai.");
  }

  @Test
  void linesWrappedAtAWidthAreOneParagraph() {
    Article article =
        read(
            """
            Le retour des trains de nuit

            Les deux gouvernements ont annoncé lundi la reprise des
            liaisons ferroviaires de nuit, interrompues depuis plus
            de dix ans. Le premier train partira au printemps, avec
            huit voitures.

            Une reprise attendue
            Les associations d’usagers demandaient ce retour depuis
            la fermeture de la ligne.
            """);

    assertThat(article.body().split("\n\n")).hasSize(3).contains("Une reprise attendue");
    assertThat(article.body()).contains("des liaisons", "de dix ans").doesNotContain("des\n");
  }

  @Test
  void headerLinesTellWhatTheyName() {
    Article article =
        read(
            "Date : 19 juin 2024\nAuteur : Jeanne Martin et Paul Petit\nSource : Le Rail\n"
                + "URL : https://rail.example/nuit\n\nLes trains reviennent\n\n"
                + SENTENCE);

    assertThat(article.published()).isEqualTo(Instant.parse("2024-06-19T00:00:00Z"));
    assertThat(article.authors()).containsExactly("Jeanne Martin", "Paul Petit");
    assertThat(article.source()).isEqualTo("Le Rail");
    assertThat(article.url()).isEqualTo("https://rail.example/nuit");
    assertThat(article.title()).isEqualTo("Les trains reviennent");
    assertThat(article.body()).isEqualTo(SENTENCE);
  }

  @Test
  void aHeaderThatCannotBeReadStaysInTheText() {
    assertThat(read("Date : bientôt\n\n" + SENTENCE).title()).isEqualTo("Date : bientôt");
  }

  @Test
  void aTextWithoutADateHasNone() {
    assertThat(read(SENTENCE).published()).isNull();
  }

  @Property
  void everyTextWithAWordBecomesAnArticle(@ForAll String text) {
    assertThat(PlainText.read("mot\n\n" + text).fromOrigin("a.txt")).isPresent();
  }

  private static Article read(String text) {
    return PlainText.read(text).fromOrigin("depeches/train.txt").orElseThrow();
  }
}
