package depeche.index;

/** In which order the values of a facet are listed; what is equal, by count and then by id. */
public enum ValueOrder {
  /** By how many of the articles have it. */
  COUNT,
  /** By how many of the articles are chiefly about it: a person, a country or a topic. */
  SALIENCE
}
