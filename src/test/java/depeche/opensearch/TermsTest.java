package depeche.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.text.Level;
import depeche.text.Token;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** How terms travel to the cluster. */
final class TermsTest {

  @Test
  void eachTokenIsOneWordAtEachLevel() {
    List<Token> tokens =
        List.of(new Token("l'été", "lete", "ete", 0, 5), new Token("10 000", "10000", "", 6, 12));
    assertThat(Terms.joined(Level.SURFACE, tokens).split(" ")).hasSize(2);
    assertThat(Terms.joined(Level.EXACT, tokens)).isEqualTo("lete 10000");
    assertThat(Terms.joined(Level.STEM, tokens).split(" ")).hasSize(2);
  }

  @Property
  void aTermStaysOneWordWhateverIsInIt(@ForAll String term) {
    assertThat(Terms.spelled(term))
        .isNotEmpty()
        .satisfies(word -> assertThat(word.chars().anyMatch(Character::isWhitespace)).isFalse());
  }
}
