package depeche.index;

import static depeche.index.Sample.article;
import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Language;
import depeche.query.Facet;
import depeche.query.QueryParser;
import depeche.text.MatchTables;
import depeche.text.TestTable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;

/** What finds what, by the tables of {@code text}, as a reader would ask it of the index. */
abstract class MatchTableContract extends OpenIndex {

  @ParameterizedTest
  @MatchTables
  void everyLineOfTheTableHolds(String tag, String name) {
    Language language = new Language(tag);
    List<String[]> lines = TestTable.lines(name + "-match.tsv");
    List<Sample> texts = new ArrayList<>();
    for (int number = 0; number < lines.size(); number++) {
      String text = lines.get(number)[2];
      texts.add(article("line" + number).language(language).source("line" + number).body(text));
    }
    given(texts.toArray(Sample[]::new));
    List<String> wrong = new ArrayList<>();
    for (int number = 0; number < lines.size(); number++) {
      String[] line = lines.get(number);
      Asking asked =
          Asking.forClause(QueryParser.parse(line[1]).clause())
              .in(language)
              .only(Facet.SOURCE, "line" + number);
      if (found(asked).isEmpty() == line[0].equals("yes")) {
        wrong.add(String.join(" | ", line));
      }
    }
    assertThat(wrong).isEmpty();
  }
}
