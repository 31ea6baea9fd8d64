package depeche.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;

/**
 * A folder that takes in a file of another by giving it a second name (a hard link) where it can,
 * since the files of an index never change: an index of any size takes the place of another at
 * once.
 */
final class LinkingDirectory extends FilterDirectory {
  private final Path folder;

  LinkingDirectory(FSDirectory directory) {
    super(directory);
    this.folder = directory.getDirectory();
  }

  /** The folder that a directory is in. */
  static Path folder(Directory directory) {
    if (FilterDirectory.unwrap(directory) instanceof FSDirectory files) {
      return files.getDirectory();
    }
    throw new IllegalArgumentException("in no folder: " + directory);
  }

  @Override
  public void copyFrom(Directory from, String source, String name, IOContext context)
      throws IOException {
    try {
      Files.createLink(folder.resolve(name), folder(from).resolve(source));
    } catch (IOException | UnsupportedOperationException noLink) {
      super.copyFrom(from, source, name, context);
    }
  }
}
