package depeche.desk.related;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.desk.related.Wording.Change;
import depeche.desk.related.Wording.Stretch;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class WordingTest {
  @Test
  void whatWasPutForAnotherWordIsToldByTheWord() {
    assertThat(Wording.changes("La digue a cédé hier.", "La digue a rompu hier."))
        .containsExactly(
            new Stretch(Change.KEPT, "La digue a "),
            new Stretch(Change.REMOVED, "cédé"),
            new Stretch(Change.ADDED, "rompu"),
            new Stretch(Change.KEPT, " hier."));
  }

  @Test
  void theSameWordingHasNoChange() {
    assertThat(Wording.changes("La digue.", "La digue."))
        .containsExactly(new Stretch(Change.KEPT, "La digue."));
  }

  @Test
  void textsWithNothingInCommonAreOneTakenOutAndOnePutIn() {
    assertThat(Wording.changes("un ".repeat(3000), "deux,".repeat(3000))).hasSize(2);
  }

  @Property(tries = 200)
  void bothWordingsCanBeReadOffTheChanges(
      @ForAll @StringLength(max = 60) @CharRange(from = 'a', to = 'c') String before,
      @ForAll @StringLength(max = 60) @CharRange(from = 'a', to = 'c') String after) {
    String old = spaced(before);
    String next = spaced(after);

    List<Stretch> changes = Wording.changes(old, next);

    assertThat(without(Change.ADDED, changes)).isEqualTo(old);
    assertThat(without(Change.REMOVED, changes)).isEqualTo(next);
  }

  private static String spaced(String letters) {
    return letters.replace("c", " ");
  }

  private static String without(Change change, List<Stretch> changes) {
    return changes.stream()
        .filter(stretch -> stretch.change() != change)
        .map(Stretch::text)
        .collect(Collectors.joining());
  }
}
