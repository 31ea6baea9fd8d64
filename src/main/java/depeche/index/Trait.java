package depeche.index;

import depeche.article.Language;
import depeche.query.Facet;

/** Something that articles can have in common, as an index keeps it. */
public sealed interface Trait {

  /** A word in any inflection: the stem that the language's chain gives it. */
  record Stem(Language language, String stem) implements Trait {}

  /** A value of a facet, such as a person, by id. */
  record Value(Facet facet, String id) implements Trait {}

  /** One of the {@linkplain depeche.text.Shingles#bands bands} by which copies are known. */
  record Band(String band) implements Trait {}
}
