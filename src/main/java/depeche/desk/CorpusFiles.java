package depeche.desk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a corpus as they are now: those below its roots, without hidden ones and README.md,
 * each under a name, {@code name-of-root/path/in/root}. Links are followed to files below the same
 * root only.
 */
final class CorpusFiles {
  private final Map<Path, String> roots;
  private final boolean wholePaths;
  private final List<CorpusFile> files = new ArrayList<>();
  private final Map<String, IOException> unreachable = new TreeMap<>();

  /**
   * @param name for people, and for the id of an article that has no better one
   * @param origin what the index knows the file by
   * @param size in bytes
   * @param modified when it was last written to
   * @param stamp differs when the content does: size and time of the last change
   */
  record CorpusFile(
      Path path, String name, String origin, long size, Instant modified, String stamp) {

    /** Says whether it may still be being written, as it was less than {@code quiet} ago. */
    boolean isSettling(Duration quiet) {
      Duration age = Duration.between(modified, Instant.now());
      return !age.isNegative() && age.compareTo(quiet) < 0;
    }
  }

  private CorpusFiles(List<Path> roots, boolean wholePaths) {
    this.roots = named(roots);
    this.wholePaths = wholePaths;
  }

  /** Looks below {@code roots}, each a file or a folder; a file's origin is its name. */
  static CorpusFiles below(List<Path> roots) {
    return look(new CorpusFiles(roots, false));
  }

  /** The same for paths that are no corpus: a file's origin is its whole path. */
  static CorpusFiles at(List<Path> paths) {
    return look(new CorpusFiles(paths, true));
  }

  private static CorpusFiles look(CorpusFiles files) {
    files.roots.forEach(files::walk);
    files.files.sort(Comparator.comparing(CorpusFile::origin));
    return files;
  }

  /** In the order of their origins. */
  List<CorpusFile> files() {
    return files;
  }

  /** Origins that could not be looked at, and why; of what is below them nothing is known. */
  Map<String, IOException> unreachable() {
    return unreachable;
  }

  /** Says whether the file of an origin would have been seen if it were there. */
  boolean covers(String origin) {
    return roots.values().stream().anyMatch(root -> isBelow(origin, root))
        && unreachable.keySet().stream().noneMatch(lost -> isBelow(origin, lost));
  }

  private static boolean isBelow(String origin, String ancestor) {
    return origin.equals(ancestor) || origin.startsWith(ancestor + "/");
  }

  /** A root goes by its own name, or by its whole path where another has the same name. */
  private static Map<Path, String> named(List<Path> roots) {
    Map<Path, String> names = new LinkedHashMap<>();
    for (Path root : roots) {
      Path absolute = root.toAbsolutePath().normalize();
      String name = String.valueOf(absolute.getFileName());
      names.putIfAbsent(absolute, names.containsValue(name) ? absolute.toString() : name);
    }
    return names;
  }

  private void walk(Path root, String name) {
    try {
      Path real = root.toRealPath();
      Files.walkFileTree(real, new Visitor(real, name));
    } catch (IOException e) {
      unreachable.put(name, e);
    }
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final String name;

    Visitor(Path root, String name) {
      this.root = root;
      this.name = name;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isPassedOver(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (isPassedOver(file)) {
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isSymbolicLink()) {
        visitLink(file);
      } else if (attributes.isRegularFile()) {
        add(file, attributes);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      unreachable.put(origin(file), failure);
      return FileVisitResult.CONTINUE;
    }

    private void visitLink(Path link) throws IOException {
      if (Files.isRegularFile(link) && link.toRealPath().startsWith(root)) {
        add(link, Files.readAttributes(link, BasicFileAttributes.class));
      }
    }

    private void add(Path file, BasicFileAttributes attributes) {
      String stamp = attributes.size() + " bytes, " + attributes.lastModifiedTime();
      String called = origin(file);
      files.add(
          new CorpusFile(
              file,
              called,
              wholePaths ? file.toString() : called,
              attributes.size(),
              attributes.lastModifiedTime().toInstant(),
              stamp));
    }

    private boolean isPassedOver(Path path) {
      String file = path.getFileName().toString();
      return !path.equals(root) && (file.startsWith(".") || file.equals("README.md"));
    }

    private String origin(Path path) {
      String below = root.relativize(path).toString().replace('\\', '/');
      return below.isEmpty() ? name : name + "/" + below;
    }
  }
}
