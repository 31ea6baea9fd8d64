package depeche.desk.related;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How one wording differs from another, word by word: the shortest way from the one to the other
 * (Myers, 1986: An O(ND) difference algorithm and its variations).
 */
public final class Wording {
  private static final Pattern PIECE =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);

  /** Wordings that differ by more are told as one taken out and one put in. */
  private static final int MOST_CHANGES = 2_000;

  private Wording() {}

  /** What became of a stretch of text. */
  public enum Change {
    KEPT,
    REMOVED,
    ADDED
  }

  /** A stretch of text, of the first wording unless it was added. */
  public record Stretch(Change change, String text) {}

  /**
   * The stretches in order. Those kept and removed, joined, are {@code before}; those kept and
   * added are {@code after}.
   */
  public static List<Stretch> changes(String before, String after) {
    List<String> old = pieces(before);
    List<String> next = pieces(after);
    List<int[]> rounds = rounds(old, next);
    if (rounds.isEmpty()) {
      return joined(List.of(new Stretch(Change.REMOVED, before), new Stretch(Change.ADDED, after)));
    }
    return joined(wayBack(old, next, rounds));
  }

  private static List<String> pieces(String text) {
    return PIECE.matcher(text).results().map(MatchResult::group).toList();
  }

  /**
   * For each number of changes, how far each diagonal (place in the old minus place in the new) is
   * reached in the old; empty where more than {@link #MOST_CHANGES} are needed.
   */
  private static List<int[]> rounds(List<String> old, List<String> next) {
    int middle = old.size() + next.size() + 1;
    int[] reached = new int[2 * middle + 1];
    List<int[]> rounds = new ArrayList<>();
    for (int changes = 0; changes <= Math.min(middle, MOST_CHANGES); changes++) {
      rounds.add(Arrays.copyOfRange(reached, middle - changes - 1, middle + changes + 2));
      for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
        int at = middle + diagonal;
        boolean added =
            diagonal == -changes || (diagonal != changes && reached[at - 1] < reached[at + 1]);
        int x = added ? reached[at + 1] : reached[at - 1] + 1;
        while (x < old.size()
            && x - diagonal < next.size()
            && old.get(x).equals(next.get(x - diagonal))) {
          x++;
        }
        reached[at] = x;
        if (x >= old.size() && x - diagonal >= next.size()) {
          return rounds;
        }
      }
    }
    return List.of();
  }

  private static List<Stretch> wayBack(List<String> old, List<String> next, List<int[]> rounds) {
    List<Stretch> stretches = new ArrayList<>();
    int x = old.size();
    int y = next.size();
    for (int changes = rounds.size() - 1; changes >= 0; changes--) {
      int[] reached = rounds.get(changes);
      int diagonal = x - y;
      int at = diagonal + changes + 1;
      boolean added =
          diagonal == -changes || (diagonal != changes && reached[at - 1] < reached[at + 1]);
      int from = added ? diagonal + 1 : diagonal - 1;
      int startX = changes == 0 ? 0 : reached[from + changes + 1];
      int startY = changes == 0 ? 0 : startX - from;
      while (x > startX && y > startY) {
        x--;
        y--;
        stretches.add(new Stretch(Change.KEPT, old.get(x)));
      }
      if (changes > 0 && added) {
        y--;
        stretches.add(new Stretch(Change.ADDED, next.get(y)));
      } else if (changes > 0) {
        x--;
        stretches.add(new Stretch(Change.REMOVED, old.get(x)));
      }
    }
    Collections.reverse(stretches);
    return stretches;
  }

  /** Neighbours of one kind as one, empty ones left out. */
  private static List<Stretch> joined(List<Stretch> stretches) {
    List<Stretch> joined = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < stretches.size(); i++) {
      Change change = stretches.get(i).change();
      text.append(stretches.get(i).text());
      boolean last = i + 1 == stretches.size() || stretches.get(i + 1).change() != change;
      if (last && !text.isEmpty()) {
        joined.add(new Stretch(change, text.toString()));
        text.setLength(0);
      }
    }
    return joined;
  }
}
