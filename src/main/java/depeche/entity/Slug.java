package depeche.entity;

/** Readable ids: the folded words of a name, joined by hyphens. */
final class Slug {
  private Slug() {}

  /** The slug of a name; empty for a text without words. */
  static String of(String name) {
    return of(Words.of(name));
  }

  /** The slug of a name that has been read. */
  static String of(Words name) {
    return name.keys(0, name.count(), '-');
  }
}
