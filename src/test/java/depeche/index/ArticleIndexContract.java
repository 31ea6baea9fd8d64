package depeche.index;

import org.junit.jupiter.api.Nested;

/** What {@link ArticleIndex} promises, whatever the engine: an engine's test extends this. */
public abstract class ArticleIndexContract {

  /** Opens the index of that name, as it was when it was last closed; a new one at first. */
  protected abstract ArticleIndex open(String name);

  @Nested
  class Writing extends WritingContract {
    @Override
    ArticleIndex open(String name) {
      return ArticleIndexContract.this.open(name);
    }
  }

  @Nested
  class Concurrency extends ConcurrencyContract {
    @Override
    ArticleIndex open(String name) {
      return ArticleIndexContract.this.open(name);
    }
  }

  @Nested
  class Words extends WordsContract {
    @Override
    ArticleIndex open(String name) {
      return ArticleIndexContract.this.open(name);
    }
  }

  @Nested
  class Combinations extends CombinationsContract {
    @Override
    ArticleIndex open(String name) {
      return ArticleIndexContract.this.open(name);
    }
  }

  @Nested
  class Ranking extends RankingContract {
    @Override
    ArticleIndex open(String name) {
      return ArticleIndexContract.this.open(name);
    }
  }

  @Nested
  class Golden extends GoldenContract {
    @Override
    ArticleIndex open(String name) {
      return ArticleIndexContract.this.open(name);
    }
  }

  @Nested
  class Explaining extends ExplainingContract {
    @Override
    ArticleIndex open(String name) {
      return ArticleIndexContract.this.open(name);
    }
  }

  @Nested
  class Facets extends FacetsContract {
    @Override
    ArticleIndex open(String name) {
      return ArticleIndexContract.this.open(name);
    }
  }

  @Nested
  class Values extends ValuesContract {
    @Override
    ArticleIndex open(String name) {
      return ArticleIndexContract.this.open(name);
    }
  }

  @Nested
  class Alike extends AlikeContract {
    @Override
    ArticleIndex open(String name) {
      return ArticleIndexContract.this.open(name);
    }
  }

  @Nested
  class Mentions extends MentionsContract {
    @Override
    ArticleIndex open(String name) {
      return ArticleIndexContract.this.open(name);
    }
  }

  @Nested
  class Dates extends DatesContract {
    @Override
    ArticleIndex open(String name) {
      return ArticleIndexContract.this.open(name);
    }
  }

  @Nested
  class Paging extends PagingContract {
    @Override
    ArticleIndex open(String name) {
      return ArticleIndexContract.this.open(name);
    }
  }

  @Nested
  class Spelling extends SpellingContract {
    @Override
    ArticleIndex open(String name) {
      return ArticleIndexContract.this.open(name);
    }
  }

  @Nested
  class Tables extends MatchTableContract {
    @Override
    ArticleIndex open(String name) {
      return ArticleIndexContract.this.open(name);
    }
  }

  @Nested
  class Newer extends FreshnessContract {
    @Override
    ArticleIndex open(String name) {
      return ArticleIndexContract.this.open(name);
    }
  }

  @Nested
  class Titles extends TitlesContract {
    @Override
    ArticleIndex open(String name) {
      return ArticleIndexContract.this.open(name);
    }
  }
}
