package depeche.query;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The fields a query can name, in French and English; their names are free of case and accents. */
enum QueryField {
  TITLE("titre", "title"),
  AUTHOR("auteur", "author"),
  PERSON("personne", "person"),
  COUNTRY("pays", "country"),
  TOPIC("thème", "theme", "topic"),
  LANGUAGE("langue", "lang", "language"),
  SOURCE("source"),
  AFTER("après", "after"),
  BEFORE("avant", "before"),
  DATE("date");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private static final Map<String, QueryField> BY_NAME =
      Arrays.stream(values())
          .flatMap(field -> field.names.stream().map(name -> Map.entry(folded(name), field)))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (same, one) -> same));

  private final List<String> names;

  QueryField(String... names) {
    this.names = List.of(names);
  }

  /** The field of this name, if there is one. */
  static Optional<QueryField> named(String typed) {
    return Optional.ofNullable(BY_NAME.get(folded(typed)));
  }

  static QueryField of(TextField field) {
    return switch (field) {
      case TITLE -> TITLE;
      case AUTHOR -> AUTHOR;
    };
  }

  static QueryField of(Facet facet) {
    return switch (facet) {
      case PERSON -> PERSON;
      case COUNTRY -> COUNTRY;
      case TOPIC -> TOPIC;
      case LANGUAGE -> LANGUAGE;
      case SOURCE -> SOURCE;
    };
  }

  /** Says whether its values are names, which may be several words. */
  boolean takesNames() {
    return switch (this) {
      case PERSON, COUNTRY, TOPIC, LANGUAGE, SOURCE -> true;
      case TITLE, AUTHOR, AFTER, BEFORE, DATE -> false;
    };
  }

  /** Its French name with the colon, as printed. */
  String prefix() {
    return names.getFirst() + ":";
  }

  private static String folded(String name) {
    return MARKS
        .matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
