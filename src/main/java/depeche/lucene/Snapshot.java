package depeche.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;

/** One state of the index, with the numbering of its facets' values, made when first counted. */
final class Snapshot extends IndexSearcher {
  /** A long query in several languages is many clauses, and all of them cheap. */
  private static final int MOST_CLAUSES = 1 << 16;

  static {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  private final Map<String, FacetOrdinals> ordinals = new HashMap<>();

  Snapshot(IndexReader reader) {
    super(reader);
  }

  /** Makes snapshots; where the one before was counted in, numbers the new one's values at once. */
  static SearcherFactory factory() {
    return new SearcherFactory() {
      private volatile @Nullable Snapshot latest;

      @Override
      public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
          throws IOException {
        Snapshot snapshot = new Snapshot(reader);
        Snapshot before = latest;
        if (before != null) {
          for (String field : before.counted()) {
            snapshot.ordinals(field);
          }
        }
        latest = snapshot;
        return snapshot;
      }
    };
  }

  /** The values of a field that is counted by. */
  FacetOrdinals ordinals(String field) throws IOException {
    synchronized (ordinals) {
      FacetOrdinals known = ordinals.get(field);
      if (known == null) {
        known = new FacetOrdinals(getIndexReader(), field);
        ordinals.put(field, known);
      }
      return known;
    }
  }

  private Set<String> counted() {
    synchronized (ordinals) {
      return Set.copyOf(ordinals.keySet());
    }
  }
}
