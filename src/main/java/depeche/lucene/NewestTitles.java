package depeche.lucene;

import depeche.article.ArticleId;
import depeche.index.ArticleTitle;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** Reads titles from their own column, not out of the articles. */
final class NewestTitles {
  private record Dated(long published, String id, String title) {}

  private static final Comparator<Dated> NEWEST_FIRST =
      Comparator.comparingLong(Dated::published).reversed().thenComparing(Dated::id);

  private final IndexReader reader;

  NewestTitles(IndexReader reader) {
    this.reader = reader;
  }

  List<ArticleTitle> read(int most) throws IOException {
    PriorityQueue<Dated> newest = new PriorityQueue<>(NEWEST_FIRST.reversed());
    for (LeafReaderContext leaf : reader.leaves()) {
      read(leaf.reader(), newest, most);
    }
    return newest.stream()
        .sorted(NEWEST_FIRST)
        .map(dated -> new ArticleTitle(new ArticleId(dated.id), dated.title))
        .toList();
  }

  private static void read(LeafReader leaf, PriorityQueue<Dated> newest, int most)
      throws IOException {
    Bits live = leaf.getLiveDocs();
    BinaryDocValues titles = DocValues.getBinary(leaf, Fields.TITLE_WRITTEN);
    NumericDocValues dates = DocValues.getNumeric(leaf, Fields.PUBLISHED);
    SortedDocValues ids = DocValues.getSorted(leaf, Fields.ID);
    for (int doc = titles.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = titles.nextDoc()) {
      if ((live != null && !live.get(doc)) || !ids.advanceExact(doc)) {
        continue;
      }
      long published = dates.advanceExact(doc) ? dates.longValue() : Long.MIN_VALUE;
      if (newest.size() < most || published >= newest.element().published()) {
        String id = ids.lookupOrd(ids.ordValue()).utf8ToString();
        newest.add(new Dated(published, id, titles.binaryValue().utf8ToString()));
        if (newest.size() > most) {
          newest.remove();
        }
      }
    }
  }
}
