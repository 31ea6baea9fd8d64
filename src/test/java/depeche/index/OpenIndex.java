package depeche.index;

import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.index.ArticleHits.Hit;
import depeche.query.Clause;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A part of the contract: each test has an empty index of its own. */
abstract class OpenIndex {
  private static final String NAME = "contract";

  @SuppressWarnings("NullAway.Init")
  ArticleIndex index;

  abstract ArticleIndex open(String name);

  @BeforeEach
  void openIndex() {
    index = open(NAME);
  }

  @AfterEach
  void closeIndex() {
    index.close();
  }

  /** Closes the index and opens it again. */
  void reopen() {
    index.close();
    index = open(NAME);
  }

  /** Stores articles and waits until they can be found. */
  void given(Sample... articles) {
    index.write(Stream.of(articles).<Change>map(Sample::change).toList());
    index.refresh();
  }

  /** The ids of what a clause finds, best first. */
  List<String> found(Clause clause) {
    return ids(index.search(Asking.forClause(clause).query()));
  }

  /** The ids of what a search finds, in its order. */
  List<String> found(Asking asked) {
    return ids(index.search(asked.query()));
  }

  /** The ids of all that can be found. */
  List<String> all() {
    return found(Asking.forEverything());
  }

  static List<String> ids(ArticleHits hits) {
    return hits.hits().stream().map(Hit::article).map(OpenIndex::id).toList();
  }

  static String id(EnrichedArticle article) {
    return article.article().id().value();
  }

  static ArticleId id(String id) {
    return new ArticleId(id);
  }
}
