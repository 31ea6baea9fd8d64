package depeche.entity;

import depeche.article.EntityKind;
import depeche.article.Language;
import java.util.List;
import java.util.Optional;

/** The names of known entities: from an id to a label, and from any name to its ids. */
public final class EntityNames {
  /** Reads the gazetteers; safe to share between threads. */
  public static EntityNames load() {
    return new EntityNames();
  }

  /** The name of an entity in a language, where it is a known one. */
  public Optional<String> label(EntityKind kind, String id, Language language) {
    return Optional.empty();
  }

  /** The entity one step more general, such as the first-level topic of a second-level one. */
  public Optional<String> parent(EntityKind kind, String id) {
    return Optional.empty();
  }

  /**
   * The ids that {@code nameOrId} can mean, in any supported language, free of case and accents.
   * For a person nobody listed, the id that {@link EntityTagger} would give such a full name.
   */
  public List<String> ids(EntityKind kind, String nameOrId) {
    return List.of(nameOrId);
  }
}
