package depeche.app.measure;

import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.index.ArticleHits;
import depeche.index.ArticleHits.Hit;
import depeche.index.ArticleQuery;
import depeche.query.Clause;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.Sort;
import depeche.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of all articles and the people they name, each with the number of articles it is in.
 *
 * @param words lower case, accents kept
 * @param people by the name most lately used
 */
record CorpusWords(Map<String, Integer> words, Map<String, Integer> people) {
  private static final int PAGE = 100;

  static CorpusWords of(Engine engine) {
    Map<String, Integer> words = new TreeMap<>();
    Map<String, Integer> people = new TreeMap<>();
    @Nullable String cursor = null;
    do {
      ArticleHits page = engine.index().search(page(cursor));
      for (Hit hit : page.hits()) {
        words(engine, hit.article()).forEach(word -> words.merge(word, 1, Integer::sum));
        hit.article()
            .entities(EntityKind.PERSON)
            .forEach(person -> people.merge(person.label(), 1, Integer::sum));
      }
      cursor = page.next();
    } while (cursor != null);
    return new CorpusWords(words, people);
  }

  private static Set<String> words(Engine engine, EnrichedArticle enriched) {
    Article article = enriched.article();
    Set<String> words = new HashSet<>();
    for (String text : List.of(article.title(), article.lead(), article.body())) {
      for (Token token : engine.chains().tokens(enriched.language(), text)) {
        words.add(token.surface());
      }
    }
    return words;
  }

  private static ArticleQuery page(@Nullable String cursor) {
    return new ArticleQuery(
        new Clause.Everything(),
        List.of(Language.UNKNOWN),
        Filters.NONE,
        Sort.NEWEST,
        PAGE,
        cursor,
        FacetChoice.NONE);
  }
}
