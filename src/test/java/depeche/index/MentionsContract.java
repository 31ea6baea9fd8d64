package depeche.index;

import static depeche.article.MentionKind.CAPITAL;
import static depeche.article.MentionKind.CITY;
import static depeche.article.MentionKind.DEMONYM;
import static depeche.article.MentionKind.NAME;
import static depeche.article.MentionKind.SEAT;
import static depeche.index.Sample.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import depeche.article.EntityKind;
import depeche.index.ArticleHits.FacetCount;
import depeche.query.Clause;
import depeche.query.Facet;
import depeche.query.FacetChoice.Interval;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a search finds and counts that ignores some mentions of countries. */
abstract class MentionsContract extends OpenIndex {
  private static final Clause RUSSIA = new Clause.Has(Facet.COUNTRY, "RU");

  @BeforeEach
  void someArticles() {
    given(
        article("named").means("RU", 0.9, NAME, SEAT).means("FR", 0.3, CITY),
        article("kremlin").means("RU", 0.9, SEAT).means("FR", 0.3, NAME),
        article("moscow").means("RU", 0.8, CAPITAL, SEAT, SEAT),
        article("russians").means("RU", 0.2, DEMONYM, CITY),
        article("paris").means("FR", 0.7, CAPITAL).topic("economy"));
  }

  @Test
  void everyMentionCountsUnlessItIsIgnored() {
    assertThat(found(filteredBy("RU")))
        .containsExactlyInAnyOrder("named", "kremlin", "moscow", "russians");
  }

  @Test
  void aFilterFindsOnlyWhatIsMentionedOtherwise() {
    assertThat(found(filteredBy("RU").ignoring(CAPITAL, SEAT, CITY)))
        .containsExactlyInAnyOrder("named", "russians");
    assertThat(found(filteredBy("RU").ignoring(SEAT)))
        .containsExactlyInAnyOrder("named", "moscow", "russians");
    assertThat(found(filteredBy("RU").ignoring(DEMONYM, CAPITAL, SEAT, CITY)))
        .containsExactly("named");
  }

  @Test
  void whatIsCountedBesideMakesNoDifferenceToWhatIsFound() {
    assertThat(found(filteredBy("RU").ignoring(CAPITAL, SEAT, CITY).counting(10, Interval.AUTO)))
        .containsExactlyInAnyOrder("named", "russians");
    assertThat(found(filteredBy("RU", "FR").ignoring(CAPITAL).counting(10, Interval.AUTO)))
        .containsExactlyInAnyOrder("named", "kremlin", "moscow", "russians");
  }

  @Test
  void oneMentionThatCountsIsEnough() {
    assertThat(found(filteredBy("RU").ignoring(CITY, CAPITAL)))
        .containsExactlyInAnyOrder("named", "kremlin", "moscow", "russians");
  }

  @Test
  void ofSeveralCountriesAnyMayBeMentioned() {
    assertThat(found(filteredBy("RU", "FR").ignoring(CAPITAL, SEAT, CITY)))
        .containsExactlyInAnyOrder("named", "kremlin", "russians");
  }

  @Test
  void aClauseFollowsToo() {
    Asking asking = Asking.forClause(RUSSIA).ignoring(CAPITAL, SEAT, CITY);
    assertThat(found(asking)).containsExactlyInAnyOrder("named", "russians");
    assertThat(found(Asking.forClause(new Clause.Not(RUSSIA)).ignoring(CAPITAL, SEAT, CITY)))
        .containsExactlyInAnyOrder("kremlin", "moscow", "paris");
  }

  @Test
  void whatIsExcludedIsWhatIsMentionedByMoreThanThat() {
    Asking asking = Asking.forEverything().without(Facet.COUNTRY, "RU");
    assertThat(found(asking.ignoring(CAPITAL, SEAT, CITY)))
        .containsExactlyInAnyOrder("kremlin", "moscow", "paris");
  }

  @Test
  void aSearchForNoCountryFindsTheSame() {
    assertThat(found(Asking.forEverything().ignoring(DEMONYM, CAPITAL, SEAT, CITY))).hasSize(5);
  }

  @Test
  void aCountryThatTheSenderNamedIsNotIgnored() {
    given(
        article("filed").means("RU", 0.5, SEAT).supplied(EntityKind.COUNTRY, "RU"),
        article("filed-alone").country("RU").supplied(EntityKind.COUNTRY, "RU"));
    assertThat(found(filteredBy("RU").ignoring(DEMONYM, CAPITAL, SEAT, CITY)))
        .containsExactlyInAnyOrder("named", "filed", "filed-alone");
  }

  @Test
  void theFacetCountsWhatAFilterWouldFind() {
    assertThat(counts(Asking.forEverything()))
        .containsExactly(tuple("RU", 4L, false), tuple("FR", 3L, false));
    assertThat(counts(Asking.forEverything().ignoring(CAPITAL, SEAT, CITY)))
        .containsExactly(tuple("RU", 2L, false), tuple("FR", 1L, false));
    assertThat(counts(Asking.forEverything().ignoring(SEAT)))
        .containsExactly(tuple("FR", 3L, false), tuple("RU", 3L, false));
  }

