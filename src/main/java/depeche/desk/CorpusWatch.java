package depeche.desk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far the pass over the corpus is, for whoever asks while it runs. */
public final class CorpusWatch {
  private volatile @Nullable CorpusProgress progress;

  /** A pass is this far. */
  public void progressed(CorpusProgress now) {
    progress = now;
  }

  /** The pass is over. */
  public void ended() {
    progress = null;
  }

  /** How far the pass is, if one is under way. */
  public Optional<CorpusProgress> underWay() {
    return Optional.ofNullable(progress);
  }
}
