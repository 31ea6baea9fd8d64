package depeche.app.measure;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.article.Language;
import depeche.desk.Ingestion;
import depeche.desk.Search;
import depeche.entity.EntityNames;
import depeche.entity.EntityTagger;
import depeche.lucene.LuceneIndex;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.MatchMode;
import depeche.query.SearchRequest;
import depeche.query.Sort;
import depeche.snippet.Snippets;
import depeche.text.Chains;
import depeche.text.LanguageDetector;
import java.io.IOException;
import java.util.List;

/** The whole of Dépêche but its HTTP side, over an index in a temporary folder. */
final class Engine implements AutoCloseable {
  private final TemporaryFolder folder = new TemporaryFolder();
  private final LuceneIndex index;
  private final Ingestion ingestion;
  private final Search search;

  Engine() throws IOException {
    Chains chains = Chains.load();
    LanguageDetector detector = LanguageDetector.load();
    index = LuceneIndex.open(folder.path(), chains);
    ingestion = new Ingestion(index, detector, EntityTagger.load());
    search = new Search(index, chains, detector, EntityNames.load(), new Snippets(chains));
  }

  Ingestion ingestion() {
    return ingestion;
  }

  Search search() {
    return search;
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
    folder.close();
  }
}
