package depeche.lucene;

import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.index.ArticleIndex;
import depeche.index.Instants;
import depeche.matching.IndexedText;
import depeche.matching.SurfaceTerms;
import depeche.text.Chains;
import depeche.text.Level;
import depeche.text.Shingles;
import depeche.text.Token;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Turns articles into documents: each text is analysed once, for all three levels. */
final class ArticleDocuments {
  private static final FieldType WITH_POSITIONS =
      indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
  private static final FieldType WITH_FREQUENCIES = indexed(IndexOptions.DOCS_AND_FREQS, true);
  private static final FieldType PRESENCE = indexed(IndexOptions.DOCS, false);

  private final Chains chains;

  ArticleDocuments(Chains chains) {
    this.chains = chains;
  }

  Document document(EnrichedArticle enriched, Written.Version version) throws IOException {
    Document document = new Document();
    Article article = enriched.article();
    addIdentity(document, article, version);
    Texts texts = texts(article, enriched.language(), chains::tokens);
    addText(document, enriched.language(), texts.all());
    addParts(document, article, enriched.language(), texts);
    for (String band : Shingles.of(texts.title(), texts.lead(), texts.body()).bands()) {
      document.add(new StringField(Fields.BAND, band, Field.Store.NO));
    }
    ArticleValues values = new ArticleValues(document, enriched);
    values.addValues();
    values.addCounted();
    addPublished(document, article);
    document.add(new StoredField(Fields.STORED, StoredArticle.encode(enriched)));
    return document;
  }

  /** What says that an origin has been read to its end. */
  static Document ledgerEntry(String origin, String stamp) {
    Document entry = new Document();
    entry.add(new StringField(Fields.LEDGER, origin, Field.Store.YES));
    entry.add(new StoredField(Fields.STAMP, stamp));
    entry.add(new StringField(Fields.KIND, Kind.ORIGIN.name(), Field.Store.NO));
    return entry;
  }

  /** What standing queries can ask of an article, and nothing else. */
  ArrivingArticle toMatch(EnrichedArticle enriched) {
    Language language = enriched.language();
    Texts texts = texts(enriched.article(), language, chains::tokensAhead);
    return new ArrivingArticle(
        enriched,
        texts.all(),
        () -> {
          Document parts = new Document();
          addParts(parts, enriched.article(), language, texts);
          return parts;
        },
        () -> {
          Document whole = new Document();
          addText(whole, language, texts.all());
          addRest(whole, enriched, texts);
          return whole;
        });
  }

  private void addRest(Document document, EnrichedArticle enriched, Texts texts) {
    document.add(new StringField(Fields.KIND, Kind.ARTICLE.name(), Field.Store.NO));
    addParts(document, enriched.article(), enriched.language(), texts);
    new ArticleValues(document, enriched).addValues();
    addPublished(document, enriched.article());
  }

  private static void addIdentity(Document document, Article article, Written.Version version) {
    String id = article.id().value();
    document.add(new StringField(Fields.ID, id, Field.Store.NO));
    document.add(new SortedDocValuesField(Fields.ID, new BytesRef(id)));
    document.add(new StringField(Fields.KIND, Kind.ARTICLE.name(), Field.Store.NO));
    document.add(new BinaryDocValuesField(Fields.FINGERPRINT, new BytesRef(version.fingerprint())));
    BytesRef title = new BytesRef(article.title());
    if (!article.title().isBlank() && title.length <= ArticleIndex.LONGEST_TITLE) {
      document.add(new BinaryDocValuesField(Fields.TITLE_WRITTEN, title));
    }
    if (!version.origins().isEmpty()) {
      String all = String.join(Fields.SEPARATOR, version.origins());
      document.add(new BinaryDocValuesField(Fields.ORIGINS, new BytesRef(all)));
    }
    version
        .origins()
        .forEach(origin -> document.add(new StringField(Fields.ORIGIN, origin, Field.Store.NO)));
    if (version.revised() != null) {
      long revised = Instants.millis(version.revised());
      document.add(new NumericDocValuesField(Fields.REVISED, revised));
    }
  }

  private static void addPublished(Document document, Article article) {
    if (article.published() != null) {
      long published = Instants.millis(article.published());
      document.add(new LongPoint(Fields.PUBLISHED, published));
      document.add(new NumericDocValuesField(Fields.PUBLISHED, published));
    }
  }

  private record Texts(List<Token> title, List<Token> lead, List<Token> body) {
    /** The longest first: positions count from its start, and small numbers take less room. */
    List<List<Token>> all() {
      return List.of(body, lead, title);
    }
  }

  private static Texts texts(
      Article article, Language language, BiFunction<Language, String, List<Token>> reading) {
    return new Texts(
        reading.apply(language, article.title()),
        reading.apply(language, article.lead()),
        reading.apply(language, article.body()));
  }

  /** Title, lead and body as one. */
  private static void addText(Document document, Language language, List<List<Token>> all) {
    add(document, IndexedText.TEXT.stem(language), WITH_POSITIONS, Level.STEM, all);
    add(document, IndexedText.TEXT.exact(), WITH_POSITIONS, Level.EXACT, all);
    addSurface(document, IndexedText.TEXT.surface(), all);
  }

  /** Title, lead and authors, each by itself. */
  private void addParts(Document document, Article article, Language language, Texts texts) {
    List<Token> title = texts.title();
    if (!title.isEmpty()) {
      List<List<Token>> alone = List.of(title);
      add(document, IndexedText.TITLE.stem(language), WITH_POSITIONS, Level.STEM, alone);
      add(document, IndexedText.TITLE.exact(), WITH_POSITIONS, Level.EXACT, alone);
      addSurface(document, IndexedText.TITLE.surface(), alone);
    }
    if (!texts.lead().isEmpty()) {
      String field = IndexedText.LEAD.stem(language);
      add(document, field, WITH_FREQUENCIES, Level.STEM, List.of(texts.lead()));
    }
    if (!article.authors().isEmpty()) {
      List<List<Token>> authors =
          article.authors().stream().map(name -> chains.tokens(Language.UNKNOWN, name)).toList();
      add(document, IndexedText.AUTHOR.exact(), WITH_POSITIONS, Level.EXACT, authors);
      addSurface(document, IndexedText.AUTHOR.surface(), authors);
    }
  }

  private static void add(
      Document document, String name, FieldType type, Level level, List<List<Token>> texts) {
    document.add(new Field(name, new TermStream<>(texts, level::term), type));
  }

  private static void addSurface(Document document, String name, List<List<Token>> texts) {
    List<String> terms = SurfaceTerms.of(texts);
    if (!terms.isEmpty()) {
      TermStream<String> stream = new TermStream<>(List.of(terms), Function.identity());
      document.add(new Field(name, stream, PRESENCE));
    }
  }

  private static FieldType indexed(IndexOptions options, boolean lengths) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(!lengths);
    type.freeze();
    return type;
  }
}
