package depeche.desk;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.Entity;
import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.entity.EntityNames;
import depeche.index.Change;
import depeche.lucene.LuceneIndex;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.MatchMode;
import depeche.query.SearchRequest;
import depeche.snippet.Snippets;
import depeche.text.Chains;
import depeche.text.LanguageDetector;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A desk over a real index, and a reader of French who asks it. */
@NullMarked
final class SearchDesk implements AutoCloseable {
  private static final Chains CHAINS = Chains.load();
  private static final LanguageDetector DETECTOR = LanguageDetector.load();
  private static final EntityNames NAMES = EntityNames.load();

  private final LuceneIndex index;
  private final Search search;

  SearchDesk(Path folder) {
    index = LuceneIndex.open(folder, CHAINS);
    search = new Search(index, CHAINS, DETECTOR, NAMES, new Snippets(CHAINS));
  }

  /** Stores a French article of one sentence. */
  void store(String id, String body) {
    store(id, "", body, Language.FRENCH, null, List.of());
  }

  void store(
      String id,
      String title,
      String body,
      Language language,
      @Nullable String source,
      List<String> countries) {
    Article article =
        new Article(
            new ArticleId(id),
            null,
            title,
            "",
            body,
            language,
            source,
            List.of(),
            null,
            null,
            null,
            List.of(),
            List.of());
    List<Entity> entities =
        countries.stream()
            .map(code -> new Entity(EntityKind.COUNTRY, code, code, 1, List.of()))
            .toList();
    index.write(
        List.of(new Change.Store(new EnrichedArticle(article, language, entities), id, null)));
    index.refresh();
  }

  Search search() {
    return search;
  }

  SearchAnswer ask(String q) {
    return ask(q, MatchMode.AUTO);
  }

  SearchAnswer ask(String q, MatchMode match) {
    return search.answer(request(q, match, 10, null));
  }

  /** Looks for the words of the query and nothing else. */
  SearchAnswer askUnexpanded(String q) {
    return search.answer(
        new SearchRequest(
            q,
            Language.FRENCH,
            Filters.NONE,
            MatchMode.AUTO,
            null,
            10,
            null,
            FacetChoice.NONE,
            true,
            false));
  }

  SearchAnswer page(String q, int size, @Nullable String cursor) {
    return search.answer(request(q, MatchMode.AUTO, size, cursor));
  }

  private static SearchRequest request(
      String q, MatchMode match, int size, @Nullable String cursor) {
    return new SearchRequest(
        q, Language.FRENCH, Filters.NONE, match, null, size, cursor, FacetChoice.ALL, true);
  }

  /** The ids of an answer's articles, best first. */
  static List<String> ids(SearchAnswer answer) {
    return answer.hits().stream().map(hit -> hit.article().article().id().value()).toList();
  }

  @Override
  public void close() {
    index.close();
  }
}
