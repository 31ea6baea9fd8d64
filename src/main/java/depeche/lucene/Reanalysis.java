package depeche.lucene;

import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.index.IndexUnavailableException;
import depeche.text.Chains;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.apache.lucene.search.TermQuery;

/**
 * Makes an index anew out of the articles stored in it, while it is searched and written to: from
 * one of its snapshots, then, again and again, what was changed meanwhile, the last of it while
 * writing waits. Then the new index takes the place of the old in one commit. A process that is
 * killed before that finds the old one.
 */
public final class Reanalysis {
  /** So few articles are caught up with while writing waits. */
  private static final int FEW = 100;

  private static final int MOST_ROUNDS = 10;

  private final Path folder;
  private final Chains chains;
  private final Sessions sessions;
  private final UnaryOperator<EnrichedArticle> reading;
  private final Progress progress;
  private final Set<ArticleId> changed = ConcurrentHashMap.newKeySet();

  /** Is told how many articles of how many are made anew. */
  @FunctionalInterface
  public interface Progress {
    void reached(long articles, long total);
  }

  Reanalysis(
      Path folder,
      Chains chains,
      Sessions sessions,
      UnaryOperator<EnrichedArticle> reading,
      Progress progress) {
    this.folder = folder;
    this.chains = chains;
    this.sessions = sessions;
    this.reading = reading;
    this.progress = progress;
  }

  /**
   * @param reader named in the new index as what read its articles
   */
  void run(String reader) throws IOException {
    WriterSession session = sessions.write(now -> now);
    session.articles().tell(changed::add);
    try (NextGeneration next = NextGeneration.begin(folder, chains)) {
      session.snapshots().refresh();
      copy(session, next);
      for (int round = 0; changed.size() > FEW && round < MOST_ROUNDS; round++) {
        catchUp(session, next);
      }
      sessions.alone(now -> {
        if (now != session) {
          throw new IndexUnavailableException("the index was opened anew meanwhile");
        }
        catchUp(session, next);
        session.snapshots().refresh();
        next.note(session.snapshots().read(snapshot -> new Ledger(snapshot).origins()));
        session.replaceBy(next.finish(), IndexFormat.current(reader));
        return true;
      });
    } finally {
      session.articles().tell(_ -> {});
    }
  }

  private void copy(WriterSession session, NextGeneration next) throws IOException {
    session
        .snapshots()
        .read(snapshot -> {
          long total = snapshot.count(new TermQuery(Kind.ARTICLE.term()));
          long[] done = new long[1];
          StoredArticles.forEachArticle(
              snapshot,
              (article, version) -> {
                next.store(reading.apply(article), version);
                progress.reached(++done[0], total);
              });
          return done[0];
        });
  }

  private void catchUp(WriterSession session, NextGeneration next) throws IOException {
    Iterator<ArticleId> ids = changed.iterator();
    while (ids.hasNext()) {
      ArticleId id = ids.next();
      // first, so that a change made from here on is caught up with next time
      ids.remove();
      Optional<EnrichedArticle> article = session.stored().find(id);
      Optional<Written.Version> version = session.stored().version(id);
      if (article.isPresent() && version.isPresent()) {
        next.store(reading.apply(article.get()), version.get());
      } else {
        next.remove(id);
      }
    }
  }
}
