package depeche.lucene;

import depeche.index.ArticleHits;
import depeche.index.ArticleHits.FacetCount;
import depeche.index.ArticleHits.Histogram;
import depeche.index.ArticleHits.Hit;
import depeche.index.ArticleQuery;
import depeche.index.Cursor;
import depeche.index.Freshness;
import depeche.query.Facet;
import depeche.query.Filters;
import depeche.query.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** One search in one snapshot: a single pass over the matches gives total, hits and counts. */
final class ArticleSearch {
  private static final Set<String> FIELDS = Set.of(Fields.STORED);

  private final Snapshot snapshot;
  private final ArticleQuery request;
  private final Order order;

  ArticleSearch(Snapshot snapshot, ArticleQuery request) {
    this.snapshot = snapshot;
    this.request = request;
    this.order = Order.of(request.sort());
  }

  /**
   * @param words the query's clause, translated
   * @param after where to begin, or null at the top
   * @param snapshotName what a cursor calls this snapshot, asked only where there is a next page
   */
  ArticleHits answer(Query words, @Nullable Cursor after, SnapshotName snapshotName)
      throws IOException {
    TopFieldCollector top = request.size() == 0 ? null : sorting(after);
    MatchCollector matches = collector(top);
    Query query = filtered(words);
    snapshot.search(query, single(matches));
    ScoreDoc[] page = top == null ? new ScoreDoc[0] : top.topDocs().scoreDocs;
    boolean more = page.length > request.size();
    if (more) {
      page = Arrays.copyOf(page, request.size());
    }
    order.score(page, snapshot, query);
    return new ArticleHits(
        matches.total(),
        hits(page),
        facets(matches),
        dates(matches),
        more ? next((FieldDoc) page[page.length - 1], snapshotName) : null);
  }

  /** Gives a snapshot a name under which it can be found again for a while. */
  @FunctionalInterface
  interface SnapshotName {
    String get() throws IOException;
  }

  /** One hit more than asked for tells whether there is a next page. */
  private TopFieldCollector sorting(@Nullable Cursor after) {
    int size = Math.min(request.size() + 1, Math.max(1, snapshot.getIndexReader().maxDoc()));
    FieldDoc from = after == null ? null : order.after(after);
    return new TopFieldCollectorManager(order.sort(), size, from, Integer.MAX_VALUE).newCollector();
  }

  /** The selections of facets that are not counted filter like any clause. */
  private MatchCollector collector(@Nullable TopFieldCollector top) {
    return new MatchCollector(
        snapshot.getLeafContexts(), request.filters(), request.facets().facets(), top);
  }

  /** Who matches, to be counted: no hits are sorted. */
  MatchCollector matches(Query words) throws IOException {
    MatchCollector matches = collector(null);
    snapshot.search(filtered(words), single(matches));
    return matches;
  }

  private Query filtered(Query words) {
    Filters filters = request.filters();
    BooleanQuery.Builder filtered =
        request.sort() == Sort.SALIENCE
            ? Centrality.scoring(words, filters)
            : new BooleanQuery.Builder().add(words, Occur.MUST);
    Filtering.add(filtered, filters, request.facets().facets());
    return filtered.build();
  }

  private List<Hit> hits(ScoreDoc[] page) throws IOException {
    StoredFields stored = snapshot.storedFields();
    List<Hit> hits = new ArrayList<>(page.length);
    for (ScoreDoc doc : page) {
      hits.add(new Hit(StoredArticles.decode(stored.document(doc.doc, FIELDS)), doc.score));
    }
    return hits;
  }

  private Map<Facet, List<FacetCount>> facets(MatchCollector matches) throws IOException {
    FacetCounting counting = new FacetCounting(snapshot, request.facets().size());
    Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : request.facets().facets()) {
      facets.put(facet, counting.count(facet, matches.countedBy(facet), request.filters()));
    }
    return facets;
  }

  private @Nullable Histogram dates(MatchCollector matches) throws IOException {
    return request.facets().dates()
        ? DateCounting.count(snapshot.getIndexReader(), matches.hits(), request.facets().interval())
        : null;
  }

  private String next(FieldDoc last, SnapshotName snapshotName) throws IOException {
    String id = ((BytesRef) last.fields[1]).utf8ToString();
    return new Cursor(snapshotName.get(), order.rank(last), id, Freshness.nowOf(request))
        .encode(request);
  }

  private static CollectorManager<MatchCollector, MatchCollector> single(MatchCollector matches) {
    return new CollectorManager<>() {
      @Override
      public MatchCollector newCollector() {
        return matches;
      }

      @Override
      public MatchCollector reduce(Collection<MatchCollector> collectors) {
        return matches;
      }
    };
  }
}
