package depeche.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A text as the set of its runs of {@value #RUN} words, by which copies are told from texts that
 * merely speak of the same (Broder, 1997: On the resemblance and containment of documents). Words
 * count at their exact level, so that neither case, accents nor typography make a difference.
 */
public final class Shingles {
  private static final int RUN = 4;
  private static final int BANDS = 8;
  private static final int ROWS = 4;

  /** From here on two texts are versions of one. Tuned with {@code eval duplicates}. */
  private static final double SAME_TEXT = 0.85;

  /** Hash values of the runs, rising, each once. */
  private final long[] runs;

  private Shingles(long[] runs) {
    this.runs = runs;
  }

  /**
   * The runs of an article: of its title and its body, for a lead is often but the beginning of the
   * body, and counts only where there is none. A text shorter than a run is one run.
   */
  public static Shingles of(List<Token> title, List<Token> lead, List<Token> body) {
    LongStream runs = LongStream.concat(runs(title), runs(body.isEmpty() ? lead : body));
    return new Shingles(runs.sorted().distinct().toArray());
  }

  /** The share of the runs of either that both have, from 0 to 1: their Jaccard similarity. */
  public double resemblance(Shingles other) {
    int shared = 0;
    for (int i = 0, j = 0; i < runs.length && j < other.runs.length; ) {
      int order = Long.compare(runs[i], other.runs[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int all = runs.length + other.runs.length - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  /** Says whether the two are versions of one text. */
  public boolean isVersionOf(Shingles other) {
    return resemblance(other) >= SAME_TEXT;
  }

  /**
   * Terms of which two versions of one text share at least one, with a likelihood of 99.7 % where
   * they are just alike enough and nearly always where they are more so, and other texts next to
   * never: {@value #BANDS} bands of {@value #ROWS} MinHash values (Broder, 1997; the bands:
   * Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 3.4). Empty for an empty text.
   */
  public List<String> bands() {
    List<String> bands = new ArrayList<>(BANDS);
    for (int band = 0; runs.length > 0 && band < BANDS; band++) {
      long hash = band;
      for (int row = 0; row < ROWS; row++) {
        hash = mix(hash * 31 + least(band * ROWS + row));
      }
      bands.add(Long.toString(hash, Character.MAX_RADIX));
    }
    return bands;
  }

  /** The least of all runs in the {@code number}th order. */
  private long least(int number) {
    long seed = mix(number + 1);
    long least = Long.MAX_VALUE;
    for (long run : runs) {
      least = Math.min(least, (run ^ seed) * (2 * seed + 1));
    }
    return least;
  }

  private static LongStream runs(List<Token> tokens) {
    if (tokens.isEmpty()) {
      return LongStream.empty();
    }
    long[] words = tokens.stream().mapToLong(token -> hash(token.exact())).toArray();
    int run = Math.min(RUN, words.length);
    long[] runs = new long[words.length - run + 1];
    for (int from = 0; from < runs.length; from++) {
      for (int i = from; i < from + run; i++) {
        runs[from] = mix(runs[from] * 31 + words[i]);
      }
    }
    return Arrays.stream(runs);
  }

  private static long hash(String word) {
    long hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = hash * 0x100000001B3L + word.charAt(i);
    }
    return mix(hash);
  }

  /** The finisher of SplittableRandom (Steele, Lea and Flood, 2014): every bit counts for all. */
  private static long mix(long value) {
    long mixed = value + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
