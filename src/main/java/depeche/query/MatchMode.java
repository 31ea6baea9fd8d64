package depeche.query;

/** How many of a query's words an article must have. */
public enum MatchMode {
  /** All of them; where no article has them all, most of them. */
  AUTO,
  ALL,
  ANY
}
