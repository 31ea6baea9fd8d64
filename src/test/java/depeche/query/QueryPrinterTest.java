package depeche.query;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.query.Clause.AtLeast;
import depeche.query.Clause.Word;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryPrinterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "partenariat stratégique",
        "(sanctions OU embargo) -pétrole",
        "gaz russe OU pétrole brut",
        "\"Le Pen\" \"accord paix\"~5 =pêcheur démocrat*",
        "titre:sommet auteur:\"Jeanne Martin\"",
        "pays:\"Corée du Nord\" thème:medtop:11000000 langue:fr",
        "date:2024-06-01..2024-06-30 -date:..2023-12-31"
      })
  void printsWhatAReaderWouldType(String query) {
    assertThat(QueryPrinter.print(QueryParser.parse(query).clause())).isEqualTo(query);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(OR) NOIR", "10 (000)", "(titre:) sommet", "titre:10 (000)"})
  void groupsAWordThatItsNeighboursWouldChange(String query) {
    assertThat(QueryPrinter.print(QueryParser.parse(query).clause())).isEqualTo(query);
  }

  @Test
  void printsARelaxedQueryAsTheWholeItCameFrom() {
    assertThat(QueryPrinter.print(new AtLeast(1, List.of(new Word("gaz"), new Word("prix")))))
        .isEqualTo("gaz prix");
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void everyClauseReadsBackAsItself(@ForAll("clauses") Clause clause) {
    String printed = QueryPrinter.print(clause);

    assertThat(QueryParser.parse(printed).clause()).as(printed).isEqualTo(clause);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void whateverIsTypedIsReadAndItsReadingReadsBackAsItself(@ForAll("typing") String typed) {
    Clause clause = QueryParser.parse(typed).clause();

    String printed = QueryPrinter.print(clause);

    assertThat(QueryParser.parse(printed).clause()).as(printed).isEqualTo(clause);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void anyStringWhateverIsRead(@ForAll @StringLength(max = 300) String typed) {
    ParsedQuery parsed = QueryParser.parse(typed);

    assertThat(parsed.warnings())
        .extracting(Warning::offset)
        .isSorted()
        .allMatch(offset -> offset >= 0 && offset < typed.length());
  }

  @Provide
  Arbitrary<Clause> clauses() {
    return Clauses.parsable();
  }

  /** Strings thick with everything the language gives a meaning to. */
  @Provide
  Arbitrary<String> typing() {
    return Arbitraries.of(
            "mot", "été", "OU", "OR", "ET", "SAUF", "NOT", " ", " ", "\u00A0", "\"", "«", "»", "”",
            "(", ")", "|", "-", "–", "+", "=", "*", "~", "~5", ":", "titre:", "pays:", "date:",
            "après:", "2024", "2024-06", "..", "10", "000", "dém*", "é*", "!", ",", "'", "😀")
        .list()
        .ofMaxSize(12)
        .map(pieces -> String.join("", pieces));
  }
}
