package depeche.desk;

import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.entity.EntityNames;
import depeche.query.Facet;
import java.util.Optional;

/** What to call facet values and entities in the reader's language. */
public final class Labels {
  private final EntityNames names;

  public Labels(EntityNames names) {
    this.names = names;
  }

  /**
   * The name of an entity.
   *
   * @param otherwise the name where no gazetteer has one
   */
  public String entity(EntityKind kind, String id, String otherwise, Language reader) {
    return names.label(kind, id, reader).orElse(otherwise);
  }

  /**
   * The name of a facet's value.
   *
   * @param otherwise the name where none is known
   */
  public String value(Facet facet, String id, String otherwise, Language reader) {
    return switch (facet) {
      case PERSON -> entity(EntityKind.PERSON, id, otherwise, reader);
      case COUNTRY -> entity(EntityKind.COUNTRY, id, otherwise, reader);
      case TOPIC -> entity(EntityKind.TOPIC, id, otherwise, reader);
      case LANGUAGE ->
          Language.isValid(id)
              ? new Language(id).locale().getDisplayLanguage(reader.locale())
              : otherwise;
      case SOURCE -> otherwise;
    };
  }

  /** The id of the entity one step more general, if there is one. */
  public Optional<String> parent(EntityKind kind, String id) {
    return names.parent(kind, id);
  }
}
