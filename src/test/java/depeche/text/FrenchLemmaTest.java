package depeche.text;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How well stems gather the forms of one lemma, and only those, over all pairs of forms. */
final class FrenchLemmaTest {
  private record Form(String text, String stem, int family) {}

  private static final List<Form> FORMS = forms();

  @Test
  void atLeastThreeQuartersOfTheFormsOfALemmaShareAStem() {
    assertThat(recall()).isGreaterThan(0.75);
  }

  @Test
  void nineteenOfTwentyFormsWithOneStemShareALemma() {
    assertThat(precision()).isGreaterThan(0.95);
  }

  static double recall() {
    return (double) pairs(true, true) / pairs(true, false);
  }

  static double precision() {
    int right = pairs(true, true);
    return (double) right / (right + pairs(false, true));
  }

  private static int pairs(boolean sameFamily, boolean onlyOfOneStem) {
    int pairs = 0;
    for (int i = 0; i < FORMS.size(); i++) {
      for (Form other : FORMS.subList(i + 1, FORMS.size())) {
        Form form = FORMS.get(i);
        boolean counts = (form.family == other.family) == sameFamily;
        if (counts && (!onlyOfOneStem || Objects.equals(form.stem, other.stem))) {
          pairs++;
        }
      }
    }
    return pairs;
  }

  private static List<Form> forms() {
    Chains chains = Chains.load();
    List<Form> forms = new ArrayList<>();
    int family = 0;
    for (String[] line : TestTable.lines("french-families.txt")) {
      for (Token token : chains.tokens(Language.FRENCH, line[0])) {
        forms.add(new Form(token.surface(), token.stem(), family));
      }
      family++;
    }
    return forms;
  }
}
