package depeche.desk;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.desk.Precedence.Answering;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Articles give way to readers, but come in nevertheless. */
@Timeout(60)
final class PrecedenceTest {
  private final AtomicLong clock = new AtomicLong();
  private final Precedence precedence = new Precedence(clock::get);

  @Test
  void nobodyWaitsWhereNobodyReads() {
    assertThat(precedence.isReading()).isFalse();

    precedence.giveWay();
    precedence.giveWay();
  }

  @Test
  void whoIsAnsweredIsReadingUntilAMomentAfterTheAnswer() {
    precedence.answering().close();
    assertThat(precedence.isReading()).isTrue();

    pass(100);
    assertThat(precedence.isReading()).isFalse();
  }

  @Test
  void severalAreWaitedForUntilTheLastIsAnswered() {
    try (Answering first = precedence.answering()) {
      precedence.answering().close();
      pass(100);

      assertThat(precedence.isReading()).isTrue();
    }
  }

  @Test
  void whoWasNeverAnsweredIsForgotten() {
    precedence.answering();
    pass(2_001);

    assertThat(precedence.isReading()).isFalse();
  }

  @Test
  void articlesComeInOneAfterTheOtherWhileReadersAskWithoutEnd() {
    Precedence ticking = new Precedence(() -> clock.addAndGet(Duration.ofMillis(1).toNanos()));
    try (Answering endless = ticking.answering()) {
      ticking.giveWay();
      long first = clock.get();
      ticking.giveWay();

      assertThat(Duration.ofNanos(clock.get() - first))
          .isGreaterThanOrEqualTo(Duration.ofMillis(9));
    }
  }

  private void pass(long millis) {
    clock.addAndGet(Duration.ofMillis(millis).toNanos());
  }
}
