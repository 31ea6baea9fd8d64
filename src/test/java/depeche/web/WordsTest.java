package depeche.web;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.entity.OverridesReader;
import depeche.query.Warning;
import depeche.source.Reading;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class WordsTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+");

  @Test
  void everyMessageIsThereInBothLanguages() {
    assertThat(Words.FRENCH.keys()).isEqualTo(Words.ENGLISH.keys());
  }

  @Test
  void bothLanguagesPutTheSameThingsIn() {
    assertThat(Words.FRENCH.keys())
        .allSatisfy(key ->
            assertThat(placeholders(Words.FRENCH, key))
                .isEqualTo(placeholders(Words.ENGLISH, key)));
  }

  @ParameterizedTest
  @EnumSource
  void noMessageHoldsAnApostropheThatItsSyntaxWouldSwallow(Words words) {
    assertThat(words.keys()).allSatisfy(key -> assertThat(words.pattern(key)).doesNotContain("'"));
  }

  @ParameterizedTest
  @EnumSource
  void everyProblemWarningAndRejectionHasWords(Words words) {
    Stream<String> needed =
        Stream.of(
                Arrays.stream(ProblemType.values())
                    .flatMap(type ->
                        Stream.of(
                            "problem." + type.slug() + ".title",
                            "problem." + type.slug() + ".detail")),
                Arrays.stream(Warning.Problem.values()).map(problem -> "warning." + name(problem)),
                Arrays.stream(OverridesReader.Fault.values())
                    .map(fault -> "overrides." + fault.slug()),
                Arrays.stream(Reading.Problem.values())
                    .map(problem -> "rejection." + name(problem)))
            .flatMap(keys -> keys);

    assertThat(words.keys()).containsAll(needed.toList());
  }

  @ParameterizedTest
  @EnumSource
  void whatAParserSaysItselfIsToldAsATechnicalDetail(Words words) {
    String told = words.say("rejection.malformed_json", "Unexpected end-of-input");

    assertThat(told)
        .endsWith(
            switch (words) {
              case FRENCH -> ". Détail technique : Unexpected end-of-input";
              case ENGLISH -> ". Technical detail: Unexpected end-of-input";
            });
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static Set<String> placeholders(Words words, String key) {
    return PLACEHOLDER
        .matcher(words.pattern(key))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
