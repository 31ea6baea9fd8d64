package depeche.lucene;

import depeche.article.EnrichedArticle;
import depeche.index.ArticleQuery;
import depeche.index.StandingQueries;
import depeche.text.Chains;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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
  /** After so many articles, and each time eight times as many, it is known better what is rare. */
  private static final int FIRST_LESSON = 64;

  private static final int NEXT_LESSON = 8;

  private final StandingTranslation translation;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final TermFrequencies frequencies = new TermFrequencies();
  private final AlertTerms terms = new AlertTerms(frequencies);
  private final Conditions conditions = new Conditions(terms);
  private final Keys keys = new Keys(frequencies);
  private final Map<Integer, Condition> standing = new HashMap<>();
  private QueryTable table = new QueryTable();
  private int nextLesson = FIRST_LESSON;

  public LuceneStandingQueries(Chains chains) {
    this.translation = new StandingTranslation(chains);
  }

  @Override
  public void put(int number, ArticleQuery query) {
    Query asked = translation.query(query);
    lock.writeLock().lock();
    try {
      forget(number);
      Condition condition = conditions.of(asked);
      standing.put(number, condition);
      table.add(number, condition, keys);
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public void remove(int number) {
    lock.writeLock().lock();
    try {
      forget(number);
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public int[] matching(EnrichedArticle article) {
    int seen;
    BitSet found = new BitSet();
    lock.readLock().lock();
    try {
      if (standing.isEmpty()) {
        return new int[0];
      }
      ArrivingArticle arriving = translation.arriving(article);
      BitSet present = terms.in(arriving);
      seen = frequencies.see(present);
      ArticleMatch match = new ArticleMatch(arriving, present, terms);
      table.find(
          present, number -> match.fulfils(Objects.requireNonNull(standing.get(number))), found);
    } catch (IOException impossible) {
      throw new UncheckedIOException("an index in memory cannot fail", impossible);
    } finally {
      lock.readLock().unlock();
    }
    learn(seen);
    return found.stream().toArray();
  }

  /** Puts every query under what has turned out to be its rarest terms. */
  private void learn(int seen) {
    if (seen < nextLesson) {
      return;
    }
    lock.writeLock().lock();
    try {
      if (seen >= nextLesson) {
        nextLesson = NEXT_LESSON * seen;
        QueryTable fresh = new QueryTable();
        standing.forEach((number, condition) -> fresh.add(number, condition, keys));
        table = fresh;
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void forget(int number) {
    if (standing.remove(number) != null) {
      table.remove(number);
    }
  }
}
