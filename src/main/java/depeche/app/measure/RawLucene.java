package depeche.app.measure;

import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.matching.SurfaceTerms;
import depeche.query.Facet;
import depeche.text.Chains;
import depeche.text.Token;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The floor to measure against: Lucene given the same fields and tokens, and nothing of what an
 * archive needs beside (unique ids, outcomes, near-real-time search, evidence).
 */
final class RawLucene implements AutoCloseable {
  /** How much of the words to index; all else is the same. */
  enum Depth {
    /** One field as Lucene comes, with its {@code FrenchAnalyzer}, which leaves stop words out. */
    STOCK_FIELD,
    /** One field with the stems of our chains. */
    ONE_STEMMED_FIELD,
    /** The same text, with its exact and its surface forms as well. */
    THREE_LEVELS,
    /** Title and lead once more by themselves, as an archive has them to rank by. */
    ALL_FIELDS
  }

  static final String EXACT = "exact";

  private final Chains chains;
  private final Depth depth;
  private final Directory directory;
  private final IndexWriter writer;

  RawLucene(Path folder, Chains chains, Depth depth) throws IOException {
    this.chains = chains;
    this.depth = depth;
    this.directory = FSDirectory.open(folder);
    this.writer =
        new IndexWriter(
            directory, new IndexWriterConfig(new FrenchAnalyzer()).setRAMBufferSizeMB(128));
  }

  static String stem(Language language) {
    return "stem_" + language;
  }

  void add(EnrichedArticle enriched) throws IOException {
    Article article = enriched.article();
    Language language = enriched.language();
    Document document = new Document();
    if (depth == Depth.STOCK_FIELD) {
      String text = String.join("\n", article.title(), article.lead(), article.body());
      document.add(new TextField("text", text, Field.Store.NO));
    } else {
      addLevels(document, article, language);
    }
    addRest(document, enriched);
    writer.addDocument(document);
  }

  private void addLevels(Document document, Article article, Language language) {
    List<Token> title = chains.tokens(language, article.title());
    List<Token> lead = chains.tokens(language, article.lead());
    List<Token> all = new ArrayList<>(title);
    all.addAll(lead);
    all.addAll(chains.tokens(language, article.body()));
    add(document, stem(language), all, Token::stem);
    if (depth != Depth.ONE_STEMMED_FIELD) {
      add(document, EXACT, all, Token::exact);
      addSurface(document, "surface", all);
    }
    if (depth == Depth.ALL_FIELDS) {
      add(document, "title_" + stem(language), title, Token::stem);
      add(document, "title_exact", title, Token::exact);
      addSurface(document, "title_surface", title);
      add(document, "lead_" + stem(language), lead, Token::stem);
    }
  }

  void commit() throws IOException {
    writer.commit();
  }

  private static void addRest(Document document, EnrichedArticle enriched) {
    Article article = enriched.article();
    document.add(new StringField("id", article.id().value(), Field.Store.YES));
    document.add(new StoredField("title", article.title()));
    document.add(new StoredField("lead", article.lead()));
    document.add(new StoredField("body", article.body()));
    enriched.entities().stream()
        .map(entity -> Facet.of(entity.kind()) + " " + entity.id())
        .distinct()
        .map(value -> value.split(" ", 2))
        .forEach(value -> document.add(new KeywordField(value[0], value[1], Field.Store.NO)));
    document.add(new KeywordField("LANGUAGE", enriched.language().tag(), Field.Store.NO));
    if (article.source() != null) {
      document.add(new KeywordField("SOURCE", article.source(), Field.Store.NO));
    }
    if (article.published() != null) {
      document.add(new LongField("published", article.published().toEpochMilli(), Field.Store.NO));
    }
  }

  private static void add(
      Document document, String name, List<Token> tokens, Function<Token, String> level) {
    addTerms(document, name, tokens, level, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  }

  private static void addSurface(Document document, String name, List<Token> tokens) {
    List<String> terms = SurfaceTerms.of(List.of(tokens));
    if (!terms.isEmpty()) {
      addTerms(document, name, terms, Function.identity(), IndexOptions.DOCS);
    }
  }

  private static <T> void addTerms(
      Document document, String name, List<T> words, Function<T, String> term, IndexOptions kept) {
    FieldType type = new FieldType();
    type.setIndexOptions(kept);
    type.setOmitNorms(kept == IndexOptions.DOCS);
    document.add(new Field(name, new TokenColumn<>(words, term), type));
  }

  @Override
  public void close() throws IOException {
    writer.close();
    directory.close();
  }
}