  @Test
  void theFacetStillIgnoresItsOwnSelection() {
    assertThat(counts(filteredBy("RU").ignoring(CAPITAL, SEAT, CITY)))
        .containsExactly(tuple("RU", 2L, true), tuple("FR", 1L, false));
  }

  @Test
  void otherFacetsFollow() {
    Asking french = filteredBy("FR").counting(10, Interval.AUTO);
    assertThat(index.search(french.query()).facets().get(Facet.TOPIC)).hasSize(1);
    assertThat(index.search(french.ignoring(CAPITAL).query()).facets().get(Facet.TOPIC)).isEmpty();
  }

  @Test
  void aSelectedCountryIsListedThoughNothingMentionsIt() {
    assertThat(counts(filteredBy("ZZ").ignoring(CAPITAL, SEAT, CITY)))
        .containsExactly(tuple("ZZ", 0L, true), tuple("RU", 2L, false), tuple("FR", 1L, false));
  }

  @Test
  void aCountryThatIsNeverMentionedOtherwiseIsNotListed() {
    given(article("lima").means("PE", 0.5, CAPITAL));
    assertThat(counts(Asking.forEverything().ignoring(CAPITAL)))
        .extracting(count -> count.toList().getFirst())
        .containsExactly("RU", "FR");
  }

  @Test
  void theMostFrequentAreShownOfThoseThatCount() {
    given(
        IntStream.range(0, 8)
            .mapToObj(i -> article("seat" + i).means("US", 0.5, SEAT).means("IS", 0.5, DEMONYM))
            .toArray(Sample[]::new));
    Asking first = Asking.forEverything().ignoring(SEAT).counting(1, Interval.AUTO);
    assertThat(index.search(first.query()).facets().get(Facet.COUNTRY))
        .containsExactly(new FacetCount("IS", "IS", 8, false));
  }

  @Test
  void countsFollowTheIndex() {
    index.write(List.of(new Change.Remove(id("kremlin"))));
    given(article("named").means("RU", 0.9, SEAT));
    assertThat(counts(Asking.forEverything().ignoring(SEAT)))
        .containsExactly(tuple("RU", 2L, false), tuple("FR", 1L, false));
  }

  @Test
  void allValuesOfTheFacetAreCountedTheSame() {
    assertThat(values(ValueOrder.COUNT, Asking.forEverything().ignoring(CAPITAL, SEAT, CITY)))
        .containsExactly(tuple("RU", 2L), tuple("FR", 1L));
    given(article("lima").means("PE", 0.5, CAPITAL));
    assertThat(values(ValueOrder.COUNT, Asking.forEverything().ignoring(CAPITAL)))
        .containsExactly(tuple("RU", 4L), tuple("FR", 2L));
  }

  @Test
  void whatArticlesAreChieflyAboutIsCountedTheSame() {
    given(
        article("french").means("FR", 0.6, DEMONYM),
        article("frenchmen").means("FR", 0.6, DEMONYM));
    assertThat(values(ValueOrder.SALIENCE, Asking.forEverything()))
        .containsExactly(tuple("FR", 5L), tuple("RU", 4L));
    assertThat(values(ValueOrder.SALIENCE, Asking.forEverything().ignoring(DEMONYM)))
        .containsExactly(tuple("RU", 4L), tuple("FR", 3L));
  }

  @Test
  void aPageGoesOnWithTheSameMentionsOnly() {
    Asking asking = filteredBy("RU").ignoring(SEAT).size(1);
    String next = index.search(asking.query()).next();
    assertThat(found(asking.after(next))).hasSize(1);
    assertThatExceptionOfType(InvalidCursorException.class)
        .isThrownBy(() -> found(asking.ignoring(CITY).after(next)));
  }

  @Test
  void anExplanationCountsTheSameMentions() {
    assertThat(explained(Asking.forClause(RUSSIA), "kremlin")).isPresent();
    assertThat(explained(Asking.forClause(RUSSIA).ignoring(SEAT), "kremlin")).isEmpty();
  }

  private Optional<Account> explained(Asking asking, String id) {
    return index.explain(asking.query(), id(id));
  }

  private static Asking filteredBy(String... countries) {
    return Asking.forEverything().only(Facet.COUNTRY, countries);
  }

  private List<Tuple> counts(Asking asking) {
    return index
        .search(asking.counting(10, Interval.AUTO).query())
        .facets()
        .getOrDefault(Facet.COUNTRY, List.of())
        .stream()
        .map(count -> tuple(count.id(), count.count(), count.selected()))
        .toList();
  }

  private List<Tuple> values(ValueOrder order, Asking asking) {
    WantedValues wanted = new WantedValues(Facet.COUNTRY, id -> true, null, order, 0, 10);
    return index.values(asking.query(), wanted).values().stream()
        .map(value -> tuple(value.id(), value.count()))
        .toList();
  }
}
