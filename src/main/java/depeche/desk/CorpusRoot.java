package depeche.desk;

import java.nio.file.Path;

/**
 * A file or folder that a corpus begins with.
 *
 * @param path without links
 * @param name of its files' origins, before the path in the root
 */
record CorpusRoot(Path path, String name) {
  String origin(Path file) {
    String below = path.relativize(file).toString().replace('\\', '/');
    return below.isEmpty() ? name : name + "/" + below;
  }

  /** Says whether {@code file} is passed over, for its own name or that of a folder it is in. */
  boolean passesOver(Path file) {
    if (file.equals(path)) {
      return false;
    }
    for (Path step : path.relativize(file)) {
      if (isPassedOver(step)) {
        return true;
      }
    }
    return false;
  }

  /** Says whether what is called so in a root is no part of the corpus. */
  static boolean isPassedOver(Path name) {
    String called = name.toString();
    return called.startsWith(".") || called.equals("README.md");
  }
}
