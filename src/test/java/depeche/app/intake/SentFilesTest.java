package depeche.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SentFilesTest {
  private static final Path FILE = Path.of("/envoi/a.jsonl");

  @TempDir private Path folder;

  @Test
  void whatWasSentIsKnownUntilItChanges() throws IOException {
    add(FILE, "1 byte");

    assertThat(has(FILE, "1 byte")).isTrue();
    assertThat(has(FILE, "2 bytes")).isFalse();
    assertThat(has(Path.of("/envoi/b.jsonl"), "1 byte")).isFalse();
  }

  @Test
  void itIsKnownThoughTheProcessWasKilled() throws IOException {
    SentFiles neverClosed = SentFiles.in(ledger());
    neverClosed.add(FILE, "1 byte");

    assertThat(has(FILE, "1 byte")).isTrue();
    neverClosed.close();
  }

  @Test
  void aLineThatBrokeOffCostsNoOther() throws IOException {
    add(FILE, "1 byte");
    Files.writeString(ledger(), "0123", StandardOpenOption.APPEND);
    add(FILE, "2 bytes");

    assertThat(has(FILE, "1 byte")).isTrue();
    assertThat(has(FILE, "2 bytes")).isTrue();
  }

  private void add(Path path, String stamp) throws IOException {
    try (SentFiles sent = SentFiles.in(ledger())) {
      sent.add(path, stamp);
    }
  }

  private boolean has(Path path, String stamp) throws IOException {
    try (SentFiles sent = SentFiles.in(ledger())) {
      return sent.has(path, stamp);
    }
  }

  private Path ledger() {
    return folder.resolve("sent");
  }
}
