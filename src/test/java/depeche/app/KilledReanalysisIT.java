package depeche.app;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.entity.EntityFiles;
import depeche.index.Change;
import depeche.index.Everything;
import depeche.index.Sample;
import depeche.lucene.LuceneIndex;
import depeche.text.Chains;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real process, killed while it makes its index anew. */
@Timeout(600)
final class KilledReanalysisIT {
  private static final Chains CHAINS = Chains.load();
  private static final int ARTICLES = 1_500;
  private static final int KILLS = 3;
  private static final int LONGEST_LIFE_MILLIS = 800;

  @Test
  void whatWasThereAndWhatCameMeanwhileIsThereAndTheNextProcessEndsIt(@TempDir Path folder)
      throws Exception {
    try (LuceneIndex index = LuceneIndex.open(folder, CHAINS, "another reader")) {
      index.write(IntStream.range(0, ARTICLES).mapToObj(KilledReanalysisIT::change).toList());
    }
    List<String> acknowledged = new ArrayList<>();
    LoadingClient client = new LoadingClient(0, "La digue tient bon.", acknowledged::addAll);
    Random random = new Random();
    for (int kill = 0; kill < KILLS; kill++) {
      LoadedService service = LoadedService.start(folder);
      awaitBeginning(folder);
      client.send(service);
      TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
      service.kill();
      assertThat(next(folder)).as("killed in the middle").exists();
    }

    LoadedService last = LoadedService.start(folder);
    awaitEnd(folder);
    List<String> found = last.found();
    last.kill();

    assertThat(found).hasSize(ARTICLES + client.sent().size()).containsAll(acknowledged);
    try (LuceneIndex index = LuceneIndex.open(folder, CHAINS)) {
      assertThat(index.upkeep().isMadeBy(EntityFiles.fingerprint())).isTrue();
      assertThat(Everything.ids(index)).hasSameSizeAs(found).doesNotHaveDuplicates();
    }
  }

  private static Change change(int number) {
    return Sample.article("a" + number)
        .body("La digue du port de Brest tient bon, dit le maire Jean Martin. ".repeat(40))
        .change();
  }

  private static void awaitBeginning(Path folder) throws InterruptedException {
    while (!Files.exists(next(folder))) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  private static void awaitEnd(Path folder) throws InterruptedException {
    awaitBeginning(folder);
    while (Files.exists(next(folder))) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** Where the new index is made. */
  private static Path next(Path folder) {
    return folder.resolve(".next");
  }
}
