package depeche.desk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a corpus as they are now: those below its roots, without hidden ones and README.md,
 * each under an origin, {@code name-of-root/path/in/root}. Links are followed to files below the
 * same root only.
 */
final class CorpusFiles {
  private final Map<Path, String> roots;
  private final List<CorpusFile> files = new ArrayList<>();
  private final Map<String, IOException> unreachable = new TreeMap<>();

  /**
   * @param size in bytes
   * @param stamp differs when the content does: size and time of the last change
   */
  record CorpusFile(Path path, String origin, long size, String stamp) {}

  private CorpusFiles(List<Path> roots) {
    this.roots = named(roots);
  }

  /** Looks below {@code roots}, each a file or a folder. */
  static CorpusFiles below(List<Path> roots) {
    CorpusFiles files = new CorpusFiles(roots);
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
      files.add(new CorpusFile(file, origin(file), attributes.size(), stamp));
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
