package depeche.desk.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Beside a walk over everything, which needs no cleverness. */
final class PrefixBookTest {

  @Property(tries = 300)
  void theMostImportantNamesWithAllTheBeginningsAreFoundInTheirOrder(
      @ForAll("names") List<List<String>> names,
      @ForAll("beginnings") List<String> typed,
      @ForAll @IntRange(min = 1, max = 5) int most) {
    PrefixBook.Builder<Integer> builder = new PrefixBook.Builder<>();
    for (int i = 0; i < names.size(); i++) {
      builder.add(i, List.of(names.get(i)));
    }

    assertThat(builder.build().beginningWith(typed, most)).isEqualTo(walked(names, typed, most));
  }

  private static List<Integer> walked(List<List<String>> names, List<String> typed, int most) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      List<String> name = names.get(i);
      if (typed.stream()
          .allMatch(beginning -> name.stream().anyMatch(word -> word.startsWith(beginning)))) {
        found.add(i);
      }
    }
    return found.subList(0, Math.min(most, found.size()));
  }

  @Provide
  Arbitrary<List<List<String>>> names() {
    return word(4).list().ofMinSize(1).ofMaxSize(4).list().ofMaxSize(60);
  }

  @Provide
  Arbitrary<List<String>> beginnings() {
    return word(2).list().ofMinSize(1).ofMaxSize(2);
  }

  private static Arbitrary<String> word(int longest) {
    return Arbitraries.strings().withChars('a', 'b', 'é', 'я').ofMinLength(1).ofMaxLength(longest);
  }
}
