package depeche.desk.alerts;

import java.util.Arrays;

/** A set of numbers in sixteen bytes each or less: there may be millions. Not for many threads. */
final class Keys {
  private static final int SMALLEST = 1024;

  private long[] slots = new long[SMALLEST];
  private int size;
  private boolean zero;

  boolean contains(long key) {
    return key == 0 ? zero : slots[slot(slots, key)] == key;
  }

  void add(long key) {
    if (key == 0) {
      zero = true;
      return;
    }
    int slot = slot(slots, key);
    if (slots[slot] == 0) {
      slots[slot] = key;
      if (++size > slots.length / 2) {
        grow();
      }
    }
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    Arrays.stream(slots).filter(key -> key != 0).forEach(key -> larger[slot(larger, key)] = key);
    slots = larger;
  }

  /** Where {@code key} is, or would be; keys are digests, so their bits are spread already. */
  private static int slot(long[] slots, long key) {
    int slot = (int) key & (slots.length - 1);
    while (slots[slot] != 0 && slots[slot] != key) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }
}
