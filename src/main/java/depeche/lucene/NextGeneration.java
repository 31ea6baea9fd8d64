package depeche.lucene;

import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.text.Chains;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * An index in the making, in a folder within that of the index whose place it will take. It is
 * worth nothing before it is finished: what a killed process left of one goes before the next
 * begins.
 */
final class NextGeneration implements AutoCloseable {
  private static final String FOLDER = ".next";

  private final Path folder;
  private final ArticleDocuments documents;
  private final Directory directory;
  private final IndexWriter writer;

  private NextGeneration(Path folder, Chains chains) throws IOException {
    this.folder = folder;
    this.documents = new ArticleDocuments(chains);
    this.directory = FSDirectory.open(folder);
    this.writer = new IndexWriter(directory, new IndexWriterConfig());
  }

  static NextGeneration begin(Path index, Chains chains) throws IOException {
    Path folder = index.resolve(FOLDER);
    if (Files.exists(folder)) {
      IOUtils.rm(folder);
    }
    return new NextGeneration(folder, chains);
  }

  void store(EnrichedArticle article, Written.Version version) throws IOException {
    writer.updateDocument(
        StoredArticles.term(article.article().id()), documents.document(article, version));
  }

  void remove(ArticleId id) throws IOException {
    writer.deleteDocuments(StoredArticles.term(id));
  }

  void note(Map<String, String> origins) throws IOException {
    for (Map.Entry<String, String> origin : origins.entrySet()) {
      writer.addDocument(ArticleDocuments.ledgerEntry(origin.getKey(), origin.getValue()));
    }
  }

  /** All of it, on disk. */
  Directory finish() throws IOException {
    writer.close();
    return directory;
  }

  @Override
  public void close() throws IOException {
    if (writer.isOpen()) {
      writer.rollback();
    }
    directory.close();
    IOUtils.rm(folder);
  }
}
