package depeche.app.measure;

import java.io.PrintStream;
import java.util.Locale;

/** How far what was found agrees with what is right: precision, recall and their harmonic mean. */
final class Agreement {
  private int right;
  private int missed;
  private int wrong;

  /** Counts something right that was found. */
  void found() {
    right++;
  }

  /** Counts something right that was not found. */
  void missed() {
    missed++;
  }

  /** Counts something found that is not right. */
  void wrong() {
    wrong++;
  }

  /** Share of what was found that is right, 0 to 1; 1 where nothing was found. */
  double precision() {
    return share(right, wrong);
  }

  /** Share of what is right that was found, 0 to 1; 1 where there was nothing to find. */
  double recall() {
    return share(right, missed);
  }

  /** The balanced F-score (van Rijsbergen, 1979), 0 to 1. */
  double f1() {
    return right + missed + wrong == 0 ? 1 : 2.0 * right / (2.0 * right + missed + wrong);
  }

  /** Prints the three on one line, with the counts behind them. */
  void print(String name, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%-24s P %.3f  R %.3f  F1 %.3f  (%d right, %d missed, %d wrong)%n",
        name,
        precision(),
        recall(),
        f1(),
        right,
        missed,
        wrong);
  }

  private static double share(int part, int rest) {
    return part + rest == 0 ? 1 : part / (double) (part + rest);
  }
}
