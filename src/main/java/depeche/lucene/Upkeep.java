package depeche.lucene;

import depeche.article.EnrichedArticle;
import depeche.text.Chains;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * What an open index needs now and then: to be made anew when what reads articles has changed, to
 * be backed up, and to be put back. Searches go on meanwhile.
 */
public final class Upkeep {
  private final Directory directory;
  private final Chains chains;
  private final Sessions sessions;

  Upkeep(Directory directory, Chains chains, Sessions sessions) {
    this.directory = directory;
    this.chains = chains;
    this.sessions = sessions;
  }

  /**
   * Says whether all that is in the index was made by its chains as they are, and by {@code
   * reader}.
   */
  public boolean isMadeBy(String reader) {
    return sessions.read(session -> IndexFormat.isCurrent(session.writer(), reader));
  }

  /**
   * Makes the index anew out of the articles stored in it. It is searched as it was meanwhile, and
   * can be written to; a process that is killed finds it as it was.
   *
   * @param reader named from then on as what read the articles
   * @param reading reads an article again
   * @param progress told after each article; it may stop everything with an exception
   */
  public void makeAnew(
      String reader, UnaryOperator<EnrichedArticle> reading, Reanalysis.Progress progress) {
    sessions.read(session -> {
      new Reanalysis(folder(), chains, sessions, reading, progress).run(reader);
      return true;
    });
  }

  /**
   * Backs the index up as {@link Backup#take} does, with all that was written until now.
   *
   * @throws IOException when it cannot be
   */
  public Backup.Copied backUp(Path target) throws IOException {
    sessions.write(session -> {
      session.articles().commit();
      return true;
    });
    return Backup.take(folder(), target);
  }

  /**
   * Puts the articles of a backup in place of those there are, in one commit; what is kept beside
   * the index stays as it is. Searches see all or nothing of it.
   *
   * @throws IOException when the backup is not what it was, or is of another format
   */
  public void restore(Path backup) throws IOException {
    Path copy = folder().resolve(".restored");
    try {
      IOUtils.rm(copy);
      Backup.copyIndex(backup, copy);
      try (Directory restored = FSDirectory.open(copy)) {
        IndexFormat.check(backup, restored);
        Map<String, String> format = SegmentInfos.readLatestCommit(restored).getUserData();
        sessions.alone(session -> {
          session.replaceBy(restored, format);
          return true;
        });
      }
    } finally {
      IOUtils.rm(copy);
    }
  }

  private Path folder() {
    return LinkingDirectory.folder(directory);
  }
}
