package depeche.lucene;

import depeche.index.Instants;
import depeche.lucene.Condition.All;
import depeche.lucene.Condition.AtLeast;
import depeche.lucene.Condition.Found;
import depeche.lucene.Condition.Has;
import depeche.lucene.Condition.InOrder;
import depeche.lucene.Condition.Not;
import depeche.lucene.Condition.Published;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.IndexableField;
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
  private final ArrivingArticle article;
  private final PresentTerms terms;
  private final ArticleTerms reading;
  private final Map<String, int[]> texts = new HashMap<>();
  private @Nullable IndexSearcher searcher;

  ArticleMatch(ArrivingArticle article, PresentTerms terms, ArticleTerms reading) {
    this.article = article;
    this.terms = terms;
    this.reading = reading;
  }

  boolean fulfils(Condition condition) throws IOException {
    return switch (condition) {
      case Has(int term) -> terms.has(term);
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
      case InOrder(String field, List<Integer> wanted) -> hasInOrder(text(field), wanted);
      case Published(long from, long to) -> {
        Instant published = article.published();
        yield published != null
            && from <= Instants.millis(published)
            && Instants.millis(published) <= to;
      }
      case Found(Query query) -> found(query);
    };
  }

  private static boolean hasInOrder(int[] text, List<Integer> wanted) {
    int first = wanted.getFirst();
    int second = wanted.get(1);
    for (int at = 0; at + wanted.size() <= text.length; at++) {
      if (text[at] == first && text[at + 1] == second) {
        int same = 2;
        while (same < wanted.size() && text[at + same] == wanted.get(same)) {
          same++;
        }
        if (same == wanted.size()) {
          return true;
        }
      }
    }
    return false;
  }

  /** The numbers of the words of a field, in order. */
  private int[] text(String field) {
    return texts.computeIfAbsent(
        field,
        name -> {
          IndexableField text = article.document().getField(name);
          return text instanceof Field written
                  && written.tokenStreamValue() instanceof TermStream<?> terms
              ? reading.sequence(name, terms)
              : new int[0];
        });
  }

  private boolean found(Query query) throws IOException {
    IndexSearcher alone = searcher();
    LeafReaderContext leaf = alone.getIndexReader().leaves().getFirst();
    Scorer scorer =
        alone.createWeight(alone.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1).scorer(leaf);
    return scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS;
  }

  private IndexSearcher searcher() {
    IndexSearcher known = searcher;
    if (known == null) {
      known = MemoryIndex.fromDocument(article.document(), new KeywordAnalyzer()).createSearcher();
      known.setQueryCache(null);
      searcher = known;
    }
    return known;
  }
}
