package depeche.entity;

import depeche.article.EntityKind;
import depeche.article.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The names of known entities: from an id to a label, and from any name to its ids. */
public final class EntityNames {
  /** An entity of the gazetteers. */
  public record Known(EntityKind kind, String id) {}

  private final Gazetteers gazetteers;
  private volatile Overrides overrides = Overrides.NONE;

  EntityNames(Gazetteers gazetteers) {
    this.gazetteers = gazetteers;
  }

  /** Heeds an editor's decisions from now on, in place of those before. */
  public void heed(Overrides decisions) {
    overrides = decisions;
  }

  /** The decisions that are in force. */
  public Overrides overrides() {
    return overrides;
  }

  /** Reads the gazetteers; safe to share between threads. */
  public static EntityNames load() {
    return new EntityNames(Gazetteers.load());
  }

  Gazetteers gazetteers() {
    return gazetteers;
  }

  /** The entity that an id stands for: itself, or the one that an editor merged it into. */
  public String meant(EntityKind kind, String id) {
    return overrides.idOf(kind, id);
  }

  /** The name of an entity in a language, where it is a known one or an editor gave it one. */
  public Optional<String> label(EntityKind kind, String id, Language language) {
    return overrides.label(kind, id, language).or(() -> listed(kind, id, language));
  }

  private Optional<String> listed(EntityKind kind, String id, Language language) {
    return switch (kind) {
      case PERSON -> gazetteers.figures().byId(id).map(figure -> figure.label(language));
      case COUNTRY ->
          gazetteers.atlas().codes().contains(id)
              ? Optional.of(gazetteers.atlas().label(id, language))
              : Optional.empty();
      case TOPIC -> gazetteers.topics().byId(id).map(topic -> topic.label(language));
    };
  }

  /** The entity one step more general, such as the first-level topic of a second-level one. */
  public Optional<String> parent(EntityKind kind, String id) {
    return switch (kind) {
      case PERSON, COUNTRY -> Optional.empty();
      case TOPIC -> gazetteers.topics().byId(id).flatMap(Topic::parent);
    };
  }

  /** The entities one step more special, such as the parts of a first-level topic. */
  public List<String> children(EntityKind kind, String id) {
    return switch (kind) {
      case PERSON, COUNTRY -> List.of();
      case TOPIC -> gazetteers.topics().partsOf(id);
    };
  }

  /** Every language in which known entities have names. */
  public static List<Language> languages() {
    return Language.OF_NAMES;
  }

  /** Every name of a known entity in any language; empty for one that is not known. */
  public Set<String> names(EntityKind kind, String id) {
    Set<String> names = new LinkedHashSet<>();
    Language.OF_NAMES.forEach(language -> label(kind, id, language).ifPresent(names::add));
    if (kind == EntityKind.PERSON) {
      gazetteers.figures().byId(id).ifPresent(figure -> names.addAll(figure.names()));
    }
    names.addAll(overrides.aliases().getOrDefault(new Known(kind, id), List.of()));
    return names;
  }

  /** The Wikidata item of a public figure, such as {@code Q7747}. */
  public Optional<String> wikidata(String personId) {
    return gazetteers
        .figures()
        .byId(personId)
        .map(Figure::wikidata)
        .filter(item -> !item.isEmpty());
  }

  /**
   * The ids that {@code nameOrId} can mean, in any supported language, free of case and accents.
   * For a person nobody listed, the id that {@link EntityTagger} would give such a full name.
   */
  public List<String> ids(EntityKind kind, String nameOrId) {
    Overrides decided = overrides;
    List<String> own = decided.named(kind, nameOrId);
    return (own.isEmpty() ? listedIds(kind, nameOrId) : own)
        .stream().map(id -> decided.idOf(kind, id)).distinct().toList();
  }

  private List<String> listedIds(EntityKind kind, String nameOrId) {
    return switch (kind) {
      case PERSON -> personIds(nameOrId);
      case COUNTRY -> countryIds(nameOrId);
      case TOPIC -> gazetteers.topics().ids(nameOrId);
    };
  }

  /** The people, countries and topics of the gazetteers that {@code name} is a name of. */
  public List<Known> recognise(String name) {
    List<Known> known = new ArrayList<>();
    for (Figure figure : gazetteers.figures().byName(name)) {
      known.add(new Known(EntityKind.PERSON, figure.id()));
    }
    countryNamed(name).forEach(code -> known.add(new Known(EntityKind.COUNTRY, code)));
    gazetteers.topics().ids(name).forEach(id -> known.add(new Known(EntityKind.TOPIC, id)));
    return known;
  }

  /**
   * The countries whose proper name {@code properName} is in a language, capitals included: neither
   * codes nor common words, so that {@code LR} and {@code eau} are none.
   */
  public Set<String> countriesCalled(String properName, Language language) {
    return gazetteers.atlas().called(properName, language);
  }

  private List<String> personIds(String nameOrId) {
    if (gazetteers.figures().byId(nameOrId).isPresent()) {
      return List.of(nameOrId);
    }
    List<Figure> figures = gazetteers.figures().byName(nameOrId);
    if (!figures.isEmpty()) {
      return figures.stream().map(Figure::id).toList();
    }
    String slug = Slug.of(nameOrId);
    return slug.isEmpty() ? List.of() : List.of(slug);
  }

  private List<String> countryIds(String nameOrId) {
    String code = nameOrId.strip().toUpperCase(Locale.ROOT);
    if (gazetteers.atlas().codes().contains(code)) {
      return List.of(code);
    }
    return countryNamed(nameOrId);
  }

  private List<String> countryNamed(String name) {
    Set<String> codes = new LinkedHashSet<>();
    for (Language language : Language.OF_NAMES) {
      codes.addAll(gazetteers.atlas().named(name, language));
    }
    return List.copyOf(codes);
  }
}
