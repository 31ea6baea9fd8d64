package depeche.entity;

import depeche.article.Language;
import java.util.function.UnaryOperator;

/**
 * Takes plural and feminine off a folded word, so that an editor writes one form of a term. As
 * light as can be: a term is a sign among many, and a wrong conflation misleads more than a missed
 * one.
 */
final class Stems {
  private Stems() {}

  /** The stemmer of a language; the identity where there is none. */
  static UnaryOperator<String> of(Language language) {
    return switch (language.tag()) {
      case "fr" -> Stems::french;
      case "en" -> Stems::english;
      case "es", "pt" -> Stems::iberian;
      default -> word -> word;
    };
  }

  private static String french(String word) {
    int length = word.length();
    if (length < 4) {
      return word;
    }
    if (word.endsWith("aux") && length > 4) {
      return word.substring(0, length - 2) + "l";
    }
    String singular = endsIn(word, "sx") ? word.substring(0, length - 1) : word;
    if (singular.endsWith("trice")) {
      return singular.substring(0, singular.length() - 5) + "teur";
    }
    if (singular.endsWith("euse")) {
      return singular.substring(0, singular.length() - 4) + "eur";
    }
    if (singular.endsWith("ive")) {
      return singular.substring(0, singular.length() - 3) + "if";
    }
    if (singular.length() > 5 && (singular.endsWith("elle") || singular.endsWith("enne"))) {
      return singular.substring(0, singular.length() - 2);
    }
    return singular.length() > 3 && singular.endsWith("e")
        ? singular.substring(0, singular.length() - 1)
        : singular;
  }

  private static String english(String word) {
    int length = word.length();
    if (length < 4 || !word.endsWith("s") || endsIn(word.substring(0, length - 1), "sui")) {
      return word;
    }
    if (word.endsWith("ies") && length > 4) {
      return word.substring(0, length - 3) + "y";
    }
    if (word.endsWith("ches")
        || word.endsWith("shes")
        || word.endsWith("xes")
        || word.endsWith("sses")) {
      return word.substring(0, length - 2);
    }
    return word.substring(0, length - 1);
  }

  private static String iberian(String word) {
    String singular =
        word.length() > 4 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return singular.length() > 3 && endsIn(singular, "aoe")
        ? singular.substring(0, singular.length() - 1)
        : singular;
  }

  private static boolean endsIn(String word, String letters) {
    return !word.isEmpty() && letters.indexOf(word.charAt(word.length() - 1)) >= 0;
  }
}
