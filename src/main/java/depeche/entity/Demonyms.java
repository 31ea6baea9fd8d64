package depeche.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * The forms of a demonym: from the one an editor writes, the masculine singular, to all that a text
 * can hold. {@code turc/turque/turcs/turques} gives the forms outright, {@code Swiss=Swiss} only
 * the plural.
 */
final class Demonyms {
  private Demonyms() {}

  /** All forms of {@code written} in a language, by its BCP-47 tag. */
  static List<String> forms(String language, String written) {
    if (written.contains("/")) {
      return List.of(written.split("/"));
    }
    int plural = written.indexOf('=');
    if (plural > 0) {
      return List.of(written.substring(0, plural), written.substring(plural + 1));
    }
    return switch (language) {
      case "fr" -> french(written);
      case "de" -> german(written);
      case "es" -> spanish(written);
      case "it" -> italian(written);
      case "pt" -> portuguese(written);
      case "en" -> List.of(written, written + "s");
      default -> List.of(written);
    };
  }

  private static List<String> french(String masculine) {
    String feminine =
        masculine.endsWith("ien") || masculine.endsWith("éen")
            ? masculine + "ne"
            : masculine.endsWith("e") ? masculine : masculine + "e";
    String plural = masculine.endsWith("s") ? masculine : masculine + "s";
    return List.of(masculine, feminine, plural, feminine + "s");
  }

  /** An adjective in -isch, or a person: Franzose, Russe, Italiener. */
  private static List<String> german(String written) {
    List<String> forms = new ArrayList<>();
    if (Character.isLowerCase(written.charAt(0))) {
      for (String ending : List.of("", "e", "er", "es", "en", "em")) {
        forms.add(written + ending);
      }
      return forms;
    }
    String stem = written.endsWith("e") ? written.substring(0, written.length() - 1) : written;
    forms.add(written);
    forms.add(written + "n");
    forms.add(written + "s");
    forms.add(stem + "in");
    forms.add(stem + "innen");
    return forms;
  }

  private static List<String> spanish(String masculine) {
    if (masculine.endsWith("o")) {
      String stem = masculine.substring(0, masculine.length() - 1);
      return List.of(masculine, stem + "a", stem + "os", stem + "as");
    }
    if (masculine.endsWith("és")) {
      String stem = masculine.substring(0, masculine.length() - 2) + "es";
      return List.of(masculine, stem + "a", stem + "es", stem + "as");
    }
    if (masculine.endsWith("án") || masculine.endsWith("ol")) {
      String stem = masculine.replace("án", "an");
      return List.of(masculine, stem + "a", stem + "es", stem + "as");
    }
    return masculine.endsWith("e") || masculine.endsWith("a")
        ? List.of(masculine, masculine + "s")
        : List.of(masculine, masculine + "es");
  }

  private static List<String> italian(String masculine) {
    String stem = masculine.substring(0, masculine.length() - 1);
    if (masculine.endsWith("co")) {
      return List.of(masculine, stem + "a", stem + "i", stem + "hi", stem + "he");
    }
    if (masculine.endsWith("o")) {
      return List.of(masculine, stem + "a", stem + "i", stem + "e");
    }
    return masculine.endsWith("e")
        ? List.of(masculine, stem + "i")
        : List.of(masculine, stem + "i", stem + "e");
  }

  private static List<String> portuguese(String masculine) {
    if (masculine.endsWith("ês")) {
      String stem = masculine.substring(0, masculine.length() - 2) + "es";
      return List.of(masculine, stem + "a", stem + "es", stem + "as");
    }
    if (masculine.endsWith("ão")) {
      String stem = masculine.substring(0, masculine.length() - 2);
      return List.of(masculine, stem + "ã", stem + "ães", stem + "ãos", stem + "ãs");
    }
    if (masculine.endsWith("o")) {
      String stem = masculine.substring(0, masculine.length() - 1);
      return List.of(masculine, stem + "a", stem + "os", stem + "as");
    }
    if (masculine.endsWith("eu")) {
      String stem = masculine.substring(0, masculine.length() - 2);
      return List.of(masculine, stem + "eia", masculine + "s", stem + "eias");
    }
    return masculine.endsWith("ol") || masculine.endsWith("l")
        ? List.of(
            masculine,
            masculine + "a",
            masculine.substring(0, masculine.length() - 1) + "is",
            masculine + "as")
        : List.of(masculine, masculine + "s");
  }
}
