package depeche.desk;

import depeche.article.EnrichedArticle;

/** An article that was sent to be looked at, not to be stored. */
public sealed interface Drafted {

  /** With what was read in it. */
  record Readable(EnrichedArticle article) implements Drafted {}

  /** It is no article. */
  record Unreadable(Receipt.Refusal refusal) implements Drafted {}
}
