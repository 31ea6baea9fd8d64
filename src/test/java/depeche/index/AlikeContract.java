package depeche.index;

import static depeche.index.Sample.article;
import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Language;
import depeche.query.Facet;
import depeche.text.Chains;
import depeche.text.Shingles;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which articles are alike. */
abstract class AlikeContract extends OpenIndex {
  private static final Chains CHAINS = Chains.load();
  private static final Trait LIGHTHOUSE = new Trait.Stem(Language.FRENCH, "phare");
  private static final Trait KEEPER = new Trait.Value(Facet.PERSON, "zoe-hardy");

  @Test
  void aTraitIsCountedOnceAnArticle() {
    given(
        article("a").title("Le phare").body("Un phare, deux phares."),
        article("b").body("Une digue.").person("zoe-hardy", "Zoé Hardy"));

    assertThat(index.counts(Set.of(LIGHTHOUSE, KEEPER)))
        .isEqualTo(new TraitCounts(2, Map.of(LIGHTHOUSE, 1L, KEEPER, 1L)));
  }

  @Test
  void whatNoArticleHasCountsNothing() {
    assertThat(index.counts(Set.of(KEEPER)).of(KEEPER)).isZero();
  }

  @Test
  void articlesThatShareMoreComeFirst() {
    given(
        article("a-word").body("Un phare au loin."),
        article("b-both").body("Un phare au loin.").person("zoe-hardy", "Zoé Hardy"),
        article("c-none").body("Une digue."));

    assertThat(alike(Map.of(LIGHTHOUSE, 1.0, KEEPER, 1.0), 10)).containsExactly("b-both", "a-word");
  }

  @Test
  void theArticleItselfIsLeftOut() {
    given(article("self").body("Un phare."), article("other").body("Un phare."));

    assertThat(alike(Map.of(LIGHTHOUSE, 1.0), 10)).containsExactly("other");
  }

  @Test
  void noMoreAreFoundThanWereAskedFor() {
    given(article("a").body("Un phare."), article("b").body("Un phare."));

    assertThat(alike(Map.of(LIGHTHOUSE, 1.0), 1)).hasSize(1);
  }

  @Test
  void whatCameOutAboutTheSameTimeComesFirst() {
    given(
        article("a-old").body("Un phare.").published("2020-03-01"),
        article("b-new").body("Un phare.").published("2024-02-20"));

    assertThat(
            found(
                new AlikeQuery(
                    Map.of(LIGHTHOUSE, 1.0),
                    null,
                    new Nearness(Instant.parse("2024-03-01T00:00:00Z"), 1),
                    id("self"),
                    10)))
        .containsExactly("b-new", "a-old");
  }

  @Test
  void anArticleWithoutADateIsAsGoodAsAnOldOne() {
    given(
        article("a-undated").body("Un phare."),
        article("b-new").body("Un phare.").published("2024-02-20"));

    assertThat(
            found(
                new AlikeQuery(
                    Map.of(LIGHTHOUSE, 1.0),
                    null,
                    new Nearness(Instant.parse("2024-03-01T00:00:00Z"), 1),
                    id("self"),
                    10)))
        .containsExactly("b-new", "a-undated");
  }

  @Test
  void someTraitsCountOnlyInOtherLanguages() {
    given(
        article("a-french").body("Une digue.").person("zoe-hardy", "Zoé Hardy"),
        article("b-english")
            .body("A dyke.")
            .language(Language.ENGLISH)
            .person("zoe-hardy", "Zoé Hardy"));

    assertThat(
            found(
                new AlikeQuery(
                    Map.of(LIGHTHOUSE, 1.0),
                    new AlikeQuery.Abroad(Language.FRENCH, Map.of(KEEPER, 1.0)),
                    null,
                    id("self"),
                    10)))
        .containsExactly("b-english");
  }

  @Test
  void versionsOfATextShareABand() {
    String text = "Le phare de la pointe sera rallumé dimanche, après dix ans de travaux.";
    given(article("a").body(text), article("b").body(text), article("c").body("Une digue."));
    Map<Trait, Double> bands = new HashMap<>();
    Shingles.of(List.of(), List.of(), CHAINS.tokens(Language.FRENCH, text))
        .bands()
        .forEach(band -> bands.put(new Trait.Band(band), 1.0));

    assertThat(alike(bands, 10)).containsExactlyInAnyOrder("a", "b");
  }

  private List<String> alike(Map<Trait, Double> weights, int size) {
    return found(new AlikeQuery(weights, null, null, id("self"), size));
  }

  private List<String> found(AlikeQuery likeness) {
    return index.alike(likeness).stream().map(hit -> id(hit.article())).toList();
  }
}
