package depeche.index;

import static depeche.index.Sample.article;
import static org.assertj.core.api.Assertions.assertThat;

import depeche.index.ArticleHits.FacetCount;
import depeche.query.Facet;
import depeche.query.FacetChoice.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the values of facets are counted. */
abstract class FacetsContract extends OpenIndex {

  @BeforeEach
  void someArticles() {
    given(
        article("a").country("RU").country("KP").topic("politics").source("Le Phare"),
        article("b").country("RU").topic("economy").source("Le Phare"),
        article("c").country("FR").topic("politics").source("La Digue"),
        article("d").country("FR").country("RU").topic("economy"));
  }

  @Test
  void eachValueIsCountedExactly() {
    assertThat(counts(Asking.forEverything(), Facet.COUNTRY))
        .containsExactly(Map.entry("RU", 3L), Map.entry("FR", 2L), Map.entry("KP", 1L));
    assertThat(counts(Asking.forEverything(), Facet.SOURCE))
        .containsExactly(Map.entry("Le Phare", 2L), Map.entry("La Digue", 1L));
    assertThat(counts(Asking.forEverything(), Facet.LANGUAGE)).containsExactly(Map.entry("fr", 4L));
    assertThat(counts(Asking.forEverything(), Facet.PERSON)).isEmpty();
  }

  @Test
  void onlyWhatTheQueryFindsIsCounted() {
    given(
        article("e").body("une tempête").country("IS"),
        article("f").body("un orage").country("IS"));
    assertThat(counts(Asking.forWord("tempête"), Facet.COUNTRY))
        .containsExactly(Map.entry("IS", 1L));
  }

  @Test
  void aFacetIgnoresItsOwnSelectionAndHonoursTheOthers() {
    Asking russiaOnly = Asking.forEverything().only(Facet.COUNTRY, "RU");
    assertThat(counts(russiaOnly, Facet.COUNTRY))
        .containsExactly(Map.entry("RU", 3L), Map.entry("FR", 2L), Map.entry("KP", 1L));
    assertThat(counts(russiaOnly, Facet.TOPIC))
        .containsExactly(Map.entry("economy", 2L), Map.entry("politics", 1L));
    assertThat(found(russiaOnly)).containsExactlyInAnyOrder("a", "b", "d");
  }

  @Test
  void twoSelectionsEachIgnoreThemselvesOnly() {
    Asking both =
        Asking.forEverything().only(Facet.COUNTRY, "KP", "FR").only(Facet.TOPIC, "politics");
    assertThat(found(both)).containsExactlyInAnyOrder("a", "c");
    assertThat(counts(both, Facet.COUNTRY))
        .containsExactly(Map.entry("FR", 1L), Map.entry("KP", 1L), Map.entry("RU", 1L));
    assertThat(counts(both, Facet.TOPIC))
        .containsExactly(Map.entry("politics", 2L), Map.entry("economy", 1L));
    assertThat(counts(both, Facet.SOURCE))
        .containsExactly(Map.entry("La Digue", 1L), Map.entry("Le Phare", 1L));
  }

  @Test
  void exclusionsHoldForEveryCount() {
    assertThat(counts(Asking.forEverything().without(Facet.COUNTRY, "KP"), Facet.COUNTRY))
        .containsExactly(Map.entry("FR", 2L), Map.entry("RU", 2L));
  }

  @Test
  void selectedValuesComeFirstAndAreListedEvenAtZero() {
    Asking asking =
        Asking.forEverything().only(Facet.COUNTRY, "KP", "ZZ").counting(1, Interval.AUTO);
    assertThat(index.search(asking.query()).facets().get(Facet.COUNTRY))
        .containsExactly(
            new FacetCount("KP", "KP", 1, true),
            new FacetCount("ZZ", "ZZ", 0, true),
            new FacetCount("RU", "RU", 3, false));
  }

  @Test
  void asManyValuesAreListedAsWereAskedFor() {
    given(
        IntStream.range(0, 50)
            .mapToObj(i -> article("p" + i).person("p" + i, "P " + i))
            .toArray(Sample[]::new));
    assertThat(index.search(Asking.forEverything().counting(20, Interval.AUTO).query()).facets())
        .extractingByKey(Facet.PERSON)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .hasSize(20);
  }

  @Test
  void equalCountsStandById() {
    given(article("e").country("AT"), article("f").country("BE"));
    assertThat(counts(Asking.forEverything().only(Facet.TOPIC, "politics"), Facet.COUNTRY))
        .containsExactly(Map.entry("FR", 1L), Map.entry("KP", 1L), Map.entry("RU", 1L));
  }

  @Test
  void aValueIsLabelledAsMostArticlesCallIt() {
    given(
        article("e").person("anna-lindqvist", "Anna Lindqvist"),
        article("f").person("anna-lindqvist", "Anna Lindqvist"),
        article("g").person("anna-lindqvist", "A. Lindqvist"));
    assertThat(facet(Asking.forEverything(), Facet.PERSON))
        .containsExactly(new FacetCount("anna-lindqvist", "Anna Lindqvist", 3, false));
  }

  @Test
  void countsFollowTheIndex() {
    given(article("a").country("KP"));
    index.write(List.of(new Change.Remove(id("b"))));
    index.refresh();
    assertThat(counts(Asking.forEverything(), Facet.COUNTRY))
        .containsExactly(Map.entry("FR", 2L), Map.entry("KP", 1L), Map.entry("RU", 1L));
  }

  @Test
  void onlyTheFacetsAskedForAreCounted() {
    assertThat(index.search(Asking.forEverything().query()).facets()).isEmpty();
    assertThat(index.search(Asking.forEverything().query()).dates()).isNull();
    assertThat(found(Asking.forEverything().only(Facet.COUNTRY, "KP"))).containsExactly("a");
  }

  private List<FacetCount> facet(Asking asking, Facet facet) {
    return index
        .search(asking.counting(10, Interval.AUTO).query())
        .facets()
        .getOrDefault(facet, List.of());
  }

  private List<Map.Entry<String, Long>> counts(Asking asking, Facet facet) {
    return facet(asking, facet).stream()
        .sorted(Comparator.comparingLong(FacetCount::count).reversed())
        .map(value -> Map.entry(value.id(), value.count()))
        .toList();
  }
}
