package depeche.app.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long something took, time after time. */
final class Percentiles {
  private final List<Long> nanos = new ArrayList<>();

  void add(long elapsedNanos) {
    nanos.add(elapsedNanos);
  }

  /** Milliseconds that {@code share} of all took at the most; 0 for none. */
  double millis(double share) {
    if (nanos.isEmpty()) {
      return 0;
    }
    Collections.sort(nanos);
    int at = (int) Math.ceil(share * nanos.size()) - 1;
    return nanos.get(Math.clamp(at, 0, nanos.size() - 1)) / 1e6;
  }
}
