package depeche.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A real file system with little room, in memory. It is mounted in a name space of its own, so that
 * no right is needed but that of making one ({@code user_namespaces(7)}), and goes with the process
 * that holds it.
 */
final class SmallDisk implements AutoCloseable {
  private final Process holder;
  private final Path folder;

  private SmallDisk(Process holder, Path folder) {
    this.holder = holder;
    this.folder = folder;
  }

  /**
   * Mounts it over a folder.
   *
   * @throws IllegalStateException where the system does not let us, in its words
   */
  static SmallDisk over(Path folder, int megabytes) throws IOException {
    Process holder =
        new ProcessBuilder(
                "unshare",
                "--map-root-user",
                "--mount",
                "sh",
                "-c",
                "mount -t tmpfs -o size=%dm tmpfs %s && echo mounted && exec cat"
                    .formatted(megabytes, folder))
            .redirectErrorStream(true)
            .start();
    BufferedReader said = holder.inputReader();
    String answer = said.readLine();
    if (!"mounted".equals(answer)) {
      throw new IllegalStateException("no small disk can be mounted here: " + answer);
    }
    return new SmallDisk(holder, folder);
  }

  /** A command that sees it. */
  List<String> seenBy(List<String> command) {
    List<String> within =
        new ArrayList<>(
            List.of(
                "nsenter",
                "--target=" + holder.pid(),
                "--user",
                "--mount",
                "--preserve-credentials",
                "--"));
    within.addAll(command);
    return within;
  }

  void resize(int megabytes) throws IOException, InterruptedException {
    List<String> remount =
        seenBy(List.of("mount", "-o", "remount,size=%dm".formatted(megabytes), folder.toString()));
    if (new ProcessBuilder(remount).inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException("the small disk cannot be resized");
    }
  }

  @Override
  public void close() {
    holder.destroyForcibly();
  }
}
