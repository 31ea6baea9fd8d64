package depeche.index;

import static depeche.index.Sample.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import depeche.article.EntityKind;
import depeche.index.ArticleHits.FacetCount;
import depeche.query.Facet;
import depeche.query.Sort;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All values of a facet, how they are spelt, and which articles are most about one. */
abstract class ValuesContract extends OpenIndex {

  @BeforeEach
  void someArticles() {
    given(
        article("a")
            .spelt(EntityKind.PERSON, "jeanne-aubert", 0.4, "Jeanne Aubert", "Aubert", "Aubert")
            .country("FR"),
        article("b").spelt(EntityKind.PERSON, "jeanne-aubert", 0.9, "Aubert").country("RU"),
        article("c").spelt(EntityKind.PERSON, "jeanne-aubert", 0.6, "Mme  Aubert"),
        article("d").spelt(EntityKind.PERSON, "jeanne", 0.5, "Jeanne").country("FR"),
        article("e").person("paul-mercier", "Paul Mercier"));
  }

  @Test
  void everyValueIsListedWithItsExactCount() {
    assertThat(values(Asking.forEverything(), every()).values())
        .extracting(FacetCount::id, FacetCount::count)
        .containsExactly(
            tuple("jeanne-aubert", 3L), tuple("jeanne", 1L), tuple("paul-mercier", 1L));
  }

  @Test
  void aValueIsFoundByASpellingOrByItsId() {
    assertThat(ids(wanted(id -> false, spelling -> spelling.startsWith("Mme"), 0, 10)))
        .containsExactly("jeanne-aubert");
    assertThat(ids(wanted(id -> id.startsWith("paul"), null, 0, 10)))
        .containsExactly("paul-mercier");
    assertThat(ids(wanted(id -> false, null, 0, 10))).isEmpty();
  }

  @Test
  void aValueThatOnlyItsSenderNamedIsFoundByTheNameItWasGiven() {
    assertThat(ids(wanted(id -> false, spelling -> spelling.equals("Paul Mercier"), 0, 10)))
        .containsExactly("paul-mercier");
  }

  @Test
  void aPageOfValuesSaysHowManyThereAreInAll() {
    given(
        IntStream.range(0, 300)
            .mapToObj(i -> article("p" + i).person(String.format(Locale.ROOT, "p%03d", i), "P"))
            .toArray(Sample[]::new));
    ValuePage page =
        values(Asking.forEverything(), wanted(id -> id.startsWith("p0"), null, 90, 20));
    assertThat(page.total()).isEqualTo(100);
    assertThat(page.values()).extracting(FacetCount::id).hasSize(10).startsWith("p090");
  }

  @Test
  void valuesIgnoreTheirOwnSelectionAndHonourTheOthers() {
    Asking asking =
        Asking.forEverything().only(Facet.COUNTRY, "FR").only(Facet.PERSON, "jeanne-aubert");
    assertThat(values(asking, every()).values())
        .containsExactly(
            new FacetCount("jeanne", "Jeanne", 1, false),
            new FacetCount("jeanne-aubert", "Aubert", 1, true));
  }

  @Test
  void spellingsAreCountedByArticleAndThoseOfOtherIdsAreNot() {
    assertThat(spellings(Asking.forEverything(), "jeanne-aubert"))
        .containsExactly(
            new SpellingCount("Aubert", 2),
            new SpellingCount("Jeanne Aubert", 1),
            new SpellingCount("Mme Aubert", 1));
    assertThat(spellings(Asking.forEverything(), "jeanne"))
        .containsExactly(new SpellingCount("Jeanne", 1));
    assertThat(spellings(Asking.forEverything(), "personne")).isEmpty();
  }

  @Test
  void spellingsHonourTheFilters() {
    assertThat(spellings(Asking.forEverything().only(Facet.COUNTRY, "RU"), "jeanne-aubert"))
        .containsExactly(new SpellingCount("Aubert", 1));
  }

  @Test
  void valuesCanBeOrderedByHowManyArticlesAreChieflyAboutThem() {
    given(
        article("g").spelt(EntityKind.PERSON, "paul-mercier", 0.7, "Mercier"),
        article("h").spelt(EntityKind.PERSON, "jeanne", 0.8, "Jeanne"),
        article("i").spelt(EntityKind.PERSON, "jeanne", 0.8, "Jeanne"),
        article("j").spelt(EntityKind.PERSON, "claire-morel", 0.2, "Claire Morel"),
        article("k").spelt(EntityKind.PERSON, "claire-morel", 0.2, "Claire Morel"));
    WantedValues salient =
        new WantedValues(Facet.PERSON, id -> true, null, ValueOrder.SALIENCE, 0, 10);

    assertThat(ids(salient))
        .containsExactly("jeanne", "jeanne-aubert", "paul-mercier", "claire-morel");
  }

  @Test
  void onlyTheArticlesOfTheSearchSayWhatTheyAreChieflyAbout() {
    WantedValues salient =
        new WantedValues(Facet.PERSON, id -> true, null, ValueOrder.SALIENCE, 0, 10);

    assertThat(values(Asking.forEverything().only(Facet.COUNTRY, "FR"), salient).values())
        .extracting(FacetCount::id)
        .containsExactly("jeanne", "jeanne-aubert");
  }

  @Test
  void articlesAreOrderedByHowMuchTheyAreAboutWhoIsFilteredBy() {
    assertThat(found(salient("jeanne-aubert"))).containsExactly("b", "c", "a");
  }

  @Test
  void beingAboutTwoCountsForBoth() {
    given(
        article("f")
            .spelt(EntityKind.PERSON, "jeanne-aubert", 0.5, "Aubert")
            .spelt(EntityKind.PERSON, "jeanne", 0.5, "Jeanne"));
    assertThat(found(salient("jeanne-aubert", "jeanne"))).containsExactly("f", "b", "c", "d", "a");
  }

  @Test
  void theOrderOfSalienceGoesOnFromPageToPage() {
    ArticleHits first = index.search(salient("jeanne-aubert").size(2).query());
    assertThat(ids(first)).containsExactly("b", "c");
    assertThat(found(salient("jeanne-aubert").size(2).after(first.next()))).containsExactly("a");
  }

  private static Asking salient(String... ids) {
    return Asking.forEverything().only(Facet.PERSON, ids).sorted(Sort.SALIENCE);
  }

  private List<String> ids(WantedValues wanted) {
    return values(Asking.forEverything(), wanted).values().stream().map(FacetCount::id).toList();
  }

  private ValuePage values(Asking asking, WantedValues wanted) {
    return index.values(asking.query(), wanted);
  }

  private List<SpellingCount> spellings(Asking asking, String id) {
    return index.spellings(asking.query(), EntityKind.PERSON, id, 10);
  }

  private static WantedValues every() {
    return wanted(id -> true, null, 0, 10);
  }

  private static WantedValues wanted(
      Predicate<String> id, @Nullable Predicate<String> spelling, int from, int size) {
    return new WantedValues(Facet.PERSON, id, spelling, ValueOrder.COUNT, from, size);
  }
}
