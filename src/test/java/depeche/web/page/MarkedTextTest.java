package depeche.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.desk.ArticleAnswer.Match;
import depeche.snippet.Fragment;
import depeche.web.page.MarkedText.Marked;
import depeche.web.page.Run.Evidence;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class MarkedTextTest {
  private static final Evidence EVIDENCE = new Evidence("country", "country-1-1", "#", "Chili");

  @Test
  void aMatchInsideEvidenceIsMarkedThere() {
    MarkedText text =
        new MarkedText(
            "La ville de Santiago vote.",
            List.of(new Match(12, 20)),
            List.of(new Marked(3, 20, EVIDENCE)));

    assertThat(text.line())
        .containsExactly(
            new Run(null, List.of(new Fragment("La ", false))),
            new Run(
                EVIDENCE,
                List.of(new Fragment("ville de ", false), new Fragment("Santiago", true))),
            new Run(null, List.of(new Fragment(" vote.", false))));
  }

  @Test
  void anAnchorStandsOnceEvenWhereAMatchCrossesItsBorder() {
    MarkedText text =
        new MarkedText(
            "À Santiago demain", List.of(new Match(5, 17)), List.of(new Marked(2, 10, EVIDENCE)));

    assertThat(text.line().stream().filter(run -> run.evidence() != null)).hasSize(1);
  }

  @Property
  void nothingOfTheTextIsLost(
      @ForAll String text,
      @ForAll @IntRange(max = 50) int start,
      @ForAll @IntRange(min = 1, max = 20) int length) {
    int from = Math.min(start, text.length());
    int to = Math.min(start + length, text.length());
    List<Match> matches = from < to ? List.of(new Match(from, to)) : List.of();

    StringBuilder shown = new StringBuilder();
    new MarkedText(text, matches, List.of())
        .line()
        .forEach(run -> run.fragments().forEach(part -> shown.append(part.text())));

    assertThat(shown).hasToString(text);
  }
}
