package depeche.web;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.query.Sort;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ParametersTest {

  @Test
  void anUnknownParameterIsRefusedWithTheNearestKnownOne() {
    assertThat(parameters(Map.of("contry", List.of("FR")), "country", "person"))
        .satisfies(
            refusedWith(Fault.of("contry", "parameter.unknown.nearest", "contry", "country")));
  }

  @Test
  void anUnknownParameterLikeNoOtherIsRefusedWithoutAGuess() {
    assertThat(parameters(Map.of("utm_campaign", List.of("x")), "country", "q"))
        .satisfies(refusedWith(Fault.of("utm_campaign", "parameter.unknown", "utm_campaign")));
  }

  @Test
  void parametersAreCaseSensitiveButTheRightCaseIsSuggested() {
    assertThat(parameters(Map.of("facetsize", List.of("3")), "facets", "facetSize"))
        .satisfies(
            refusedWith(
                Fault.of("facetsize", "parameter.unknown.nearest", "facetsize", "facetSize")));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    Parameters parameters =
        parameters(Map.of("size", List.of("many"), "from", List.of("june")), "size", "from");
    parameters.number("size", 0, 100, 10);
    parameters.firstDay("from");

    assertThat(faultsOf(parameters)).extracting(Fault::parameter).containsExactly("size", "from");
  }

  @Test
  void aBlankValueCountsAsAbsentAsAnHtmlFormSendsIt() {
    Parameters parameters = parameters(Map.of("size", List.of("")), "size");

    assertThat(parameters.number("size", 0, 100, 10)).isEqualTo(10);
    parameters.check();
  }

  @Test
  void aSingleParameterGivenTwiceIsRefused() {
    Parameters parameters = parameters(Map.of("q", List.of("a", "b")), "q");
    parameters.text("q");

    assertThat(parameters).satisfies(refusedWith(Fault.of("q", "parameter.repeated", "q")));
  }

  @Test
  void aRepeatableParameterKeepsEachValueOnceAndInOrder() {
    assertThat(parameters(Map.of("country", List.of("KP", "RU", "KP")), "country").all("country"))
        .containsExactly("KP", "RU");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "101", "1.5", "1e2", "٣x", "99999999999"})
  void aNumberThatIsNotWholeOrOutOfRangeIsRefused(String value) {
    Parameters parameters = parameters(Map.of("size", List.of(value)), "size");
    parameters.number("size", 0, 100, 10);

    assertThat(parameters)
        .satisfies(refusedWith(Fault.of("size", "parameter.number", value, 0, 100)));
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2024-01-01, 2024-12-31",
    "2024-02, 2024-02-01, 2024-02-29",
    "2024-06-19, 2024-06-19, 2024-06-19"
  })
  void aYearOrMonthStandsForAllItsDays(String value, LocalDate first, LocalDate last) {
    Parameters parameters = parameters(Map.of("day", List.of(value)), "day");

    assertThat(parameters.firstDay("day")).isEqualTo(first);
    assertThat(parameters.lastDay("day")).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2024-13", "2023-02-29", "19/06/2024", "24", "2024-6", "2024-06-19T10:00"})
  void whatIsNoIsoDateIsRefused(String value) {
    Parameters parameters = parameters(Map.of("day", List.of(value)), "day");
    parameters.firstDay("day");

    assertThat(parameters).satisfies(refusedWith(Fault.of("day", "parameter.date", value)));
  }

  @Test
  void aChoiceIsOneOfTheNamesInLowerCase() {
    assertThat(parameters(Map.of("sort", List.of("newest")), "sort").choice("sort", Sort.class))
        .isEqualTo(Sort.NEWEST);
  }

  @Test
  void aChoiceThatIsNoneTellsTheNames() {
    Parameters parameters = parameters(Map.of("sort", List.of("date")), "sort");
    parameters.choice("sort", Sort.class);

    assertThat(parameters)
        .satisfies(
            refusedWith(
                Fault.of(
                    "sort", "parameter.choice", "date", "relevance, newest, oldest, salience")));
  }

  private static Parameters parameters(Map<String, List<String>> given, String... known) {
    return new Parameters(given, Set.of(known));
  }

  private static Consumer<Parameters> refusedWith(Fault fault) {
    return parameters -> assertThat(faultsOf(parameters)).containsExactly(fault);
  }

  private static List<Fault> faultsOf(Parameters parameters) {
    try {
      parameters.check();
      return List.of();
    } catch (ProblemException problem) {
      return problem.faults();
    }
  }
}
