package depeche.entity;

/**
 * A name as the list of figures writes it.
 *
 * @param full without marks
 * @param words those of the full name
 * @param family the words of the family name
 * @param inAsianOrder whether the family name comes first, as in {@code *Kim Jong-un}
 * @param alone whether the family name alone is enough
 */
record WrittenName(String full, Words words, Words family, boolean inAsianOrder, boolean alone) {

  static WrittenName of(String written, NameContext context) {
    boolean alone = written.endsWith("!");
    String name = alone ? written.substring(0, written.length() - 1) : written;
    int mark = name.indexOf('*');
    String full = name.replace("*", "");
    if (mark == 0) {
      return inAsianOrder(full, alone);
    }
    Words words = Words.of(full);
    Words family = mark > 0 ? Words.of(name.substring(mark + 1)) : family(words, context);
    return new WrittenName(full, words, family, false, alone);
  }

  /** The same name taken in Asian order: its first word is the family name. */
  WrittenName asAsian() {
    return inAsianOrder ? this : inAsianOrder(full, alone);
  }

  private static WrittenName inAsianOrder(String full, boolean alone) {
    int space = full.indexOf(' ');
    Words words = Words.of(full);
    Words family = space < 0 ? words : Words.of(full.substring(0, space));
    return new WrittenName(full, words, family, true, alone);
  }

  private static Words family(Words words, NameContext context) {
    int from = words.count() - 1;
    while (from > 1 && words.before(from) == Gap.HYPHEN) {
      from--;
    }
    while (from > 1 && context.isParticle(words.key(from - 1))) {
      from--;
    }
    return from <= 0 ? words : Words.of(words.text(from, words.count()));
  }
}
