package depeche.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ProseTest {

  @Test
  void emptyLinesPartParagraphs() {
    assertThat(paragraphs("Le vote a eu lieu.\nIl était tard.\n\nLa loi passe."))
        .containsExactly("Le vote a eu lieu.\nIl était tard.", "La loi passe.");
  }

  @Test
  void withoutEmptyLinesEveryLineIsAParagraph() {
    assertThat(paragraphs("Le vote a eu lieu.\nLa loi passe."))
        .containsExactly("Le vote a eu lieu.", "La loi passe.");
  }

  @Test
  void aShortPartThatDoesNotEndLikeASentenceIsASubhead() {
    assertThat(subheads("Le vote a eu lieu.\n\nUne majorité fragile\n\nLa loi passe."))
        .containsExactly("Une majorité fragile");
  }

  @Test
  void aQuestionIsNoSubheadSinceNothingTellsItFromASentence() {
    assertThat(subheads("Le vote a eu lieu.\n\nEt demain ?\n\nLa loi passe.")).isEmpty();
  }

  @Test
  void nothingFollowsTheLastPartSoItIsNoSubhead() {
    assertThat(subheads("Le vote a eu lieu.\n\nNotre correspondante à Lyon")).isEmpty();
  }

  @Test
  void aBlankTextHasNoParts() {
    assertThat(Prose.parts(" \n\n ")).isEmpty();
  }

  private static List<String> paragraphs(String text) {
    return Prose.parts(text).stream()
        .map(part -> text.substring(part.start(), part.end()))
        .toList();
  }

  private static List<String> subheads(String text) {
    return Prose.parts(text).stream()
        .filter(Prose.Part::subhead)
        .map(part -> text.substring(part.start(), part.end()))
        .toList();
  }
}
