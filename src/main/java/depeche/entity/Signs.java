package depeche.entity;

/**
 * What a word can be near a name, and which names and terms it can begin.
 *
 * @param bits those of {@link NameContext.Kind} and {@link Begins}
 * @param beginnings for each of {@link Begins} where its book has them, see {@link
 *     PhraseBook#beginning}
 */
record Signs(int bits, int[] beginnings) {
  private static final int[] NOTHING = {PhraseBook.NONE, PhraseBook.NONE, PhraseBook.NONE};

  /** Of a name by itself: it can begin anything, and each book has to look for it. */
  static final Signs UNREAD =
      new Signs(
          Begins.FIGURE.bit() | Begins.PLACE.bit() | Begins.TERM.bit(),
          new int[] {PhraseBook.UNREAD, PhraseBook.UNREAD, PhraseBook.UNREAD});

  static Signs of(int context, int figure, int place, int term) {
    int bits = bit(Begins.FIGURE, figure) | bit(Begins.PLACE, place) | bit(Begins.TERM, term);
    return new Signs(context | bits, bits == 0 ? NOTHING : new int[] {figure, place, term});
  }

  private static int bit(Begins what, int beginning) {
    return beginning == PhraseBook.NONE ? 0 : what.bit();
  }
}
