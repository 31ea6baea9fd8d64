package depeche.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import depeche.article.Language;
import depeche.article.MentionKind;
import depeche.query.DateRange;
import depeche.query.Facet;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.MatchMode;
import depeche.query.SearchRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SearchParametersTest {

  @Test
  void withoutParametersASearchFindsEverythingWithAllFacets() {
    assertThat(read())
        .isEqualTo(
            new SearchRequest(
                "",
                Language.FRENCH,
                Filters.NONE,
                MatchMode.AUTO,
                null,
                10,
                null,
                FacetChoice.ALL,
                true));
  }

  @Test
  void theQueryIsKeptAsTyped() {
    assertThat(read("q", " \"Kim Jong–Un\" -pétrole ").q()).isEqualTo(" \"Kim Jong–Un\" -pétrole ");
  }

  @Test
  void aRepeatedFilterMeansAnyOfItsValues() {
    assertThat(read("country", "KP", "country", "RU").filters().include())
        .isEqualTo(Map.of(Facet.COUNTRY, Set.of("KP", "RU")));
  }

  @Test
  void mentionsAreIgnoredByTheirKind() {
    assertThat(read("ignoreMentions", "seat,capital").filters().ignored())
        .containsExactlyInAnyOrder(MentionKind.SEAT, MentionKind.CAPITAL);
    assertThat(read("country", "RU").filters().ignored()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "surname", "Seat", "seat;city", "metonym"})
  void aKindOfMentionThatCannotBeIgnoredIsRefused(String kinds) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> read("ignoreMentions", kinds));
  }

  @Test
  void everyFacetCanBeExcluded() {
    assertThat(
            read("not.person", "a", "not.topic", "b", "not.source", "c", "not.language", "de")
                .filters()
                .exclude()
                .keySet())
        .containsExactlyInAnyOrder(Facet.PERSON, Facet.TOPIC, Facet.SOURCE, Facet.LANGUAGE);
  }

  @Test
  void monthsAsBoundsIncludeTheirFirstAndLastDays() {
    assertThat(read("from", "2024-06", "to", "2024-07").filters().published())
        .isEqualTo(new DateRange(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 7, 31)));
  }

  @Test
  void boundsInTheWrongOrderAreRefused() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> read("from", "2024-07", "to", "2024-06"));
  }

  @Test
  void onlyTheFacetsNamedAreCounted() {
    FacetChoice facets = read("facets", "country, date").facets();

    assertThat(facets.facets()).containsExactly(Facet.COUNTRY);
    assertThat(facets.dates()).isTrue();
  }

  @Test
  void facetsNoneCountsNothing() {
    FacetChoice facets = read("facets", "none").facets();

    assertThat(facets.facets()).isEmpty();
    assertThat(facets.dates()).isFalse();
  }

  @Test
  void facetsNoneStandsAlone() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> read("facets", "none,country"));
  }

  private static SearchRequest read(String... pairs) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      given.computeIfAbsent(pairs[i], name -> new ArrayList<>()).add(pairs[i + 1]);
    }
    Parameters parameters = new Parameters(given, SearchParameters.NAMES);
    SearchRequest request = SearchParameters.read(parameters, Language.FRENCH);
    parameters.check();
    return request;
  }
}
