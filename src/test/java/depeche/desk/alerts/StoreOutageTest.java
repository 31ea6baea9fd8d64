package depeche.desk.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import depeche.index.IndexUnavailableException;
import depeche.journal.FolderStore;
import depeche.journal.Lease;
import depeche.journal.Log;
import depeche.journal.Pending;
import depeche.journal.RecordStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A store that is out of reach after an article was stored, and before its firing is kept. */
@Timeout(300)
final class StoreOutageTest {
  private volatile boolean away;

  @Test
  void anArticleIsNotAcknowledgedBeforeWhatItFiredIsKeptAndIsToldOnceTheStoreIsBack(
      @TempDir Path folder) throws Exception {
    try (AlertDesk desk = new AlertDesk(folder, new Unreliable(folder.resolve("alerts")))) {
      Alert alert = desk.watch("port");
      away = true;

      assertThatThrownBy(() -> desk.receive("a", "Le port est ouvert."))
          .isInstanceOf(IndexUnavailableException.class);
      assertThat(desk.found(alert)).containsExactly("a");
      away = false;
      while (desk.told(alert).isEmpty()) {
        Thread.sleep(50);
      }
      desk.receive("a", "Le port est ouvert.");
      assertThat(desk.told(alert)).containsExactly("a");
    }
  }

  /** A folder whose logs take nothing while it is away. */
  private final class Unreliable implements RecordStore {
    private final FolderStore store;

    Unreliable(Path folder) throws IOException {
      store = new FolderStore(Files.createDirectories(folder), () -> {});
    }

    @Override
    public boolean isShared() {
      return true;
    }

    @Override
    public <E> Log<E> log(String name, Class<E> type, Log.Reader<E> reader) {
      Log<E> log = store.log(name, type, reader);
      return new Log<>() {
        @Override
        public void catchUp() {
          log.catchUp();
        }

        @Override
        public void add(Supplier<List<E>> entries) {
          if (away) {
            throw new IndexUnavailableException("away", new IOException("away"));
          }
          log.add(entries);
        }

        @Override
        public List<E> get(long... positions) {
          return log.get(positions);
        }

        @Override
        public void force() {
          log.force();
        }

        @Override
        public void close() {
          log.close();
        }
      };
    }

    @Override
    public <E> Log<E> latest(
        String name, Class<E> type, Function<E, String> key, Log.Reader<E> reader) {
      return log(name, type, reader);
    }

    @Override
    public <E> Pending<E> pending(String name, Class<E> type, Runnable beforeForgetting) {
      return store.pending(name, type, beforeForgetting);
    }

    @Override
    public Lease lease(String name) {
      return store.lease(name);
    }

    @Override
    public void close() {
      store.close();
    }
  }
}
