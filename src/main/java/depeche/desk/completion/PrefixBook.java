package depeche.desk.completion;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Things in the order of their importance, each to be found by the beginnings of the words of its
 * names. Every word of every name is a line of a sorted list, so that a beginning is one stretch of
 * it; a {@link RangeMinimum} over the importance of the lines gives the best of a stretch without a
 * look at the others. Immutable; about 16 bytes a word beside the names themselves in UTF-8.
 */
final class PrefixBook<T> {
  /** So many lines are looked at for one that has all the words, the most important first. */
  private static final int MOST_LOOKED_AT = 5_000;

  private static final byte END = 0;

  /** Takes things in the order of their importance. */
  static final class Builder<T> {
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final List<T> things = new ArrayList<>();
    private final List<Integer> firstPlaces = new ArrayList<>();
    private int words;

    Builder() {
      text.write(END);
    }

    /**
     * Adds what is less important than all before.
     *
     * @param names each as its folded words
     */
    Builder<T> add(T thing, Collection<List<String>> names) {
      things.add(thing);
      firstPlaces.add(text.size());
      for (List<String> name : names) {
        words += name.size();
        text.writeBytes(String.join(" ", name).getBytes(StandardCharsets.UTF_8));
        text.write(END);
      }
      return this;
    }

    PrefixBook<T> build() {
      return new PrefixBook<>(text.toByteArray(), List.copyOf(things), firstPlaces, words);
    }
  }

  private final byte[] text;
  private final List<T> things;

  /** Where each line begins in the text, in the order of what follows. */
  private final int[] lines;

  /** The thing of each line, by its importance. */
  private final int[] owners;

  private final RangeMinimum mostImportant;

  private PrefixBook(byte[] text, List<T> things, List<Integer> firstPlaces, int words) {
    this.text = text;
    this.things = things;
    this.lines = new int[words];
    int line = 0;
    for (int place = 1; place < text.length; place++) {
      if (text[place] != END && isWordStart(place)) {
        lines[line++] = place;
      }
    }
    SuffixSort.sort(text, lines);
    int[] starts = firstPlaces.stream().mapToInt(Integer::intValue).toArray();
    this.owners = Arrays.stream(lines).map(place -> owner(starts, place)).toArray();
    this.mostImportant = new RangeMinimum(owners);
  }

  /**
   * The most important things that have a name with all these words in it, in any order, of which
   * each may be a beginning only.
   *
   * @param words folded; at least one
   */
  List<T> beginningWith(List<String> words, int most) {
    List<byte[]> sought =
        words.stream().map(word -> word.getBytes(StandardCharsets.UTF_8)).toList();
    Stretch fewest =
        sought.stream()
            .map(this::stretch)
            .min(Comparator.comparingInt(Stretch::size))
            .orElseThrow();
    PriorityQueue<Stretch> stretches =
        new PriorityQueue<>(Comparator.<Stretch>comparingInt(stretch -> owners[stretch.best]));
    add(stretches, fewest.from, fewest.to);
    Set<Integer> found = new LinkedHashSet<>();
    for (int looked = 0; looked < MOST_LOOKED_AT && found.size() < most; looked++) {
      Stretch next = stretches.poll();
      if (next == null) {
        break;
      }
      if (hasAll(lines[next.best], sought)) {
        found.add(owners[next.best]);
      }
      add(stretches, next.from, next.best);
      add(stretches, next.best + 1, next.to);
    }
    return found.stream().map(things::get).toList();
  }

  /** Lines from {@code from} up to {@code to}, the most important of them at {@code best}. */
  private record Stretch(int from, int to, int best) {
    int size() {
      return to - from;
    }
  }

  private void add(PriorityQueue<Stretch> stretches, int from, int to) {
    if (from < to) {
      stretches.add(new Stretch(from, to, mostImportant.in(from, to)));
    }
  }

  private Stretch stretch(byte[] beginning) {
    return new Stretch(first(beginning, false), first(beginning, true), -1);
  }

  /**
   * The first line that is not before {@code beginning}, or the first one past all that have it.
   */
  private int first(byte[] beginning, boolean past) {
    int low = 0;
    int high = lines.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order = compare(lines[middle], beginning);
      if (order < 0 || (past && order == 0)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** 0 where the line begins so. */
  private int compare(int place, byte[] beginning) {
    for (int i = 0; i < beginning.length; i++) {
      int order = (text[place + i] & 0xFF) - (beginning[i] & 0xFF);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private boolean hasAll(int place, List<byte[]> words) {
    if (words.size() == 1) {
      return true;
    }
    int name = place;
    while (text[name - 1] != END) {
      name--;
    }
    for (byte[] word : words) {
      int at = name;
      while (text[at] != END && !(isWordStart(at) && compare(at, word) == 0)) {
        at++;
      }
      if (text[at] == END) {
        return false;
      }
    }
    return true;
  }

  private boolean isWordStart(int place) {
    return text[place - 1] == END || text[place - 1] == ' ';
  }

  private static int owner(int[] starts, int place) {
    int at = Arrays.binarySearch(starts, place);
    return at >= 0 ? at : -at - 2;
  }
}
