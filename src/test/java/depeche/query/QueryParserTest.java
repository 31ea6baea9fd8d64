package depeche.query;

import static depeche.query.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import depeche.query.Warning.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class QueryParserTest {
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

  /** The table of {@code readings.txt}: what every query there is read as. */
  @TestFactory
  Stream<DynamicTest> readsEveryQueryOfTheTable() throws IOException {
    return lines("readings.txt")
        .filter(line -> line.contains("⇒") && !line.startsWith("#"))
        .map(QueryParserTest::unescaped)
        .map(line -> {
          String[] row = line.split("⇒", 2);
          String query = Typography.strip(row[0]);
          String expected = row[1].strip().replaceAll(" +", " ");
          return DynamicTest.dynamicTest(
              query.isEmpty() ? "(blank)" : query,
              () -> assertThat(reading(query)).isEqualTo(expected));
        });
  }

  @Test
  void readsNoMoreThanTheLimitAndSaysSo() {
    String longQuery = "mot ".repeat(QueryParser.MAX_LENGTH);

    ParsedQuery parsed = QueryParser.parse(longQuery);

    assertThat(parsed.clause()).isInstanceOf(Clause.All.class);
    assertThat(((Clause.All) parsed.clause()).clauses()).hasSize(QueryParser.MAX_WORDS);
    assertThat(parsed.warnings()).extracting(Warning::problem).containsExactly(Problem.TOO_LONG);
  }

  @Test
  void cutsATooLongQueryBetweenWords() {
    String word = "x".repeat(1000);
    String query = (word + " ").repeat(5).strip();

    ParsedQuery parsed = QueryParser.parse(query);

    assertThat(tree(parsed.clause())).isEqualTo("(and " + (word + " ").repeat(4).strip() + ")");
    assertThat(parsed.warnings()).containsExactly(new Warning(4003, Problem.TOO_LONG));
  }

  @Test
  void readsParenthesesNestedTooDeepAsText() {
    int depth = QueryParser.MAX_DEPTH + 1;
    String query = "(".repeat(depth) + "gaz OU pétrole" + ")".repeat(depth);

    ParsedQuery parsed = QueryParser.parse(query);

    assertThat(tree(parsed.clause())).isEqualTo("(or gaz pétrole)");
    assertThat(parsed.warnings())
        .containsExactly(new Warning(QueryParser.MAX_DEPTH, Problem.TOO_DEEP));
  }

  private static String reading(String query) {
    ParsedQuery parsed = QueryParser.parse(query);
    if (parsed.warnings().isEmpty()) {
      return tree(parsed.clause());
    }
    return parsed.warnings().stream()
        .map(warning -> warning.problem() + "@" + warning.offset())
        .collect(Collectors.joining(" ", tree(parsed.clause()) + " ⚠ ", ""));
  }

  private static String unescaped(String line) {
    return ESCAPE
        .matcher(line)
        .replaceAll(escape ->
            Matcher.quoteReplacement(Character.toString(Integer.parseInt(escape.group(1), 16))));
  }

  private static Stream<String> lines(String resource) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(QueryParserTest.class.getResourceAsStream(resource))) {
      return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")).stream();
    }
  }
}
