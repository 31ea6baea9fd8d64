package depeche.desk;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.query.Clause;
import depeche.query.QueryParser;
import depeche.query.QueryPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RelaxationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "port",
        "",
        "port -phare",
        "port pays:FR",
        "port OU phare",
        "titre:port titre:phare",
        "\"un port\""
      })
  void aQueryWithoutSeveralRequiredWordsCannotBeLoosened(String query) {
    assertThat(Relaxation.of(QueryParser.parse(query).clause())).isEmpty();
  }

  @Test
  void conditionsStayBesideTheWords() {
    Relaxation relaxation = relaxation("port \"vieux phare\" (mer OU lac) -plage pays:FR");

    assertThat(relaxation.words()).hasSize(3);
    assertThat(QueryPrinter.print(relaxation.without(1)))
        .isEqualTo("port (mer OU lac) -plage pays:FR");
    assertThat(relaxation.atLeast(2))
        .isEqualTo(
            new Clause.All(
                List.of(
                    new Clause.AtLeast(2, relaxation.words()),
                    relaxation.fixed().get(0),
                    relaxation.fixed().get(1))));
  }

  @Property
  void findsTheGreatestNumberOfWordsThatSomeArticleHas(
      @ForAll @IntRange(min = 2, max = 40) int words, @ForAll @IntRange(max = 39) int present) {
    Relaxation relaxation = relaxation("mot ".repeat(words));
    boolean enough = present >= Math.max(1, words / 2);

    OptionalInt found = relaxation.mostFound(clause -> least(clause) <= present ? 1 : 0);

    assertThat(found)
        .isEqualTo(enough ? OptionalInt.of(Math.min(present, words - 1)) : OptionalInt.empty());
  }

  @Test
  void asksOnceWhereOneWordAloneIsTheCulprit() {
    List<Clause> asked = new ArrayList<>();

    relaxation("un deux trois quatre cinq")
        .mostFound(clause -> {
          asked.add(clause);
          return 1;
        });

    assertThat(asked).hasSize(1);
  }

  private static int least(Clause clause) {
    return clause instanceof Clause.AtLeast(int least, List<Clause> _) ? least : 1;
  }

  private static Relaxation relaxation(String query) {
    return Relaxation.of(QueryParser.parse(query).clause()).orElseThrow();
  }
}
