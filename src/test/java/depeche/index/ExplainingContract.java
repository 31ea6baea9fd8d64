package depeche.index;

import static depeche.index.Sample.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import depeche.article.ArticleId;
import depeche.article.Language;
import depeche.index.Account.Contribution;
import depeche.index.Account.Place;
import depeche.index.Account.Sign;
import depeche.query.Clause;
import depeche.query.Clause.All;
import depeche.query.Clause.AtLeast;
import depeche.query.Clause.Phrase;
import depeche.query.Clause.Prefix;
import depeche.query.Clause.Widened;
import depeche.query.Clause.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why an article has its score. */
abstract class ExplainingContract extends OpenIndex {
  private static final Clause MARKET = new All(List.of(new Word("marché"), new Word("couvert")));

  @Test
  void contributionsAddUpToTheScoreOfTheHit() {
    given(
        article("a").title("Le marché couvert").lead("Un marché.").body("Les marchés couverts."),
        article("b").body("Un autre texte."));
    List<Clause> clauses =
        List.of(
            MARKET,
            new Phrase("marché couvert"),
            new Prefix("march"),
            new AtLeast(1, List.of(new Word("couvrir"), new Word("marcher"), new Word("marché"))),
            new AtLeast(1, List.of(new Word("boutique"), new Word("marché"), new Word("grand"))),
            new Widened(new Word("couvert"), new Word("marché")),
            new All(List.of(new Word("marché"), new Clause.Not(new Word("digue")))));
    for (Clause clause : clauses) {
      ArticleQuery query = Asking.forClause(clause).query();
      double score = index.search(query).hits().getFirst().score();
      Account account = index.explain(query, new ArticleId("a")).orElseThrow();
      double sum = account.contributions().stream().mapToDouble(Contribution::score).sum();
      assertThat(account.score()).as("%s", clause).isCloseTo(score, within(1e-4));
      assertThat(sum).as("%s", clause).isCloseTo(score, within(1e-4));
    }
  }

  @Test
  void accentsThatFrenchSeldomWritesCountAsTyped() {
    given(article("a").body("Un vol pour Zürich."), article("b").body("Un vol pour Zurich."));
    assertThat(account(new Word("Zürich")).contributions())
        .extracting(Contribution::sign, Contribution::place, Contribution::terms)
        .contains(tuple(Sign.ACCENTS, Place.TEXT, List.of("zürich")));
  }

  @Test
  void eachContributionNamesItsSignAndItsPlace() {
    given(
        article("a").title("Le marché").lead("Un marché.").body("Un marché bien couvert."),
        article("b").body("Un autre texte."));
    List<Contribution> contributions = account(MARKET).contributions();
    assertThat(contributions)
        .extracting(
            Contribution::sign, Contribution::place, Contribution::terms, Contribution::frequency)
        .contains(
            tuple(Sign.WORD, Place.TEXT, List.of("marche"), 3.0),
            tuple(Sign.FORM, Place.TEXT, List.of("couvert"), 1.0),
            tuple(Sign.WORD, Place.TITLE, List.of("marche"), 1.0),
            tuple(Sign.WORD, Place.LEAD, List.of("marche"), 1.0),
            tuple(Sign.ACCENTS, Place.TEXT, List.of("marché"), 1.0));
    assertThat(contributions)
        .anyMatch(near -> near.sign() == Sign.NEAR && near.terms().size() == 2);
  }

  @Test
  void aWordSaysHowManyArticlesHaveIt() {
    given(
        article("a").body("Un marché bien couvert."),
        article("b").body("Un autre marché."),
        article("c").body("Un autre texte."));
    assertThat(account(MARKET).contributions())
        .filteredOn(part -> part.sign() == Sign.WORD)
        .extracting(Contribution::terms, Contribution::holders)
        .containsExactlyInAnyOrder(tuple(List.of("marche"), 2L), tuple(List.of("couvrir"), 1L));
  }

  @Test
  void whatAQueryDoesNotFindHasNoScoreToExplain() {
    given(article("a").body("Un autre texte."));
    ArticleQuery query = Asking.forClause(MARKET).in(Language.FRENCH).query();
    assertThat(index.explain(query, new ArticleId("a"))).isEmpty();
    assertThat(index.explain(query, new ArticleId("nowhere"))).isEmpty();
  }

  private Account account(Clause clause) {
    return index.explain(Asking.forClause(clause).query(), new ArticleId("a")).orElseThrow();
  }
}
