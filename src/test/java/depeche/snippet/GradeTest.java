package depeche.snippet;

import static depeche.snippet.Texts.article;
import static depeche.snippet.Texts.highlights;
import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Language;
import depeche.query.Clause;
import depeche.query.QueryParser;
import depeche.text.Chains;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How closely an article answers a query. */
final class GradeTest {

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          pêcheur                  | un pêcheur du lac                   | EXACT
          PÊCHEUR                  | un pêcheur du lac                   | EXACT
          pecheur                  | un pêcheur du lac                   | FOLDED
          pêcheur                  | les pêcheurs du lac                 | INFLECTED
          coeur                    | le cœur du port                     | FOLDED
          # the least close word tells, each at its best
          pêcheur lac              | un pêcheur, deux lacs               | INFLECTED
          pêcheur lac              | les pêcheurs, un pêcheur, un lac    | EXACT
          # stop words do not count
          le pêcheur               | les pêcheurs, un pêcheur du lac     | EXACT
          "etats unis"             | les États-Unis                      | FOLDED
          "États-Unis"             | les États-Unis                      | EXACT
          =pêcheur                 | un pêcheur du lac                   | EXACT
          "pêche lacs"~3           | la pêche en lac                     | INFLECTED
          démocrat*                | la démocratie                       | EXACT
          que risque-t-on          | on risque une amende                | EXACT
          """)
  void isThatOfTheWordAnsweredLeastClosely(String query, String text, Grade grade) {
    assertThat(highlights(query, article("", "", text)).grade()).contains(grade);
  }

  @Test
  void isTheBestOfAllFields() {
    assertThat(highlights("phare", article("Deux phares", "", "Un phare.")).grade())
        .contains(Grade.EXACT);
  }

  @Test
  void isAsGoodInAFieldAskedForByName() {
    assertThat(highlights("titre:phare digue", article("Un phare", "", "Des digues.")).grade())
        .contains(Grade.INFLECTED);
  }

  @Test
  void isNoneWhereNoWordIsAnswered() {
    assertThat(highlights("phare", article("", "", "Une digue.")).grade()).isEmpty();
  }

  @Test
  void anArticleFoundByASynonymAloneIsRelated() {
    assertThat(asked("ONU", "Nations unies", "Les Nations unies votent.")).isEqualTo(Grade.RELATED);
  }

  @Test
  void aSynonymBesideTheWordItselfChangesNothing() {
    assertThat(asked("ONU", "Nations unies", "L’ONU, ou Nations unies, vote."))
        .isEqualTo(Grade.EXACT);
  }

  @Test
  void aWordOfTheFamilyIsRelatedWhereNotAllWordsAreRequired() {
    Clause words =
        new Clause.AtLeast(1, List.of(new Clause.Word("construire"), new Clause.Word("quai")));
    assertThat(asked(new Asked(words, List.of(), FRENCH), "La construction d’un quai."))
        .isEqualTo(Grade.RELATED);
  }

  private static final List<Language> FRENCH = List.of(Language.FRENCH);
  private static final Snippets SNIPPETS = new Snippets(Chains.load());

  private static Grade asked(String query, String synonym, String text) {
    Clause written = QueryParser.parse(query).clause();
    return asked(new Asked(written, List.of(new Clause.Phrase(synonym)), FRENCH), text);
  }

  private static Grade asked(Asked asked, String text) {
    return SNIPPETS.of(article("", "", text), Language.FRENCH, asked).grade().orElseThrow();
  }
}
