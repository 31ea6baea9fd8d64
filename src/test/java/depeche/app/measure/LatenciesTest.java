package depeche.app.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How times are summed up. */
final class LatenciesTest {

  @Test
  void percentilesNeverFall() throws Exception {
    Latencies latencies = Latencies.of(50, number -> Thread.onSpinWait());
    assertThat(List.of(latencies.millis(0.5), latencies.millis(0.95), latencies.millis(1)))
        .isSorted();
  }

  @Test
  void everyStepRunsOnceToWarmUpAndOnceForTheClock() throws Exception {
    List<Integer> numbers = new ArrayList<>();
    Latencies.of(3, numbers::add);
    assertThat(numbers).containsExactly(0, 1, 2, 0, 1, 2);
  }
}
