package depeche.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class SpoolTest {

  @Test
  void whatIsWrittenBeforeAnyoneReadsIsReadInOrder() throws Exception {
    try (Spool spool = new Spool()) {
      spool.append(bytes("un "));
      spool.append(bytes("deux"));
      spool.end();

      assertThat(spool.readAllBytes()).isEqualTo(bytes("un deux"));
    }
  }

  @Test
  void aReaderWaitsForWhatIsStillToCome() throws Exception {
    try (Spool spool = new Spool()) {
      CompletableFuture<byte[]> reading =
          CompletableFuture.supplyAsync(() -> {
            try {
              return spool.readAllBytes();
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
          });
      spool.append(bytes("un "));
      spool.append(bytes("deux"));
      spool.end();

      assertThat(reading.get()).isEqualTo(bytes("un deux"));
    }
  }

  @Test
  void aReaderGetsWhatCameBeforeAFailureAndThenTheFailure() throws Exception {
    try (Spool spool = new Spool()) {
      spool.append(bytes("un"));
      spool.fail(new IllegalStateException("no more"));

      assertThat(spool.readNBytes(2)).isEqualTo(bytes("un"));
      assertThatIOException().isThrownBy(spool::read).havingCause().withMessage("no more");
    }
  }

  @Test
  void anAnswerThatFailsBeforeItBeginsSaysWhy() throws Exception {
    try (Spool spool = new Spool()) {
      IllegalStateException cause = new IllegalStateException("nothing at all");
      spool.fail(cause);

      assertThat(spool.await(false)).isSameAs(cause);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
