package depeche.lucene;

import static depeche.lucene.LuceneDialect.LUCENE;

import depeche.article.EnrichedArticle;
import depeche.index.ArticleQuery;
import depeche.index.Weights;
import depeche.matching.ClauseTranslation;
import depeche.text.Chains;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** Puts standing queries and arriving articles into the words of Lucene, as a search would be. */
public final class StandingTranslation {
  private final Chains chains;
  private final ArticleDocuments documents;

  public StandingTranslation(Chains chains) {
    this.chains = chains;
    this.documents = new ArticleDocuments(chains);
  }

  /** What finds the articles that a search by {@code query} finds. */
  public Query query(ArticleQuery query) {
    BooleanQuery.Builder asked = new BooleanQuery.Builder();
    asked.add(new ClauseTranslation<>(LUCENE, chains, query, Weights.DEFAULT).query(), Occur.MUST);
    Filtering.add(asked, query.filters(), Set.of());
    return asked.build();
  }

  /** All of an article that such a query can ask for. */
  public Document document(EnrichedArticle article) {
    return arriving(article).document();
  }

  ArrivingArticle arriving(EnrichedArticle article) {
    return documents.toMatch(article);
  }
}
