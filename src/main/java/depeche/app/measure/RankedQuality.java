package depeche.app.measure;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** How well rankings put first what is relevant, where several things are. */
final class RankedQuality {
  private static final int GAIN_DEPTH = 5;

  /** How many hits a ranking must give to be judged. */
  static final int DEPTH = 10;

  private double gain;
  private double reciprocalRank;
  private double recall;
  private int queries;

  void add(Set<String> relevant, List<String> ranking) {
    queries++;
    List<String> judged = ranking.subList(0, Math.min(DEPTH, ranking.size()));
    double ideal =
        IntStream.range(0, Math.min(GAIN_DEPTH, relevant.size()))
            .mapToDouble(RankedQuality::discount)
            .sum();
    gain +=
        IntStream.range(0, Math.min(GAIN_DEPTH, judged.size()))
                .filter(rank -> relevant.contains(judged.get(rank)))
                .mapToDouble(RankedQuality::discount)
                .sum()
            / ideal;
    reciprocalRank +=
        IntStream.range(0, judged.size())
            .filter(rank -> relevant.contains(judged.get(rank)))
            .mapToDouble(rank -> 1.0 / (rank + 1))
            .findFirst()
            .orElse(0);
    recall += (double) judged.stream().filter(relevant::contains).count() / relevant.size();
  }

  /** Normalised discounted cumulative gain over the first five, 0 to 1. */
  double ndcg() {
    return gain / queries;
  }

  /** Mean reciprocal rank over the first ten, 0 to 1. */
  double mrr() {
    return reciprocalRank / queries;
  }

  /** Share of what is relevant that is among the first ten. */
  double recall() {
    return recall / queries;
  }

  private static double discount(int rank) {
    return Math.log(2) / Math.log(rank + 2);
  }
}
