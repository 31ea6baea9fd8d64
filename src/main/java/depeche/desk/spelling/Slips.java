package depeche.desk.spelling;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * How likely a word is to be typed as something else: the channel of a noisy-channel model, as an
 * optimal string alignment whose costs are negative natural logarithms of probabilities.
 *
 * <p>A letter left out or swapped can go wrong in one way only; a letter changed or added in as
 * many ways as there are letters, and so each of them is the less likely, unless French fingers (a
 * neighbouring key, a letter struck twice) or ears (the same sound) lead there.
 */
final class Slips {
  /** Any slip, at some place in the word. */
  private static final double SLIP = 6;

  /** That it was this letter, out of about twenty. */
  private static final double SOME_LETTER = 3;

  /** That it was this letter, out of the few that lie near or sound alike. */
  private static final double LIKELY_LETTER = 2;

  private static final double ONE_OF_A_DOUBLE_LEFT_OUT = -0.5;
  private static final double SAME_SOUND_SPELT_OTHERWISE = 1.5;
  private static final double FIRST_LETTER = 0.5;
  private static final double ACCENT_LEFT_OUT = 2;

  /** Whoever types accents types them mostly right. */
  private static final double ACCENT = 4;

  private static final String[] KEYBOARDS = {
    "azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm"
  };
  private static final String[] SAME_SOUND = {
    "iy", "sc", "ck", "kq", "cq", "sz", "gj", "vw", "ou", "ea"
  };

  /** Letters that are written for others, of which one at least is more than one letter. */
  private static final String[][] SPELT_OTHERWISE = {
    {"ph", "f"},
    {"qu", "k"},
    {"qu", "c"},
    {"ai", "e"},
    {"ei", "e"},
    {"au", "o"},
    {"eau", "au"},
    {"ch", "sh"},
    {"ti", "ci"},
    {"ks", "x"},
    {"tch", "tsh"}
  };

  private Slips() {}

  /** The cost of typing {@code typed} for {@code word}, 0 for the same word; both lower case. */
  static double cost(String typed, String word) {
    return new Alignment(spelt(typed), spelt(word)).cost();
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

  /** The cheapest way to turn one word into the other. */
  private record Alignment(String typed, String word, String plainTyped, String plainWord) {

    Alignment(String typed, String word) {
      this(typed, word, bare(typed), bare(word));
    }

    double cost() {
      double[][] cost = new double[typed.length() + 1][word.length() + 1];
      for (double[] row : cost) {
        Arrays.fill(row, Double.POSITIVE_INFINITY);
      }
      cost[0][0] = 0;
      for (int i = 0; i <= typed.length(); i++) {
        for (int j = 0; j <= word.length(); j++) {
          if (i > 0) {
            improve(cost, i, j, cost[i - 1][j] + added(i - 1));
          }
          if (j > 0) {
            improve(cost, i, j, cost[i][j - 1] + leftOut(j - 1));
          }
          if (i > 0 && j > 0) {
            improve(cost, i, j, cost[i - 1][j - 1] + changed(i - 1, j - 1));
          }
          if (swapped(i, j)) {
            improve(cost, i, j, cost[i - 2][j - 2] + SLIP);
          }
          for (String[] pair : SPELT_OTHERWISE) {
            spellOtherwise(cost, i, j, pair[0], pair[1]);
            spellOtherwise(cost, i, j, pair[1], pair[0]);
          }
        }
      }
      return cost[typed.length()][word.length()];
    }

    private static void improve(double[][] cost, int i, int j, double other) {
      cost[i][j] = Math.min(cost[i][j], other);
    }

    private void spellOtherwise(double[][] cost, int i, int j, String written, String meant) {
      int fromTyped = i - written.length();
      int fromWord = j - meant.length();
      if (fromTyped >= 0
          && fromWord >= 0
          && plainTyped.startsWith(written, fromTyped)
          && plainWord.startsWith(meant, fromWord)) {
        improve(cost, i, j, cost[fromTyped][fromWord] + SLIP + SAME_SOUND_SPELT_OTHERWISE);
      }
    }

    private boolean swapped(int i, int j) {
      return i > 1
          && j > 1
          && plainTyped.charAt(i - 1) == plainWord.charAt(j - 2)
          && plainTyped.charAt(i - 2) == plainWord.charAt(j - 1)
          && plainTyped.charAt(i - 1) != plainTyped.charAt(i - 2);
    }

    private double added(int i) {
      boolean doubled = i > 0 && plainTyped.charAt(i - 1) == plainTyped.charAt(i);
      return SLIP + (doubled ? LIKELY_LETTER : SOME_LETTER) + first(i == 0);
    }

    private double leftOut(int j) {
      boolean doubled = j > 0 && plainWord.charAt(j - 1) == plainWord.charAt(j);
      return SLIP + (doubled ? ONE_OF_A_DOUBLE_LEFT_OUT : 0) + first(j == 0);
    }

    private double changed(int i, int j) {
      if (typed.charAt(i) == word.charAt(j)) {
        return 0;
      }
      char a = plainTyped.charAt(i);
      char b = plainWord.charAt(j);
      if (a == b) {
        return typed.charAt(i) == a ? ACCENT_LEFT_OUT : ACCENT;
      }
      boolean likely = soundAlike(a, b) || areNeighbours(a, b);
      return SLIP + (likely ? LIKELY_LETTER : SOME_LETTER) + first(i == 0 && j == 0);
    }

    private static double first(boolean first) {
      return first ? FIRST_LETTER : 0;
    }
  }

  private static boolean soundAlike(char a, char b) {
    for (String pair : SAME_SOUND) {
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
