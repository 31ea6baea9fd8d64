package depeche.lucene;

import java.util.Arrays;

/** In which share of the articles each numbered term is: guessed at first, and learnt from them. */
final class TermFrequencies {
  /** A guess counts as much as so many articles seen. */
  private static final int GUESSED = 16;

  private double[] guesses = new double[1024];
  private int[] seen = new int[1024];
  private int articles;

  synchronized void expect(int term, double share) {
    if (term >= guesses.length) {
      guesses = Arrays.copyOf(guesses, 2 * term);
      seen = Arrays.copyOf(seen, 2 * term);
    }
    guesses[term] = share;
  }

  /** Takes in the terms of one more article, and gives how many there were. */
  synchronized int see(PresentTerms terms) {
    for (int at = 0; at < terms.size(); at++) {
      seen[terms.get(at)]++;
    }
    return ++articles;
  }

  /** From 0 to 1, and never 0. */
  synchronized double share(int term) {
    return (GUESSED * guesses[term] + seen[term]) / (GUESSED + articles);
  }
}
