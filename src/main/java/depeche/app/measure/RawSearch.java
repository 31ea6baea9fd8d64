package depeche.app.measure;

import depeche.app.measure.DrawnQueries.Drawn;
import depeche.text.Token;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;

/** Lucene's own searches in the index that {@link RawLucene} made. */
final class RawSearch implements AutoCloseable {
  private static final int PAGE = 10;
  private static final Set<String> SHOWN = Set.of("id", "title", "lead", "body");

  private final IndexSearcher searcher;

  RawSearch(Path folder) throws IOException {
    searcher = new IndexSearcher(DirectoryReader.open(FSDirectory.open(folder)));
  }

  /** The ten best articles with all these words' stems, exactly counted, with their texts. */
  void words(Drawn drawn) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Token token : drawn.tokens()) {
      Term term = new Term(RawLucene.stem(drawn.language()), token.stem());
      all.add(new TermQuery(term), Occur.MUST);
    }
    page(all.build());
  }

  /** The ten best with these forms side by side. */
  void phrase(Drawn drawn) throws IOException {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    drawn.tokens().forEach(token -> phrase.add(new Term(RawLucene.EXACT, token.exact())));
    page(phrase.build());
  }

  private void page(Query query) throws IOException {
    TopDocs found =
        searcher.search(query, new TopScoreDocCollectorManager(PAGE, null, Integer.MAX_VALUE));
    for (ScoreDoc hit : found.scoreDocs) {
      searcher.storedFields().document(hit.doc, SHOWN);
    }
  }

  @Override
  public void close() throws IOException {
    searcher.getIndexReader().close();
  }
}
