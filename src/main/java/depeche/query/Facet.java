package depeche.query;

import depeche.article.EntityKind;
import java.util.Locale;
import java.util.Optional;

/** What a result can be narrowed by. */
public enum Facet {
  PERSON,
  COUNTRY,
  TOPIC,
  LANGUAGE,
  SOURCE;

  /** The name used in the API, in lower case. */
  public String apiName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The facet that counts a kind of entity. */
  public static Facet of(EntityKind kind) {
    return switch (kind) {
      case PERSON -> PERSON;
      case COUNTRY -> COUNTRY;
      case TOPIC -> TOPIC;
    };
  }

  /** The kind of entity behind this facet, if it is one. */
  public Optional<EntityKind> entityKind() {
    return switch (this) {
      case PERSON -> Optional.of(EntityKind.PERSON);
      case COUNTRY -> Optional.of(EntityKind.COUNTRY);
      case TOPIC -> Optional.of(EntityKind.TOPIC);
      case LANGUAGE, SOURCE -> Optional.empty();
    };
  }
}
