package depeche.web.docs;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.web.docs.Prose.Heading;
import depeche.web.docs.Prose.Paragraph;
import depeche.web.docs.Prose.Run;
import depeche.web.docs.Prose.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProseTest {

  @Test
  void codeIsToldFromText() {
    assertThat(Prose.runs("See `q` first."))
        .containsExactly(new Run("See ", false), new Run("q", true), new Run(" first.", false));
  }

  @Test
  void aBlankLineParts() {
    assertThat(Prose.blocks("One\nline.\n\nAnother."))
        .containsExactly(
            new Paragraph(List.of(new Run("One line.", false))),
            new Paragraph(List.of(new Run("Another.", false))));
  }

  @Test
  void aHeadingIsLinkedToByItsText() {
    assertThat(Prose.blocks("## The query\n\n### L’état d’une alerte"))
        .containsExactly(
            new Heading(2, "The query", "the-query"),
            new Heading(3, "L’état d’une alerte", "létat-dune-alerte"));
  }

  @Test
  void aTableHasAHeadAndRowsAndMayHoldAnEscapedBar() {
    assertThat(Prose.blocks("| a | b |\n|---|---|\n| `x\\|y` | z |"))
        .containsExactly(
            new Table(
                List.of(List.of(new Run("a", false)), List.of(new Run("b", false))),
                List.of(List.of(List.of(new Run("x|y", true)), List.of(new Run("z", false))))));
  }
}
