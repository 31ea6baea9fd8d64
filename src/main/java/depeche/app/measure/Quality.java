package depeche.app.measure;

import java.util.List;

/** How well rankings put the one relevant document of each query first. */
final class Quality {
  /** How many hits a ranking must give to be judged. */
  static final int DEPTH = 100;

  private static final int PAGE = 10;

  private double gain;
  private double reciprocalRank;
  private int recalled;
  private int queries;

  void add(String relevant, List<String> ranking) {
    queries++;
    int rank = ranking.indexOf(relevant) + 1;
    if (rank > 0 && rank <= DEPTH) {
      recalled++;
      if (rank <= PAGE) {
        gain += Math.log(2) / Math.log(rank + 1);
        reciprocalRank += 1.0 / rank;
      }
    }
  }

  /**
   * Normalised discounted cumulative gain over the first ten, 0 to 1 (Järvelin and Kekäläinen,
   * 2002).
   */
  double ndcg() {
    return gain / queries;
  }

  /** Mean reciprocal rank over the first ten, 0 to 1. */
  double mrr() {
    return reciprocalRank / queries;
  }

  /** Share of queries whose document is among the first hundred. */
  double recall() {
    return (double) recalled / queries;
  }
}
