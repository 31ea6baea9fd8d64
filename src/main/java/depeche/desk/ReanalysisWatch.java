package depeche.desk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far the index is made anew, for whoever asks while it is. */
public final class ReanalysisWatch {
  private volatile @Nullable Reached reached;

  /**
   * @param articles made anew, of {@code total}
   */
  public record Reached(long articles, long total) {}

  public void reached(long articles, long total) {
    reached = new Reached(articles, total);
  }

  /** It is over, or broken off. */
  public void ended() {
    reached = null;
  }

  public Optional<Reached> underWay() {
    return Optional.ofNullable(reached);
  }
}
