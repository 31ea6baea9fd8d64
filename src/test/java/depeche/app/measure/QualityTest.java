package depeche.app.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How rankings are judged. */
final class QualityTest {

  @Test
  void theRightDocumentFirstIsPerfect() {
    Quality quality = new Quality();
    quality.add("a", List.of("a", "b"));
    assertThat(List.of(quality.ndcg(), quality.mrr(), quality.recall())).containsOnly(1.0);
  }

  @Test
  void aLowerRankGainsLessByItsLogarithm() {
    Quality quality = new Quality();
    quality.add("c", List.of("a", "b", "c"));
    assertThat(quality.ndcg()).isEqualTo(0.5, within(1e-9));
    assertThat(quality.mrr()).isEqualTo(1.0 / 3, within(1e-9));
  }

  @Test
  void beyondTheTenthOnlyRecallCounts() {
    Quality quality = new Quality();
    quality.add("z", Stream.concat(Stream.generate(() -> "a").limit(10), Stream.of("z")).toList());
    assertThat(quality.ndcg()).isZero();
    assertThat(quality.recall()).isEqualTo(1);
  }

  @Test
  void figuresAreMeansOverTheQueries() {
    Quality quality = new Quality();
    quality.add("a", List.of("a"));
    quality.add("a", List.of());
    assertThat(quality.ndcg()).isEqualTo(0.5);
    assertThat(quality.recall()).isEqualTo(0.5);
  }
}
