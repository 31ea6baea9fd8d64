package depeche.desk.completion;

import depeche.article.EntityKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Names in the order of their letters, each once for every word it could be looked up by: a
 * beginning is one stretch of the list. Immutable.
 */
final class NameBook {
  /**
   * Someone or something to be found.
   *
   * @param label as most articles write the name
   * @param count how many articles speak of it
   */
  record Entry(EntityKind kind, String id, String label, long count) {}

  /**
   * @param from the name from one of its words on
   * @param name the whole name; both are folded words parted by single spaces
   */
  private record Line(String from, String name, Entry entry) {}

  /** Takes names in any order. */
  static final class Builder {
    private final List<Line> lines = new ArrayList<>();

    /**
     * Adds an entry under each of its names.
     *
     * @param names each as its folded words
     */
    void add(Entry entry, Set<List<String>> names) {
      for (List<String> words : names) {
        String name = String.join(" ", words);
        for (int word = 0; word < words.size(); word++) {
          lines.add(new Line(String.join(" ", words.subList(word, words.size())), name, entry));
        }
      }
    }

    NameBook build() {
      Line[] sorted = lines.toArray(Line[]::new);
      Arrays.sort(sorted, Comparator.comparing(Line::from));
      return new NameBook(sorted);
    }
  }

  private static final Comparator<Entry> COMMONEST_FIRST =
      Comparator.comparingLong(Entry::count)
          .reversed()
          .thenComparing(Entry::kind)
          .thenComparing(Entry::id);

  private final Line[] lines;

  private NameBook(Line[] lines) {
    this.lines = lines;
  }

  /**
   * The entries that have a name with all these words in it, in any order, of which each may be a
   * beginning only. The commonest first.
   *
   * @param words folded; at least one
   */
  List<Entry> beginningWith(List<String> words, int most) {
    String first = words.getFirst();
    PriorityQueue<Entry> best = new PriorityQueue<>(COMMONEST_FIRST.reversed());
    Set<Entry> known = new HashSet<>();
    for (int at = firstFrom(first); at < lines.length && lines[at].from.startsWith(first); at++) {
      Line line = lines[at];
      boolean better = best.size() < most || COMMONEST_FIRST.compare(line.entry, best.peek()) < 0;
      if (better && hasAll(line.name, words) && known.add(line.entry)) {
        best.add(line.entry);
        if (best.size() > most) {
          best.remove();
        }
      }
    }
    return best.stream().sorted(COMMONEST_FIRST).toList();
  }

  private static boolean hasAll(String name, List<String> words) {
    String spaced = " " + name;
    return words.size() == 1 || words.stream().allMatch(word -> spaced.contains(" " + word));
  }

  private int firstFrom(String beginning) {
    int low = 0;
    int high = lines.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lines[middle].from.compareTo(beginning) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
