package depeche.entity;

import depeche.article.Language;
import java.util.List;
import java.util.Set;

/**
 * Takes plural and feminine off a folded word, so that an editor writes one form of a term. As
 * light as can be: a term is a sign among many, and a wrong conflation misleads more than a missed
 * one.
 */
final class Stems {
  /** From a folded word, and the same as it is written, to its stem. */
  interface Stemmer {
    String stem(String folded, CharSequence written);
  }

  /** Takes nothing off. */
  static final Stemmer NONE = (folded, written) -> folded;

  private static final Set<String> FRENCH_WHOLE =
      Set.of(
          "fois", "gens", "pris", "dans", "mais", "plus", "sous", "sans", "vers", "tous", "bras",
          "bois", "fils", "mars", "mois", "puis", "sens", "moins", "cours", "corps", "temps");
  private static final List<String> FRENCH_FEMININE =
      List.of("aine", "aise", "oise", "ante", "ente", "iere", "ere");

  private Stems() {}

  /** The stemmer of a language; the folded word where there is none. */
  static Stemmer of(Language language) {
    return switch (language.tag()) {
      case "fr" -> Stems::french;
      case "en" -> (folded, written) -> english(folded);
      case "es", "pt" -> (folded, written) -> iberian(folded);
      default -> NONE;
    };
  }

  private static String french(String word, CharSequence written) {
    int length = word.length();
    if (length < 4 || !endsIn(word, "sxe") || FRENCH_WHOLE.contains(word)) {
      return word;
    }
    if (word.endsWith("aux") && length > 4) {
      return word.substring(0, length - 2) + "l";
    }
    String singular = endsIn(word, "sx") ? word.substring(0, length - 1) : word;
    if (endsInAcute(written)) {
      return (singular.endsWith("ee") ? singular.substring(0, singular.length() - 1) : singular)
          + "\u0301";
    }
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
    boolean feminine =
        singular.length() > 6 && FRENCH_FEMININE.stream().anyMatch(singular::endsWith);
    return feminine || singular.endsWith("ale")
        ? singular.substring(0, singular.length() - 1)
        : singular;
  }

  /** Says whether a word ends in é, whatever number and gender follow: marché is not marche. */
  private static boolean endsInAcute(CharSequence written) {
    int last = written.length() - 1;
    while (last > 0 && (written.charAt(last) == 's' || written.charAt(last) == 'e')) {
      last--;
    }
    return written.charAt(last) == 'é';
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
