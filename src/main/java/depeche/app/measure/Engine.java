package depeche.app.measure;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.desk.Corpus;
import depeche.desk.Ingestion;
import depeche.desk.Search;
import depeche.desk.related.Copies;
import depeche.desk.related.Related;
import depeche.desk.related.Stories;
import depeche.entity.EntityNames;
import depeche.entity.EntityTagger;
import depeche.lucene.LuceneIndex;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.MatchMode;
import depeche.query.SearchRequest;
import depeche.query.Sort;
import depeche.snippet.Snippets;
import depeche.source.FileReader;
import depeche.text.Chains;
import depeche.text.LanguageDetector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole of Dépêche but its HTTP side, over an index in a temporary folder or a given one. */
final class Engine implements AutoCloseable {
  private final @Nullable TemporaryFolder folder;
  private final Chains chains = Chains.load();
  private final EntityNames names = EntityNames.load();
  private final LuceneIndex index;
  private final Ingestion ingestion;
  private final Search search;
  private final Related related;
  private final Copies copies;
  private final Stories stories;

  /** With an empty index in a temporary folder. */
  Engine() throws IOException {
    this(new TemporaryFolder());
  }

  private Engine(TemporaryFolder folder) {
    this(folder, folder.path());
  }

  private Engine(@Nullable TemporaryFolder folder, Path path) {
    LanguageDetector detector = LanguageDetector.load();
    this.folder = folder;
    index = LuceneIndex.open(path, chains);
    ingestion = new Ingestion(index, detector, EntityTagger.load());
    search = new Search(index, chains, detector, names, new Snippets(chains));
    related = new Related(index, chains);
    copies = new Copies(index, chains);
    stories = new Stories(index, chains);
  }

  /** With the index that is in {@code folder}, which no service has open meanwhile. */
  static Engine of(Path folder) {
    return new Engine(null, folder);
  }

  /** With the articles of files and folders. */
  static Engine over(List<Path> articles) throws IOException {
    Engine engine = new Engine();
    new Corpus(engine.index, engine.ingestion, new FileReader(), articles).synchronise(_ -> {});
    return engine;
  }

  LuceneIndex index() {
    return index;
  }

  Chains chains() {
    return chains;
  }

  EntityNames names() {
    return names;
  }

  Ingestion ingestion() {
    return ingestion;
  }

  Search search() {
    return search;
  }

  Related related() {
    return related;
  }

  Copies copies() {
    return copies;
  }

  Stories stories() {
    return stories;
  }

  /** An article that is there. */
  EnrichedArticle article(String id) {
    return index.find(new ArticleId(id)).orElseThrow();
  }

  /** A search by a French reader, with neither facets nor snippets. */
  static SearchRequest plain(String q, Filters filters, MatchMode match, int size) {
    return new SearchRequest(
        q, Language.FRENCH, filters, match, Sort.RELEVANCE, size, null, FacetChoice.NONE, false);
  }

  /** A French article with no more than these. */
  static Article article(String id, String title, String body, String source) {
    return new Article(
        new ArticleId(id),
        null,
        title,
        "",
        body,
        Language.FRENCH,
        source,
        List.of(),
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  @Override
  public void close() {
    index.close();
    if (folder != null) {
      folder.close();
    }
  }
}
