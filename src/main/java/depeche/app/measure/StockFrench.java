package depeche.app.measure;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** Lucene as it comes: title and text in one field, {@code FrenchAnalyzer}, BM25, any word. */
final class StockFrench implements AutoCloseable {
  private final Analyzer analyzer = new FrenchAnalyzer();
  private final Directory directory;
  private final IndexWriter writer;
  private @Nullable IndexSearcher searcher;

  StockFrench(Path folder) throws IOException {
    directory = FSDirectory.open(folder);
    writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
  }

  void add(String id, String title, String text) throws IOException {
    Document document = new Document();
    document.add(new StoredField("id", id));
    document.add(new TextField("text", title + "\n" + text, Field.Store.NO));
    writer.addDocument(document);
  }

  List<String> search(String words, int size) throws IOException {
    Query query = new QueryBuilder(analyzer).createBooleanQuery("text", words);
    List<String> ids = new ArrayList<>();
    if (query != null) {
      for (ScoreDoc hit : searcher().search(query, size).scoreDocs) {
        ids.add(searcher().storedFields().document(hit.doc).get("id"));
      }
    }
    return ids;
  }

  /** What {@code MoreLikeThis} finds with its defaults, but the text itself. */
  List<String> like(String id, String text, int size) throws IOException {
    MoreLikeThis like = new MoreLikeThis(searcher().getIndexReader());
    like.setAnalyzer(analyzer);
    like.setFieldNames(new String[] {"text"});
    List<String> ids = new ArrayList<>();
    Query query = like.like("text", new StringReader(text));
    for (ScoreDoc hit : searcher().search(query, size + 1).scoreDocs) {
      ids.add(searcher().storedFields().document(hit.doc).get("id"));
    }
    ids.remove(id);
    return ids.subList(0, Math.min(size, ids.size()));
  }

  private IndexSearcher searcher() throws IOException {
    if (searcher == null) {
      searcher = new IndexSearcher(DirectoryReader.open(writer));
    }
    return searcher;
  }

  @Override
  public void close() throws IOException {
    if (searcher != null) {
      searcher.getIndexReader().close();
    }
    writer.close();
    directory.close();
    analyzer.close();
  }
}
