package depeche.entity;

import java.util.Set;

/**
 * What each word of a language can be near a name, and what it can begin. A filter by hash (Bloom,
 * 1970) spares most words, which are nothing of that, every look into a table.
 */
final class WordSigns {
  private static final int FILTER = 1 << 18;
  private static final byte CONTEXT = 1;
  private static final byte FIGURE = 2;
  private static final byte PLACE = 4;
  private static final byte TERM = 8;

  private final byte[] filter = new byte[FILTER];
  private final NameContext context;
  private final PhraseBook<Figures.Reading> figures;
  private final PhraseBook<CountrySense> places;
  private final PhraseBook<TermWeight> terms;

  WordSigns(
      NameContext context,
      PhraseBook<Figures.Reading> figures,
      PhraseBook<CountrySense> places,
      PhraseBook<TermWeight> terms) {
    this.context = context;
    this.figures = figures;
    this.places = places;
    this.terms = terms;
    note(context.words(), CONTEXT);
    note(figures.firstWords(), FIGURE);
    note(places.firstWords(), PLACE);
    note(terms.firstWords(), TERM);
  }

  private void note(Set<String> words, byte sign) {
    words.forEach(word -> filter[slot(word)] |= sign);
  }

  private static int slot(String word) {
    int hash = word.hashCode();
    return (hash ^ (hash >>> 16)) & (FILTER - 1);
  }

  /** What a word is, from its key and its stem. */
  Signs of(String key, String stem) {
    int likely = filter[slot(key)];
    int context = (likely & CONTEXT) == 0 ? 0 : this.context.kinds(key);
    int figure = (likely & FIGURE) == 0 ? PhraseBook.NONE : figures.beginning(key);
    int place = (likely & PLACE) == 0 ? PhraseBook.NONE : places.beginning(key);
    boolean canBeTerm = (filter[slot(stem)] & TERM) != 0;
    int term = canBeTerm ? terms.beginning(stem) : PhraseBook.NONE;
    return Signs.of(context, figure, place, term);
  }
}
