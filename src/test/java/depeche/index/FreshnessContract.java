package depeche.index;

import static depeche.index.Sample.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import depeche.article.ArticleId;
import depeche.index.Account.Contribution;
import depeche.index.Account.Place;
import depeche.index.Account.Sign;
import depeche.query.Clause.Word;
import depeche.query.Sort;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is new comes first among what answers as well, where that is asked for. */
abstract class FreshnessContract extends OpenIndex {
  private static final Freshness OF_JUNE =
      new Freshness(Instant.parse("2025-06-01T00:00:00Z"), Duration.ofDays(30));

  @Test
  void ofTwoThatAnswerAsWellTheNewerComesFirst() {
    given(
        article("ancien").published("2024-06-01").body("Le phare de la pointe."),
        article("recent").published("2025-05-31").body("Le phare de la pointe."),
        article("sans-date").body("Le phare de la pointe."));
    assertThat(found(phare().fresh(OF_JUNE))).containsExactly("recent", "ancien", "sans-date");
    assertThat(found(phare())).containsExactly("ancien", "recent", "sans-date");
  }

  @Test
  void aHalfLifeAwayItCountsHalf() {
    given(
        article("jour").published("2025-06-01").body("Le phare de la pointe."),
        article("mois").published("2025-05-02").body("Le phare de la pointe."),
        article("sans-date").body("Le phare de la pointe."));
    List<ArticleHits.Hit> hits = index.search(phare().fresh(OF_JUNE).query()).hits();
    double none = hits.getLast().score();
    assertThat(hits.getFirst().score() - none).isCloseTo(Weights.DEFAULT.freshness(), within(1e-4));
    assertThat(hits.get(1).score() - none).isCloseTo(Weights.DEFAULT.freshness() / 2, within(1e-4));
  }

  @Test
  void itChangesNeitherWhichAreFoundNorAnOtherOrder() {
    given(
        article("a").published("2025-06-01").body("Le phare de la pointe."),
        article("b").published("2025-06-01").body("Un autre texte."),
        article("c").published("2025-05-01").body("Le phare de la pointe."));
    assertThat(found(phare().fresh(OF_JUNE))).containsExactlyInAnyOrder("a", "c");
    assertThat(found(phare().fresh(OF_JUNE).sorted(Sort.OLDEST))).containsExactly("c", "a");
  }

  @Test
  void aCursorGoesOnTheNextDay() {
    given(
        article("a").published("2025-06-01").body("Le phare de la pointe."),
        article("b").published("2025-04-01").body("Le phare de la pointe."));
    Freshness tomorrow = new Freshness(OF_JUNE.now().plus(Duration.ofDays(1)), OF_JUNE.halfLife());
    String cursor = index.search(phare().fresh(OF_JUNE).size(1).query()).next();
    assertThat(found(phare().fresh(tomorrow).after(cursor))).containsExactly("b");
  }

  @Test
  void anExplanationSaysWhatItAdds() {
    given(article("a").published("2025-06-01").body("Le phare de la pointe."));
    Account account =
        index.explain(phare().fresh(OF_JUNE).query(), new ArticleId("a")).orElseThrow();
    assertThat(account.contributions())
        .filteredOn(part -> part.sign() == Sign.FRESHNESS)
        .singleElement()
        .satisfies(part -> assertThat(part.place()).isEqualTo(Place.PUBLISHED))
        .satisfies(
            part -> assertThat(part.score()).isCloseTo(Weights.DEFAULT.freshness(), within(1e-4)));
    assertThat(account.contributions().stream().mapToDouble(Contribution::score).sum())
        .isCloseTo(account.score(), within(1e-4));
  }

  private static Asking phare() {
    return Asking.forClause(new Word("phare"));
  }
}
