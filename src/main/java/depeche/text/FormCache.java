package depeche.text;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what units mean. A direct-mapped table of immutable entries: bounded, without locks,
 * and without garbage on a hit; a later unit with the same slot replaces the earlier one, and a
 * race costs no more than finding a meaning twice.
 */
final class FormCache {
  private static final int SLOTS = 1 << 17;
  private static final int LONGEST = 40;

  private record Entry(String unit, List<Token> tokens) {
    boolean isAt(String text, int start, int end) {
      return unit.length() == end - start && text.startsWith(unit, start);
    }
  }

  private final @Nullable Entry[] slots = new @Nullable Entry[SLOTS];
  private final Function<String, List<Token>> meaning;

  FormCache(Function<String, List<Token>> meaning) {
    this.meaning = meaning;
  }

  /** The tokens of the unit from {@code start} to {@code end}, with offsets relative to it. */
  List<Token> tokens(String text, int start, int end) {
    if (end - start > LONGEST) {
      return meaning.apply(text.substring(start, end));
    }
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int slot = (hash ^ hash >>> 16) & SLOTS - 1;
    Entry first = slots[slot];
    if (first != null && first.isAt(text, start, end)) {
      return first.tokens;
    }
    Entry second = slots[slot ^ 1];
    if (second != null && second.isAt(text, start, end)) {
      return second.tokens;
    }
    String unit = text.substring(start, end);
    List<Token> tokens = meaning.apply(unit);
    slots[slot ^ 1] = first;
    slots[slot] = new Entry(unit, tokens);
    return tokens;
  }
}
