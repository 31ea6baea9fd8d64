package depeche.entity;

/**
 * A name as the list of figures writes it.
 *
 * @param full without marks
 * @param marked what follows the mark of the family name, or an empty string
 * @param alone whether the family name alone is enough
 */
record WrittenName(String full, String marked, boolean alone) {
  static WrittenName of(String written) {
    boolean alone = written.endsWith("!");
    String name = alone ? written.substring(0, written.length() - 1) : written;
    int mark = name.indexOf('*');
    return new WrittenName(name.replace("*", ""), mark < 0 ? "" : name.substring(mark + 1), alone);
  }

  /** Says whether the family name comes first, as in {@code *Kim Jong-un}. */
  boolean inAsianOrder() {
    return !marked.isEmpty() && marked.equals(full);
  }

  /** The same name taken in Asian order. */
  WrittenName asAsian() {
    return new WrittenName(full, full, alone);
  }

  /** The family name: in Asian order the marked word that begins the name. */
  String family(NameContext context) {
    if (!marked.isEmpty()) {
      return inAsianOrder() && full.indexOf(' ') > 0
          ? full.substring(0, full.indexOf(' '))
          : marked;
    }
    Words words = Words.of(full);
    int from = words.count() - 1;
    while (from > 1 && words.before(from) == Gap.HYPHEN) {
      from--;
    }
    while (from > 1 && context.isParticle(words.key(from - 1))) {
      from--;
    }
    return words.text(from, words.count());
  }
}
