package depeche.desk.entities;

import depeche.article.Entity;
import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.desk.Search;
import depeche.entity.EntityNames;
import depeche.index.ArticleHits;
import depeche.index.ArticleHits.FacetCount;
import depeche.index.ArticleHits.Hit;
import depeche.index.ArticleIndex;
import depeche.index.ArticleQuery;
import depeche.query.Clause;
import depeche.query.Facet;
import depeche.query.FacetChoice;
import depeche.query.FacetChoice.Interval;
import depeche.query.Filters;
import depeche.query.SearchRequest;
import depeche.query.Sort;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what the archive knows of one person, country or topic. */
public final class EntityProfiles {
  private static final int MOST_SPELLINGS = 100;

  /** A topic has fewer parts, and no more than one of them is the topic itself. */
  private static final int MOST_TOPICS = 200;

  private final ArticleIndex index;
  private final Search search;
  private final EntityNames names;

  public EntityProfiles(ArticleIndex index, Search search, EntityNames names) {
    this.index = index;
    this.search = search;
    this.names = names;
  }

  /**
   * One entity among the articles of a search; empty where neither the archive nor a gazetteer
   * knows it.
   *
   * @param request its size, order, cursor and choice of facets do not count
   * @param company how many of the people, countries and topics that go with it
   */
  public Optional<EntityProfile> of(
      EntityKind kind, String id, SearchRequest request, int company) {
    ArticleQuery asked = about(kind, id, search.asked(request));
    ArticleHits newest = index.search(asked);
    Map<Language, String> labels = labels(kind, id);
    if (newest.total() == 0 && labels.isEmpty() && !isKnownToTheArchive(kind, id)) {
      return Optional.empty();
    }
    return Optional.of(
        new EntityProfile(
            kind,
            id,
            Optional.ofNullable(labels.get(request.reader()))
                .orElseGet(() -> label(kind, id, newest)),
            labels,
            kind == EntityKind.PERSON ? names.wikidata(id).orElse(null) : null,
            names.parent(kind, id).orElse(null),
            children(kind, id, newest),
            newest.total(),
            published(index.search(ordered(asked, Sort.OLDEST))),
            published(newest),
            index.spellings(asked, kind, id, MOST_SPELLINGS),
            together(kind, id, newest, company),
            Objects.requireNonNull(newest.dates()).buckets()));
  }

  private static ArticleQuery about(EntityKind kind, String id, ArticleQuery asked) {
    Clause having = new Clause.Has(Facet.of(kind), id);
    return new ArticleQuery(
        asked.clause() instanceof Clause.Everything
            ? having
            : new Clause.All(List.of(asked.clause(), having)),
        asked.languages(),
        asked.filters(),
        Sort.NEWEST,
        1,
        null,
        new FacetChoice(
            EnumSet.of(Facet.PERSON, Facet.COUNTRY, Facet.TOPIC),
            true,
            MOST_TOPICS,
            Interval.MONTH));
  }

  private static ArticleQuery ordered(ArticleQuery asked, Sort sort) {
    return new ArticleQuery(
        asked.clause(), asked.languages(), asked.filters(), sort, 1, null, FacetChoice.NONE);
  }

  private boolean isKnownToTheArchive(EntityKind kind, String id) {
    ArticleQuery unfiltered =
        new ArticleQuery(
            new Clause.Has(Facet.of(kind), id),
            List.of(Language.UNKNOWN),
            Filters.NONE,
            Sort.NEWEST,
            0,
            null,
            FacetChoice.NONE);
    return index.search(unfiltered).total() > 0;
  }

  private Map<Language, String> labels(EntityKind kind, String id) {
    Map<Language, String> labels = new LinkedHashMap<>();
    for (Language language : EntityNames.languages()) {
      names.label(kind, id, language).ifPresent(label -> labels.put(language, label));
    }
    return labels;
  }

  /** As the articles call one that no gazetteer knows. */
  private static String label(EntityKind kind, String id, ArticleHits found) {
    return counts(found, kind).stream()
        .filter(count -> count.id().equals(id))
        .map(FacetCount::label)
        .findFirst()
        .or(() ->
            found.hits().stream()
                .flatMap(hit -> hit.article().entities(kind).stream())
                .filter(entity -> entity.id().equals(id))
                .map(Entity::label)
                .findFirst())
        .orElse(id);
  }

  private List<FacetCount> children(EntityKind kind, String id, ArticleHits found) {
    List<String> parts = names.children(kind, id);
    return counts(found, kind).stream().filter(count -> parts.contains(count.id())).toList();
  }

  /** A topic goes with the one above it and those below it by itself: that tells nothing. */
  private Map<EntityKind, List<FacetCount>> together(
      EntityKind kind, String id, ArticleHits found, int company) {
    Set<String> own = new HashSet<>(names.children(kind, id));
    own.add(id);
    names.parent(kind, id).ifPresent(own::add);
    Map<EntityKind, List<FacetCount>> together = new EnumMap<>(EntityKind.class);
    for (EntityKind other : EntityKind.values()) {
      together.put(
          other,
          counts(found, other).stream()
              .filter(count -> other != kind || !own.contains(count.id()))
              .limit(company)
              .toList());
    }
    return together;
  }

  private static List<FacetCount> counts(ArticleHits found, EntityKind kind) {
    return found.facets().getOrDefault(Facet.of(kind), List.of());
  }

  private static @Nullable Instant published(ArticleHits found) {
    return found.hits().stream()
        .map(Hit::article)
        .map(article -> article.article().published())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
