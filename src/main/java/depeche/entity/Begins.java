package depeche.entity;

/** What the first word of a name or term can begin; most words begin nothing. */
enum Begins {
  FIGURE,
  PLACE,
  TERM;

  private static final int FIRST_BIT = 16;

  /** The bit that stands for it beside those of {@link NameContext.Kind}. */
  int bit() {
    return 1 << (FIRST_BIT + ordinal());
  }
}
