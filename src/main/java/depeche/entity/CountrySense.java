package depeche.entity;

import depeche.article.MentionKind;

/**
 * One thing that a name can mean on the map.
 *
 * @param place an ISO 3166-1 code, or an ISO 3166-2 one for a part of a country
 * @param kind how the name speaks of the country
 * @param weight which sense to take where the article does not tell
 */
record CountrySense(String place, MentionKind kind, Weight weight) {
  /** A phrase that holds the name of a country without speaking of one. */
  static final CountrySense NONE = new CountrySense("", MentionKind.NAME, Weight.SURE);

  enum Weight {
    /** The usual sense where several countries bear the name. */
    PREFERRED,
    SURE,
    /** Of a plural: all countries that bear the name are meant, as by {@code les deux Corées}. */
    TOGETHER,
    /** Counts only where the article names the same country in another, surer way. */
    DOUBTFUL
  }

  /** The ISO 3166-1 code of the country. */
  String country() {
    return place.substring(0, Math.min(2, place.length()));
  }

  /** Says whether this is a part of a country, such as a federated state. */
  boolean isPart() {
    return place.length() > 2;
  }
}
