package depeche.entity;

/** Readable ids: the folded words of a name, joined by hyphens. */
final class Slug {
  private Slug() {}

  /** The slug of a name; empty for a text without words. */
  static String of(String name) {
    Words words = Words.of(name);
    return words.keys(0, words.count(), '-');
  }
}
