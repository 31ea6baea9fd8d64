package depeche.index;

import static depeche.index.Sample.article;
import static org.assertj.core.api.Assertions.assertThat;

import depeche.query.Clause;
import depeche.query.Clause.All;
import depeche.query.Clause.Any;
import depeche.query.Clause.AtLeast;
import depeche.query.Clause.Everything;
import depeche.query.Clause.Has;
import depeche.query.Clause.In;
import depeche.query.Clause.Not;
import depeche.query.Clause.Published;
import depeche.query.Clause.Widened;
import depeche.query.Clause.Word;
import depeche.query.Facet;
import depeche.query.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What clauses find together. */
abstract class CombinationsContract extends OpenIndex {
  private static final Clause OIL = new Word("pétrole");
  private static final Clause GAS = new Word("gaz");
  private static final Clause COAL = new Word("charbon");

  @BeforeEach
  void someArticles() {
    given(
        article("oil").body("du pétrole").country("NO").published("2024-06-18"),
        article("oil-gas").body("du pétrole et du gaz").country("QA").published("2024-06-19"),
        article("all").body("pétrole, gaz, charbon").country("NO").published("2024-07-01"),
        article("none").body("du vent").title("Le vent du pétrole"));
  }

  @Test
  void aWidenedClauseFindsMoreAfterAllThatItFoundBefore() {
    given(
        article("typed").body("Un long récit parle du port, une fois, et de bien autre chose."),
        article("wider").title("Havre").body("havre havre havre"),
        article("both").body("Le port et le havre."),
        article("neither").body("une plage"));

    assertThat(
            found(
                new Widened(
                    new Word("port"), new Any(List.of(new Word("port"), new Word("havre"))))))
        .hasSize(3)
        .endsWith("wider");
  }

  @Test
  void allFindsWhatHasEveryClause() {
    assertThat(found(new All(List.of(OIL, GAS)))).containsExactlyInAnyOrder("oil-gas", "all");
  }

  @Test
  void anyFindsWhatHasOneClause() {
    assertThat(found(new Any(List.of(GAS, COAL)))).containsExactlyInAnyOrder("oil-gas", "all");
  }

  @Test
  void atLeastFindsWhatHasSoManyClauses() {
    assertThat(found(new AtLeast(2, List.of(OIL, GAS, COAL))))
        .containsExactlyInAnyOrder("oil-gas", "all");
    assertThat(found(new AtLeast(3, List.of(OIL, GAS, COAL)))).containsExactly("all");
  }

  @Test
  void notAloneFindsEverythingElse() {
    assertThat(found(new Not(GAS))).containsExactlyInAnyOrder("oil", "none");
  }

  @Test
  void notWithinAllTakesAway() {
    assertThat(found(new All(List.of(OIL, new Not(COAL)))))
        .containsExactlyInAnyOrder("oil", "oil-gas", "none");
  }

  @Test
  void notWithinAnyAddsEverythingElse() {
    assertThat(found(new Any(List.of(COAL, new Not(OIL))))).containsExactly("all");
    assertThat(found(new Not(new Not(COAL)))).containsExactly("all");
  }

  @Test
  void aClauseWithoutTokensNeitherRestrictsNorWidens() {
    Clause nothing = new Word("–");
    assertThat(found(new All(List.of(COAL, nothing)))).containsExactly("all");
    assertThat(found(new Any(List.of(COAL, nothing)))).containsExactly("all");
    assertThat(found(new All(List.of(COAL, new Not(nothing))))).containsExactly("all");
  }

  @Test
  void hasFindsWhatCarriesThatValue() {
    assertThat(found(new Has(Facet.COUNTRY, "NO"))).containsExactlyInAnyOrder("oil", "all");
    assertThat(found(new Has(Facet.LANGUAGE, "fr"))).hasSize(4);
    assertThat(found(new Has(Facet.COUNTRY, "no"))).isEmpty();
  }

  @Test
  void publishedFindsWholeDaysAndNeverTheUndated() {
    LocalDate june19 = LocalDate.of(2024, 6, 19);
    assertThat(found(new Published(june19, null))).containsExactlyInAnyOrder("oil-gas", "all");
    assertThat(found(new Published(null, june19))).containsExactlyInAnyOrder("oil", "oil-gas");
    assertThat(found(new Published(june19, june19))).containsExactly("oil-gas");
    assertThat(found(new Published(null, null))).doesNotContain("none");
  }

  @Test
  void clausesNestAsDeepAsTheyLike() {
    Clause clause =
        new All(
            List.of(
                new Any(List.of(GAS, new In(TextField.TITLE, new Word("vent")))),
                new Not(new Has(Facet.COUNTRY, "QA"))));
    assertThat(found(clause)).containsExactlyInAnyOrder("all", "none");
  }

  @Test
  void filtersNarrowBesideTheClause() {
    assertThat(
            found(
                Asking.forClause(OIL)
                    .only(Facet.COUNTRY, "NO", "QA")
                    .published("2024-06-19", null)))
        .containsExactlyInAnyOrder("oil-gas", "all");
    assertThat(found(Asking.forClause(OIL).without(Facet.COUNTRY, "NO")))
        .containsExactlyInAnyOrder("oil-gas", "none");
    assertThat(found(Asking.forClause(OIL).only(Facet.COUNTRY, "NO").only(Facet.LANGUAGE, "en")))
        .isEmpty();
  }

  @Test
  void everythingFindsEveryArticle() {
    assertThat(found(new Everything())).hasSize(4);
    assertThat(index.search(Asking.forEverything().size(0).query()))
        .satisfies(hits -> assertThat(hits.total()).isEqualTo(4))
        .satisfies(hits -> assertThat(hits.hits()).isEmpty());
  }
}
