package depeche.lucene;

import static depeche.lucene.LuceneDialect.LUCENE;

import depeche.article.EnrichedArticle;
import depeche.index.ArticleQuery;
import depeche.index.StandingQueries;
import depeche.index.Weights;
import depeche.matching.ClauseTranslation;
import depeche.query.Filters;
import depeche.text.Chains;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Standing queries in memory, translated as the embedded engine translates a search. Each lies
 * under its rarest required terms, so that an article meets only queries of which it has such a
 * term; most of these are settled by its other terms, and only words in order, words near each
 * other, prefixes and dates are asked of an index of that one article.
 */
public final class LuceneStandingQueries implements StandingQueries {
  private record Standing(String name, Condition condition, @Nullable Set<Integer> keys) {}

  private final Chains chains;
  private final ArticleDocuments documents;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final AlertTerms terms = new AlertTerms();
  private final Conditions conditions = new Conditions(terms);
  private final Map<String, Standing> byName = new HashMap<>();
  private final Map<Integer, List<Standing>> byKey = new HashMap<>();
  private final Set<Standing> withoutKey = new LinkedHashSet<>();

  public LuceneStandingQueries(Chains chains) {
    this.chains = chains;
    this.documents = new ArticleDocuments(chains);
  }

  @Override
  public void put(String name, ArticleQuery query) {
    Query asked =
        filtered(
            new ClauseTranslation<>(LUCENE, chains, query.languages(), Weights.DEFAULT)
                .query(query),
            query.filters());
    lock.writeLock().lock();
    try {
      forget(name);
      Condition condition = conditions.of(asked);
      Standing standing = new Standing(name, condition, conditions.keys(condition));
      byName.put(name, standing);
      if (standing.keys() == null) {
        withoutKey.add(standing);
      } else {
        for (int key : standing.keys()) {
          byKey.computeIfAbsent(key, term -> new ArrayList<>(1)).add(standing);
        }
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public void remove(String name) {
    lock.writeLock().lock();
    try {
      forget(name);
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public Set<String> matching(EnrichedArticle article) {
    lock.readLock().lock();
    try {
      if (byName.isEmpty()) {
        return Set.of();
      }
      Document document = documents.toMatch(article);
      BitSet present = terms.in(document);
      ArticleMatch match = new ArticleMatch(document, present);
      Set<String> names = new HashSet<>();
      addMatching(names, withoutKey, match);
      for (int key = present.nextSetBit(0); key >= 0; key = present.nextSetBit(key + 1)) {
        addMatching(names, byKey.getOrDefault(key, List.of()), match);
      }
      return names;
    } catch (IOException impossible) {
      throw new UncheckedIOException("an index in memory cannot fail", impossible);
    } finally {
      lock.readLock().unlock();
    }
  }

  private static void addMatching(
      Set<String> names, Collection<Standing> candidates, ArticleMatch match) throws IOException {
    for (Standing standing : candidates) {
      if (match.fulfils(standing.condition())) {
        names.add(standing.name());
      }
    }
  }

  private void forget(String name) {
    Standing before = byName.remove(name);
    if (before == null) {
      return;
    }
    withoutKey.remove(before);
    if (before.keys() != null) {
      for (int key : before.keys()) {
        byKey.computeIfPresent(
            key,
            (term, queries) -> {
              queries.remove(before);
              return queries.isEmpty() ? null : queries;
            });
      }
    }
  }

  private static Query filtered(Query words, Filters filters) {
    BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(words, Occur.MUST);
    Filtering.add(filtered, filters, Set.of());
    return filtered.build();
  }
}
