package depeche.desk;

import depeche.index.Change;
import depeche.index.Outcome;
import java.util.List;

/**
 * Who wants to know of articles as they come in. Told before and after, so that it can promise to
 * miss none and to tell of none that never got in, even where the service is killed in between.
 */
@FunctionalInterface
public interface Arrivals {
  /** Nobody. */
  Arrivals UNWATCHED = changes -> outcomes -> {};

  /** Both of them, the first one first. */
  static Arrivals both(Arrivals first, Arrivals second) {
    return changes -> {
      Arrival one = first.expected(changes);
      Arrival other = second.expected(changes);
      return new Arrival() {
        @Override
        public void stored(List<Outcome> outcomes) {
          try {
            one.stored(outcomes);
          } finally {
            other.stored(outcomes);
          }
        }

        @Override
        public void broken() {
          one.broken();
          other.broken();
        }
      };
    };
  }

  /** These changes are about to be written, by the calling thread. */
  Arrival expected(List<Change> changes);

  /** How it went. */
  @FunctionalInterface
  interface Arrival {
    /**
     * The changes are on disk; each became what {@code outcomes} say, in their order.
     *
     * @throws RuntimeException where that cannot be noted: then they are not acknowledged
     */
    void stored(List<Outcome> outcomes);

    /** Writing broke off: some changes may have been made. */
    default void broken() {}
  }
}
