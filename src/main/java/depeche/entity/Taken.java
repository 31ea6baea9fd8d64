package depeche.entity;

import depeche.article.Field;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/** The words of an article that already belong to a name. */
final class Taken {
  private final Map<Field, BitSet> words = new EnumMap<>(Field.class);

  void take(Passage passage, int from, int to) {
    words.computeIfAbsent(passage.field(), field -> new BitSet()).set(from, to);
  }

  boolean overlaps(Passage passage, int from, int to) {
    BitSet taken = words.get(passage.field());
    for (int word = from; taken != null && word < to; word++) {
      if (taken.get(word)) {
        return true;
      }
    }
    return false;
  }
}
