package depeche.lucene;

import depeche.article.ArticleId;
import depeche.index.Account;
import depeche.index.Explained;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Lucene's explanation of a score, as an account of what counted for it. */
final class Explaining {
  private Explaining() {}

  /** Empty where the query does not find the article. */
  static Optional<Account> account(Snapshot snapshot, Query words, ArticleId id)
      throws IOException {
    Query article = new TermQuery(new Term(Fields.ID, id.value()));
    ScoreDoc[] found = snapshot.search(article, 1).scoreDocs;
    if (found.length == 0) {
      return Optional.empty();
    }
    Explanation why = snapshot.explain(words, found[0].doc);
    return why.isMatch() ? Optional.of(explained(why).account()) : Optional.empty();
  }

  private static Explained explained(Explanation why) {
    return new Explained(
        why.getValue().doubleValue(),
        why.getDescription(),
        Arrays.stream(why.getDetails()).map(Explaining::explained).toList());
  }
}
