package depeche.snippet;

import static depeche.snippet.Texts.article;
import static depeche.snippet.Texts.highlights;
import static depeche.snippet.Texts.marked;
import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Field;
import depeche.article.Language;
import depeche.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which characters of a text a query marks. */
final class MatchesTest {

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # any inflection, whatever the accents, case and typography
          sanction                    | de nouvelles [sanctions] visent le pays
          strategique                 | un accord [stratégique]
          Kim Jong-un                 | le dirigeant [Kim Jong–Un] est arrivé
          etats unis                  | les [États-Unis] ont réagi
          10000                       | près de [10 000] manifestants
          Poutine                     | rien sur le sujet

          # words side by side are one match, with the stop words between them
          partenariat stratégique     | un « [partenariat stratégique] » global
          partenariat strategique     | des [partenariats stratégiques]
          partenariat stratégique     | un intérêt [stratégique] au [partenariat]
          ministre défense            | la [ministre de la Défense] et le [ministre]
          ministre de la défense      | la [ministre de la Défense] se tait
          ministre intérieur          | le [ministre de l’Intérieur]
          sanctions Russie            | des [sanctions]. [Russie] et Ukraine
          Ukraine Russie              | [Ukraine], [Russie]
          gaz russe prix              | les [prix] du [gaz russe]

          # a stop word is marked beside its neighbour only
          Le Pen                      | le parti de Marine [Le Pen] et le reste
          la paix                     | [la paix], puis la guerre et une [paix]
          ministre de la défense      | de la [défense], de la politique
          être ou ne pas être         | [être ou ne pas être], telle est la question

          # an elided article is not marked
          avion                       | l’[avion] décolle
          ONU                         | les sanctions de l'[ONU]

          # quoted, accented, prefix, near
          "partenariat stratégique"   | un [partenariat stratégique] et des partenariats stratégiques
          "le monde"                  | [le Monde] et tout le reste du monde
          =pêcheur                    | un [pêcheur], un pécheur et un pecheur
          démocrat*                   | la [démocratie] des [démocrates]
          "agression assistance"~3    | une [assistance] en cas d’[agression], puis sans agression
          "agression assistance"~1    | une assistance mutuelle en cas d’agression

          # what is denied, filtered or asked of another field is not marked
          gaz -pétrole                | le [gaz] et le pétrole
          gaz SAUF (pétrole charbon)  | [gaz], pétrole, charbon
          gaz titre:pétrole           | le [gaz] et le pétrole
          gaz auteur:martin           | le [gaz] selon martin
          pays:France gaz             | le [gaz] en France
          gaz OU pétrole              | le [gaz] et le [pétrole]
          (gaz OU pétrole) russe      | le [pétrole] [russe]
          """)
  void marks(String query, String expected) {
    String body = expected.replaceAll("[\\[\\]]", "");

    assertThat(marked(highlights(query, article("Titre", "", body)).fragments(Field.BODY)))
        .isEqualTo(expected);
  }

  @Test
  void aTitleClauseMarksTheTitleOnly() {
    Highlights highlights =
        highlights("titre:sommet", article("Le sommet", "Un sommet", "Au sommet"));

    assertThat(highlights.matches(Field.TITLE)).containsExactly(new Span(3, 9));
    assertThat(highlights.matches(Field.LEAD)).isEmpty();
    assertThat(highlights.matches(Field.BODY)).isEmpty();
  }

  @Test
  void aWordIsMarkedInAnArticleOfAnotherLanguageAsThatLanguageInflectsIt() {
    Highlights highlights =
        highlights("sanction", article("Title", "", "New sanctions follow."), Language.ENGLISH);

    assertThat(marked(highlights.fragments(Field.BODY))).isEqualTo("New [sanctions] follow.");
  }

  @Test
  void anEmptyQueryMarksNothing() {
    assertThat(highlights("", article("Titre", "", "Texte")).matches(Field.BODY)).isEmpty();
  }
}
