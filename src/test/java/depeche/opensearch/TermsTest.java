package depeche.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** How terms travel to the cluster. */
final class TermsTest {

  @Test
  void eachTermIsOneWordOfTheTextThatIsSent() {
    assertThat(Terms.joined(List.of("l'été", "10 000", "")).split(" ")).hasSize(3);
  }

  @Property
  void aTermStaysOneWordWhateverIsInIt(@ForAll String term) {
    assertThat(Terms.spelled(term))
        .isNotEmpty()
        .satisfies(word -> assertThat(word.chars().anyMatch(Character::isWhitespace)).isFalse());
  }
}
