package depeche.entity;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.article.Entity;
import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.entity.EntityNames.Known;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an editor decides about people, countries and topics, against what was read: see {@link
 * OverridesReader} for how it is written. Immutable.
 *
 * @param merged for an entity that is another one, which; never one that is itself merged
 * @param hidden entities that no article shall show
 * @param renamed labels by language, {@link Language#UNKNOWN} for all that have none of their own
 * @param aliases other names, looked for in texts as they are written, and in queries
 * @param pinned topics that an article is about, whatever it says
 * @param unpinned topics that it is not about
 */
public record Overrides(
    Map<Known, Known> merged,
    Set<Known> hidden,
    Map<Known, Map<Language, String>> renamed,
    Map<Known, List<String>> aliases,
    Map<ArticleId, Set<Known>> pinned,
    Map<ArticleId, Set<Known>> unpinned) {
  public static final Overrides NONE =
      new Overrides(Map.of(), Set.of(), Map.of(), Map.of(), Map.of(), Map.of());

  private static final double CERTAIN = 1;

  public Overrides {
    merged = Map.copyOf(merged);
    hidden = Set.copyOf(hidden);
    renamed = Map.copyOf(renamed);
    aliases = Map.copyOf(aliases);
    pinned = Map.copyOf(pinned);
    unpinned = Map.copyOf(unpinned);
  }

  /** How many decisions there are. */
  public int count() {
    return merged.size()
        + hidden.size()
        + sizes(renamed.values().stream().map(Map::keySet).toList())
        + sizes(aliases.values())
        + sizes(pinned.values())
        + sizes(unpinned.values());
  }

  private static int sizes(Collection<? extends Collection<?>> parts) {
    return parts.stream().mapToInt(Collection::size).sum();
  }

  /** The label an editor gave, if one did. */
  Optional<String> label(EntityKind kind, String id, Language language) {
    Map<Language, String> labels = renamed.getOrDefault(new Known(kind, id), Map.of());
    return Optional.ofNullable(labels.getOrDefault(language, labels.get(Language.UNKNOWN)));
  }

  /** The entity that an id stands for: itself, or the one it was merged into. */
  String idOf(EntityKind kind, String id) {
    Known known = new Known(kind, id);
    return merged.getOrDefault(known, known).id();
  }

  /** The entities of a kind that have {@code name} as an alias or a new label. */
  List<String> named(EntityKind kind, String name) {
    String slug = Slug.of(name);
    List<String> ids = new ArrayList<>();
    aliases.forEach((known, names) -> addIfNamed(ids, kind, known, names, slug));
    renamed.forEach((known, labels) -> addIfNamed(ids, kind, known, labels.values(), slug));
    return ids.stream().distinct().sorted().toList();
  }

  private static void addIfNamed(
      List<String> ids, EntityKind kind, Known known, Collection<String> names, String slug) {
    if (known.kind() == kind && names.stream().map(Slug::of).anyMatch(slug::equals)) {
      ids.add(known.id());
    }
  }

  /**
   * What an article is about once the decisions are heeded. The same again changes nothing.
   *
   * @param found as read out of the text, or supplied
   * @param names for the labels of entities that were not found
   */
  List<Entity> applied(Article article, List<Entity> found, EntityNames names) {
    if (equals(NONE)) {
      return found;
    }
    Map<Known, Entity> kept = new LinkedHashMap<>();
    for (Entity entity : found) {
      Known known = new Known(entity.kind(), entity.id());
      Known meant = merged.getOrDefault(known, known);
      if (!hidden.contains(known) && !hidden.contains(meant)) {
        kept.merge(meant, as(meant, entity, names), (a, b) -> Mentions.joined(article, a, b));
      }
    }
    aliases.forEach((known, texts) -> {
      if (!hidden.contains(known)) {
        Entity there = kept.get(known);
        Entity more = Mentions.ofAliases(article, known, label(known, there, names), texts, found);
        if (!more.mentions().isEmpty()) {
          kept.merge(known, more, (a, b) -> Mentions.joined(article, a, b));
        }
      }
    });
    unpinned.getOrDefault(article.id(), Set.of()).forEach(kept::remove);
    for (Known known : pinned.getOrDefault(article.id(), Set.of())) {
      pin(known, kept, names);
      names
          .parent(known.kind(), known.id())
          .ifPresent(parent -> pin(new Known(known.kind(), parent), kept, names));
    }
    return kept.values().stream().sorted(EntityTagger.ORDER).toList();
  }

  private static Entity as(Known meant, Entity entity, EntityNames names) {
    return entity.id().equals(meant.id())
        ? entity
        : new Entity(
            meant.kind(),
            meant.id(),
            names.label(meant.kind(), meant.id(), Language.FRENCH).orElse(entity.label()),
            entity.score(),
            entity.mentions());
  }

  private static void pin(Known known, Map<Known, Entity> kept, EntityNames names) {
    Entity there = kept.get(known);
    kept.put(
        known,
        new Entity(
            known.kind(),
            known.id(),
            label(known, there, names),
            CERTAIN,
            there == null ? List.of() : there.mentions()));
  }

  private static String label(Known known, @Nullable Entity there, EntityNames names) {
    return there != null
        ? there.label()
        : names.label(known.kind(), known.id(), Language.FRENCH).orElse(known.id());
  }
}
