package depeche.desk;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The files of a corpus as they are now: those below its roots, or of some places there, without
 * hidden ones and README.md, each under a name, {@code name-of-root/path/in/root}. Links are
 * followed to files below the same root only. However many files there are, those of one folder at
 * the most are in memory, and of those the paths.
 */
public final class CorpusFiles {
  private final List<CorpusRoot> roots;
  private final boolean wholePaths;
  private final List<Place> places;
  private final Map<String, IOException> unreachable = new TreeMap<>();

  /** A file or folder of a root, that may be gone. */
  private record Place(CorpusRoot root, Path path) {}

  /**
   * How much there is to look at.
   *
   * @param digest differs, most certainly, once any file is new, changed or gone
   */
  public record Extent(long files, long bytes, long digest) {
    private static final Extent NONE = new Extent(0, 0, 0);
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private Extent with(CorpusFile file) {
      Instant modified = file.modified();
      long next = digest;
      for (long part :
          new long[] {
            file.origin().hashCode(), file.size(), modified.getEpochSecond(), modified.getNano()
          }) {
        next = (Long.rotateLeft(next, 23) ^ part) * FACTOR;
      }
      return new Extent(files + 1, bytes + file.size(), next);
    }
  }

  private CorpusFiles(
      Collection<Path> paths, boolean wholePaths, @Nullable Collection<Path> within) {
    this.wholePaths = wholePaths;
    this.roots = roots(paths);
    this.places =
        within == null
            ? roots.stream().map(root -> new Place(root, root.path())).toList()
            : within.stream().flatMap(path -> place(path).stream()).toList();
  }

  /** The files below {@code roots}, each a file or a folder; a file's origin is its name. */
  static CorpusFiles below(List<Path> roots) {
    return new CorpusFiles(roots, false, null);
  }

  /** The same at some places alone, files or folders that may be gone. */
  static CorpusFiles below(List<Path> roots, Collection<Path> places) {
    return new CorpusFiles(roots, false, places);
  }

  /** The same for paths that are no corpus: a file's origin is its whole path. */
  public static CorpusFiles at(List<Path> paths) {
    return new CorpusFiles(paths, true, null);
  }

  /** How much there is, at this moment. */
  public Extent extent() {
    Extent[] counted = {Extent.NONE};
    each(file -> counted[0] = counted[0].with(file));
    return counted[0];
  }

  /** Hands over every file, folder by folder, each folder in the order of its names. */
  public void each(Consumer<CorpusFile> consumer) {
    for (Place place : places) {
      if (!place.root().passesOver(place.path())) {
        walk(place.root(), place.path(), consumer);
      }
    }
  }

  /** Origins that could not be looked at, and why; of what is below them nothing is known. */
  public Map<String, IOException> unreachable() {
    return unreachable;
  }

  /** The origins of the places that are looked at: of files, and of folders. */
  List<String> places() {
    return places.stream().map(place -> place.root().origin(place.path())).toList();
  }

  /** The file of an origin, if there is one. */
  Optional<CorpusFile> find(String origin) {
    return place(origin).filter(CorpusFiles::isAmongFiles).flatMap(this::file);
  }

  /** Says whether an origin is of a corpus, and its file is certain not to be there any more. */
  boolean isGone(String origin) {
    Optional<Place> place = place(origin);
    if (place.isEmpty() || find(origin).isPresent()) {
      return false;
    }
    Path path = place.get().path();
    return unreachable.keySet().stream().noneMatch(lost -> isBelow(origin, lost))
        && (Files.notExists(path, NOFOLLOW_LINKS) || Files.exists(path, NOFOLLOW_LINKS));
  }

  private static boolean isBelow(String origin, String ancestor) {
    return origin.equals(ancestor) || origin.startsWith(ancestor + "/");
  }

  /** A root goes by its own name, or by its whole path where another has the same name. */
  private List<CorpusRoot> roots(Collection<Path> paths) {
    Map<Path, String> names = new LinkedHashMap<>();
    for (Path path : paths) {
      Path absolute = path.toAbsolutePath().normalize();
      String name = String.valueOf(absolute.getFileName());
      names.putIfAbsent(absolute, names.containsValue(name) ? absolute.toString() : name);
    }
    List<CorpusRoot> found = new ArrayList<>();
    names.forEach((path, name) -> {
      try {
        found.add(new CorpusRoot(path.toRealPath(), name));
      } catch (IOException e) {
        unreachable.put(name, e);
      }
    });
    return found;
  }

  private Optional<Place> place(Path path) {
    return roots.stream()
        .filter(root -> path.startsWith(root.path()))
        .findFirst()
        .map(root -> new Place(root, path));
  }

  private Optional<Place> place(String origin) {
    for (CorpusRoot root : roots) {
      if (isBelow(origin, root.name())) {
        String below = origin.substring(Math.min(origin.length(), root.name().length() + 1));
        try {
          return Optional.of(new Place(root, root.path().resolve(below)));
        } catch (InvalidPathException e) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** Says whether a walk would come to a place: no folder on the way is hidden, or a link. */
  private static boolean isAmongFiles(Place place) {
    Path folder = place.path().getParent();
    try {
      return !place.root().passesOver(place.path())
          && (folder == null
              || place.path().equals(place.root().path())
              || folder.equals(folder.toRealPath()));
    } catch (IOException e) {
      return false;
    }
  }

  private void walk(CorpusRoot root, Path path, Consumer<CorpusFile> consumer) {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS);
    } catch (IOException e) {
      // What has gone meanwhile is not out of reach.
      if (!Files.notExists(path, NOFOLLOW_LINKS)) {
        unreachable.put(root.origin(path), e);
      }
      return;
    }
    if (!attributes.isDirectory()) {
      file(new Place(root, path)).ifPresent(consumer);
      return;
    }
    for (Path entry : entries(root, path)) {
      if (!CorpusRoot.isPassedOver(entry.getFileName())) {
        walk(root, entry, consumer);
      }
    }
  }

  private List<Path> entries(CorpusRoot root, Path folder) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
      found.forEach(entries::add);
    } catch (IOException e) {
      unreachable.put(root.origin(folder), e);
    } catch (DirectoryIteratorException e) {
      unreachable.put(root.origin(folder), e.getCause());
    }
    entries.sort(null);
    return entries;
  }

  /** A file, or the file that a link leads to below the same root. */
  private Optional<CorpusFile> file(Place place) {
    Path path = place.path();
    String name = place.root().origin(path);
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      boolean isInside =
          !Files.isSymbolicLink(path) || path.toRealPath().startsWith(place.root().path());
      return attributes.isRegularFile() && isInside
          ? Optional.of(CorpusFile.of(path, name, wholePaths ? path.toString() : name, attributes))
          : Optional.empty();
    } catch (IOException e) {
      if (!Files.isSymbolicLink(path) && !Files.notExists(path, NOFOLLOW_LINKS)) {
        unreachable.put(name, e);
      }
      return Optional.empty();
    }
  }
}
