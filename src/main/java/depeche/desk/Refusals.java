package depeche.desk;

import depeche.source.Reading.Rejected;
import java.time.Instant;

/** Who keeps what is refused, until it is put right. Safe to use from many threads. */
public interface Refusals {
  /** Nobody. */
  Refusals UNRECORDED =
      new Refusals() {
        @Override
        public void refused(Sender sender, Rejected rejected) {}

        @Override
        public void settled(Sender sender, Instant since) {}
      };

  /** Something of a sender was refused. */
  void refused(Sender sender, Rejected rejected);

  /**
   * All of a file or feed was read again: what was refused of it before, and was not refused again
   * from {@code since} on, is in it no more, or right now.
   */
  void settled(Sender sender, Instant since);
}
