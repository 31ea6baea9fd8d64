package depeche.desk;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.desk.Precedence.Answering;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Articles give way to readers, but come in nevertheless. */
@Timeout(60)
final class PrecedenceTest {
  private final Precedence precedence = new Precedence();

  @Test
  void nobodyWaitsWhereNobodyIsAnswered() {
    try (Answering answered = precedence.answering()) {
      assertThat(precedence.isAnswering()).isTrue();
    }

    assertThat(precedence.isAnswering()).isFalse();
  }

  @Test
  void severalAreWaitedForUntilTheLastIsAnswered() {
    try (Answering first = precedence.answering()) {
      precedence.answering().close();

      assertThat(precedence.isAnswering()).isTrue();
    }
  }

  @Test
  void anArticleComesInEvenWhileReadersAskWithoutEnd() {
    try (Answering endless = precedence.answering()) {
      CompletableFuture.runAsync(precedence::giveWay).join();
    }

    assertThat(precedence.isAnswering()).isFalse();
  }
}
