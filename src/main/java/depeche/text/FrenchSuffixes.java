package depeche.text;

import java.util.List;

/**
 * Takes plural and feminine endings off words that no dictionary knows. Only endings that French
 * forms common words with are touched, so that names such as Dumas or Sanchez stay whole.
 */
final class FrenchSuffixes {
  private record Ending(String written, String base) {}

  private static final List<Ending> ENDINGS =
      List.of(
          new Ending("trices", "teur"),
          new Ending("trice", "teur"),
          new Ending("euses", "eur"),
          new Ending("euse", "eur"),
          new Ending("eurs", "eur"),
          new Ending("istes", "iste"),
          new Ending("ismes", "isme"),
          new Ending("iques", "ique"),
          new Ending("tions", "tion"),
          new Ending("ements", "ement"),
          new Ending("ages", "age"),
          new Ending("ables", "able"),
          new Ending("ibles", "ible"),
          new Ending("iennes", "ien"),
          new Ending("ienne", "ien"),
          new Ending("iens", "ien"),
          new Ending("éennes", "éen"),
          new Ending("éenne", "éen"),
          new Ending("éens", "éen"),
          new Ending("oises", "ois"),
          new Ending("oise", "ois"),
          new Ending("aises", "ais"),
          new Ending("aise", "ais"),
          new Ending("phobes", "phobe"),
          new Ending("philes", "phile"),
          new Ending("logues", "logue"),
          new Ending("crates", "crate"),
          new Ending("ités", "ité"),
          new Ending("ives", "if"),
          new Ending("ive", "if"),
          new Ending("ifs", "if"),
          new Ending("isées", "iser"),
          new Ending("isée", "iser"),
          new Ending("isés", "iser"),
          new Ending("isé", "iser"),
          new Ending("isent", "iser"),
          new Ending("ers", "er"));

  private static final int SHORTEST_BASE = 4;

  private FrenchSuffixes() {}

  static String strip(String word) {
    for (Ending ending : ENDINGS) {
      int kept = word.length() - ending.written.length();
      if (word.endsWith(ending.written)) {
        return kept + ending.base.length() > SHORTEST_BASE && kept >= 2
            ? word.substring(0, kept) + ending.base
            : word;
      }
    }
    return word;
  }
}
