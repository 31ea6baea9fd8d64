package depeche.desk;

import depeche.article.ArticleId;
import depeche.article.Field;
import depeche.article.Language;
import depeche.entity.EntityNames;
import depeche.index.ArticleHits;
import depeche.index.ArticleIndex;
import depeche.index.ArticleQuery;
import depeche.query.ParsedQuery;
import depeche.query.QueryParser;
import depeche.query.SearchRequest;
import depeche.snippet.Snippets;
import depeche.text.Chains;
import depeche.text.LanguageDetector;
import java.util.List;
import java.util.Optional;

/** Answers a search: reads the query, asks the index, shows where each hit answers. */
public final class Search {
  private final ArticleIndex index;
  private final Chains chains;
  private final LanguageDetector detector;
  private final EntityNames names;
  private final Snippets snippets;

  public Search(
      ArticleIndex index,
      Chains chains,
      LanguageDetector detector,
      EntityNames names,
      Snippets snippets) {
    this.index = index;
    this.chains = chains;
    this.detector = detector;
    this.names = names;
    this.snippets = snippets;
  }

  /** The answer to one search. */
  public SearchAnswer answer(SearchRequest request) {
    ParsedQuery parsed = QueryParser.parse(request.q());
    List<Language> languages = List.of(request.reader());
    ArticleHits found =
        index.search(
            new ArticleQuery(
                parsed.clause(),
                languages,
                request.filters(),
                request.effectiveSort(),
                request.size(),
                request.cursor(),
                request.facets()));
    return new SearchAnswer(
        request.reader(),
        false,
        List.of(),
        parsed.warnings(),
        null,
        found,
        found.hits().stream()
            .map(hit ->
                new SearchAnswer.AnsweredHit(
                    hit.article(),
                    hit.score(),
                    snippets.fragments(
                        hit.article().article(),
                        hit.article().language(),
                        Field.TITLE,
                        parsed.clause(),
                        languages),
                    snippets.passages(
                        hit.article().article(),
                        hit.article().language(),
                        parsed.clause(),
                        languages,
                        3)))
            .toList());
  }

  /** One article, with the spans of {@code q} in it; blank for none. */
  public Optional<ArticleAnswer> article(ArticleId id, String q, Language reader) {
    return index.find(id).map(article -> new ArticleAnswer(article, java.util.Map.of()));
  }
}
