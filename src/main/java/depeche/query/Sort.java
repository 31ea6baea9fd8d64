package depeche.query;

/** The order of hits; equal ones stand by id. Undated articles come last in both date orders. */
public enum Sort {
  RELEVANCE,
  NEWEST,
  OLDEST,
  /** By how much an article is about the people, countries and topics that are filtered by. */
  SALIENCE
}
