package depeche.lucene;

import depeche.article.EnrichedArticle;
import depeche.index.ArticleQuery;
import depeche.index.StandingQueries;
import depeche.text.Chains;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.search.Query;

/**
 * Standing queries in memory, translated as the embedded engine translates a search. Each lies
 * under its rarest required terms, so that an article meets only queries of which it has such a
 * term; most of these are settled by its other terms and their order, and only words near each
 * other and prefixes are asked of an index of that one article.
 */
public final class LuceneStandingQueries implements StandingQueries {
  /** After so many articles, and each time sixteen times as many, what is rare is known better. */
  private static final int FIRST_LESSON = 256;

  private static final int NEXT_LESSON = 16;

  /** What lies under a term that so many of the articles have is looked at too often. */
  private static final double COMMON = 0.002;

  private final StandingTranslation translation;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final TermFrequencies frequencies = new TermFrequencies();
  private final AlertTerms terms = new AlertTerms(frequencies);
  private final ArticleTerms reading = new ArticleTerms(terms);
  private final Conditions conditions = new Conditions(terms);
  private final Keys keys = new Keys(frequencies);
  private final QueryTable table = new QueryTable();
  private int nextLesson = FIRST_LESSON;

  public LuceneStandingQueries(Chains chains) {
    this.translation = new StandingTranslation(chains);
  }

  @Override
  public void put(int number, ArticleQuery query) {
    Query asked = translation.query(query);
    lock.writeLock().lock();
    try {
      table.remove(number);
      table.add(number, conditions.of(asked), keys);
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public void remove(int number) {
    lock.writeLock().lock();
    try {
      table.remove(number);
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public int[] matching(EnrichedArticle article) {
    int seen;
    FoundNumbers found = new FoundNumbers();
    lock.readLock().lock();
    try {
      if (table.isEmpty()) {
        return new int[0];
      }
      ArrivingArticle arriving = translation.arriving(article);
      PresentTerms present = reading.in(arriving);
      seen = frequencies.see(present);
      table.find(present, new ArticleMatch(arriving, present, reading)::fulfils, found::add);
    } catch (IOException impossible) {
      throw new UncheckedIOException("an index in memory cannot fail", impossible);
    } finally {
      lock.readLock().unlock();
    }
    learn(seen);
    return found.rising();
  }

  /** Puts queries that lie under common terms under what has turned out to be their rarest. */
  private void learn(int seen) {
    if (seen < nextLesson) {
      return;
    }
    lock.writeLock().lock();
    try {
      if (seen >= nextLesson) {
        nextLesson = NEXT_LESSON * seen;
        table.rearrange(key -> frequencies.share(key) > COMMON, keys);
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
