package depeche.lucene;

import depeche.lucene.Condition.All;
import depeche.lucene.Condition.AtLeast;
import depeche.lucene.Condition.Found;
import depeche.lucene.Condition.Has;
import depeche.lucene.Condition.Not;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.jspecify.annotations.Nullable;

/** One article held against conditions; it is indexed only for one that its terms cannot settle. */
final class ArticleMatch {
  private final Document document;
  private final BitSet terms;
  private @Nullable IndexSearcher searcher;

  ArticleMatch(Document document, BitSet terms) {
    this.document = document;
    this.terms = terms;
  }

  boolean fulfils(Condition condition) throws IOException {
    return switch (condition) {
      case Has(int term) -> terms.get(term);
      case Not(Condition denied) -> !fulfils(denied);
      case All(List<Condition> all) -> {
        for (Condition one : all) {
          if (!fulfils(one)) {
            yield false;
          }
        }
        yield true;
      }
      case AtLeast(int least, List<Condition> some) -> {
        int missing = least;
        for (int i = 0; i < some.size() && missing > 0; i++) {
          missing -= fulfils(some.get(i)) ? 1 : 0;
        }
        yield missing == 0;
      }
      case Found(Query query) -> found(query);
    };
  }

  private boolean found(Query query) throws IOException {
    IndexSearcher article = searcher();
    LeafReaderContext leaf = article.getIndexReader().leaves().getFirst();
    Scorer scorer =
        article.createWeight(article.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1).scorer(leaf);
    return scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS;
  }

  private IndexSearcher searcher() {
    IndexSearcher known = searcher;
    if (known == null) {
      known = MemoryIndex.fromDocument(document, new KeywordAnalyzer()).createSearcher();
      known.setQueryCache(null);
      searcher = known;
    }
    return known;
  }
}
