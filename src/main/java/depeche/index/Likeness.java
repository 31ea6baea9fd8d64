package depeche.index;

/** How Lucene, alone or in a cluster, tells of how far two words are apart. */
public final class Likeness {
  private Likeness() {}

  /**
   * The number of edits between two words.
   *
   * @param likeness from 0 to 1: one minus the edits as a share of the shorter word's length
   */
  public static int edits(String word, String other, double likeness) {
    int shorter =
        Math.min(word.codePointCount(0, word.length()), other.codePointCount(0, other.length()));
    return (int) Math.round((1 - likeness) * shorter);
  }
}
