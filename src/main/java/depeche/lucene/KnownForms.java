package depeche.lucene;

import depeche.text.Token;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers, for the words of one language, what standing queries ask of them. A table of immutable
 * entries, two to a slot: bounded, without locks; a later word replaces an earlier one, and a race
 * costs no more than finding the same twice. A word is known again by its very strings, which its
 * chain remembers in turn: nothing of them is read, since they are seldom in the processor's cache.
 */
final class KnownForms {
  private static final int SLOTS = 1 << 18;

  /**
   * A word as it was found once.
   *
   * @param terms the numbers of all terms that an article has with this word, choices included
   * @param stemNumber the number of its stem, or {@link TermNumbers#NONE}
   * @param exactNumber the number of its exact form, or {@link TermNumbers#NONE}
   */
  record Form(
      String surface, String exact, String stem, int[] terms, int stemNumber, int exactNumber) {
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(Token token) {
      return surface == token.surface() && exact == token.exact() && stem == token.stem();
    }
  }

  private final @Nullable Form[] slots = new @Nullable Form[SLOTS];
  private final Function<Token, Form> finding;

  KnownForms(Function<Token, Form> finding) {
    this.finding = finding;
  }

  /**
   * The forms of the words of a text, in their order. Step by step for all words, so that the
   * processor fetches what many of them need at once rather than one after the other.
   */
  Form[] of(List<Token> text) {
    int[] places = new int[text.size()];
    for (int at = 0; at < places.length; at++) {
      places[at] = slot(text.get(at));
    }
    @Nullable Form[] remembered = new @Nullable Form[places.length];
    for (int at = 0; at < places.length; at++) {
      remembered[at] = slots[places[at]];
    }
    Form[] forms = new Form[places.length];
    for (int at = 0; at < places.length; at++) {
      Form first = remembered[at];
      Token token = text.get(at);
      forms[at] = first != null && first.isOf(token) ? first : second(token, places[at]);
    }
    return forms;
  }

  private Form second(Token token, int slot) {
    Form first = slots[slot];
    Form second = slots[slot ^ 1];
    Form found = second != null && second.isOf(token) ? second : finding.apply(token);
    slots[slot ^ 1] = first;
    slots[slot] = found;
    return found;
  }

  private static int slot(Token token) {
    int hash = System.identityHashCode(token.surface());
    return (hash ^ hash >>> 16) & SLOTS - 1;
  }
}
