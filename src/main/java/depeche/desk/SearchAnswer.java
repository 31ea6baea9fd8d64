package depeche.desk;

import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.desk.expansion.Expansion;
import depeche.index.ArticleHits;
import depeche.query.Warning;
import depeche.snippet.Fragment;
import depeche.snippet.Grade;
import depeche.snippet.Snippet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found, and how its query was read.
 *
 * @param language the query's
 * @param relaxed whether no article has all the words, so that these have most of them
 * @param dropped for a relaxed answer, what leaving out each word alone would give
 * @param suggestion a likelier spelling of the whole query, or null; on the first page only
 * @param expansions what was looked for beside the words of the query
 * @param found total, facets, dates, and the cursor of the next page
 * @param hits the articles of this page, shown
 */
public record SearchAnswer(
    Language language,
    boolean relaxed,
    List<Dropped> dropped,
    List<Warning> warnings,
    @Nullable String suggestion,
    List<Expansion> expansions,
    ArticleHits found,
    List<AnsweredHit> hits) {
  public SearchAnswer {
    dropped = List.copyOf(dropped);
    warnings = List.copyOf(warnings);
    expansions = List.copyOf(expansions);
    hits = List.copyOf(hits);
  }

  /**
   * @param hits how many articles have all the other words
   */
  public record Dropped(String word, long hits) {}

  /**
   * @param grade how closely it answers; null where no word was asked for, or none was looked for
   * @param title the title, cut into what matches and what does not
   */
  public record AnsweredHit(
      EnrichedArticle article,
      double score,
      @Nullable Grade grade,
      List<Fragment> title,
      List<Snippet> snippets) {
    public AnsweredHit {
      title = List.copyOf(title);
      snippets = List.copyOf(snippets);
    }
  }
}
