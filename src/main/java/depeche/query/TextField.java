package depeche.query;

/** The parts of an article that a query can name to search in them alone. */
public enum TextField {
  TITLE,
  AUTHOR
}
