package depeche.desk.spelling;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * How far a word is from what was typed for it: the optimal string alignment distance, in which a
 * slip that French fingers and ears often make costs less than any other.
 */
final class Slips {
  private static final double ANY = 1;
  private static final double ACCENT_LEFT_OUT = 0.2;
  private static final double ACCENT = 0.4;
  private static final double NEAR_KEY = 0.8;
  private static final double SAME_SOUND = 0.7;
  private static final double SWAPPED = 0.8;
  private static final double DOUBLED = 0.7;
  private static final double SILENT_END = 0.8;
  private static final double FIRST_LETTER = 0.15;

  private static final String[] KEYBOARDS = {
    "azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm"
  };
  private static final String SILENT = "estxh";
  private static final String[] SOUNDS = {
    "iy", "sc", "ck", "kq", "cq", "sz", "gj", "vw", "ou", "ea"
  };

  private Slips() {}

  /** The cost of typing {@code typed} for {@code word}, 0 for the same word; both lower case. */
  static double cost(String typed, String word) {
    String from = spelt(typed);
    String to = spelt(word);
    int m = from.length();
    int n = to.length();
    double[] beforeLast = new double[n + 1];
    double[] last = new double[n + 1];
    double[] row = new double[n + 1];
    for (int j = 1; j <= n; j++) {
      last[j] = last[j - 1] + oneMore(to, j - 1);
    }
    for (int i = 1; i <= m; i++) {
      row[0] = last[0] + oneMore(from, i - 1);
      for (int j = 1; j <= n; j++) {
        double best = last[j - 1] + changed(from.charAt(i - 1), to.charAt(j - 1), i == 1 && j == 1);
        best = Math.min(best, last[j] + oneMore(from, i - 1));
        best = Math.min(best, row[j - 1] + oneMore(to, j - 1));
        if (i > 1 && j > 1 && swapped(from, i, to, j)) {
          best = Math.min(best, beforeLast[j - 2] + SWAPPED);
        }
        row[j] = best;
      }
      double[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
      Arrays.fill(row, 0);
    }
    return last[n];
  }

  /** Says whether two words are the same but for accents and ligatures. */
  static boolean areOneWord(String a, String b) {
    return bare(a).equals(bare(b));
  }

  /** {@code word} without accents and ligatures. */
  static String bare(String word) {
    StringBuilder bare = new StringBuilder(spelt(word));
    for (int i = 0; i < bare.length(); i++) {
      bare.setCharAt(i, plain(bare.charAt(i)));
    }
    return bare.toString();
  }

  private static boolean swapped(String from, int i, String to, int j) {
    return from.charAt(i - 1) == to.charAt(j - 2)
        && from.charAt(i - 2) == to.charAt(j - 1)
        && from.charAt(i - 1) != from.charAt(i - 2);
  }

  /** What it costs that one of the words has the letter at {@code i} and the other has not. */
  private static double oneMore(String word, int i) {
    char c = word.charAt(i);
    if (i > 0 && word.charAt(i - 1) == c) {
      return DOUBLED;
    }
    if (i > 0 && i == word.length() - 1 && SILENT.indexOf(c) >= 0) {
      return SILENT_END;
    }
    return i == 0 ? ANY + FIRST_LETTER : ANY;
  }

  /** What it costs to type {@code a} for {@code b}. */
  private static double changed(char a, char b, boolean first) {
    if (a == b) {
      return 0;
    }
    char plainA = plain(a);
    char plainB = plain(b);
    if (plainA == plainB) {
      return a == plainA ? ACCENT_LEFT_OUT : ACCENT;
    }
    double cost =
        soundAlike(plainA, plainB) ? SAME_SOUND : areNeighbours(plainA, plainB) ? NEAR_KEY : ANY;
    return first ? cost + FIRST_LETTER : cost;
  }

  private static boolean soundAlike(char a, char b) {
    for (String pair : SOUNDS) {
      if (pair.indexOf(a) >= 0 && pair.indexOf(b) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean areNeighbours(char a, char b) {
    for (String row : KEYBOARDS) {
      int at = row.indexOf(a);
      if (at >= 0 && row.indexOf(b) >= 0 && Math.abs(at - row.indexOf(b)) == 1) {
        return true;
      }
    }
    return false;
  }

  private static String spelt(String word) {
    return word.replace("œ", "oe").replace("æ", "ae").replace("ß", "ss");
  }

  private static char plain(char c) {
    return c < 0x80
        ? c
        : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).charAt(0);
  }
}
