package depeche.desk.related;

import depeche.article.EnrichedArticle;
import depeche.article.Entity;
import depeche.article.EntityKind;
import depeche.article.Mention;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says what two articles have in common, the most telling first of each kind. */
final class Reasons {
  private static final int MOST_ENTITIES = 2;
  private static final int MOST_TERMS = 5;
  private static final int NEAR_DAYS = 7;

  private final Profile profile;

  Reasons(Profile profile) {
    this.profile = profile;
  }

  List<Reason> with(EnrichedArticle other, Portrait theirs) {
    List<Reason> reasons = new ArrayList<>();
    for (EntityKind kind : EntityKind.values()) {
      reasons.addAll(shared(kind, other));
    }
    List<Reason.SharedTerm> terms = terms(other, theirs);
    if (!terms.isEmpty()) {
      reasons.add(new Reason.Terms(terms));
    }
    Instant here = profile.article().article().published();
    Instant there = other.article().published();
    if (here != null && there != null) {
      Reason.Near near = near(day(here), day(there));
      if (Math.abs(near.days()) <= NEAR_DAYS) {
        reasons.add(near);
      }
    }
    return reasons;
  }

  /** Entities that the sender supplied but the text does not name cannot be checked in it. */
  private List<Reason.Shared> shared(EntityKind kind, EnrichedArticle other) {
    Map<String, Entity> theirs =
        other.entities(kind).stream()
            .filter(entity -> !entity.mentions().isEmpty())
            .collect(Collectors.toMap(Entity::id, Function.identity(), (first, _) -> first));
    return profile.article().entities(kind).stream()
        .filter(entity -> !entity.mentions().isEmpty() && theirs.containsKey(entity.id()))
        .sorted(Comparator.comparingDouble(this::weight).reversed())
        .limit(MOST_ENTITIES)
        .map(entity -> shared(entity, Objects.requireNonNull(theirs.get(entity.id()))))
        .toList();
  }

  private double weight(Entity entity) {
    return profile.importance(Profile.value(entity));
  }

  private Reason.Shared shared(Entity here, Entity there) {
    return new Reason.Shared(
        here.kind(),
        here.id(),
        here.label(),
        profile.counts().of(Profile.value(here)),
        written(here),
        written(there));
  }

  /** The fullest of the ways an article writes an entity. */
  private static String written(Entity entity) {
    return entity.mentions().stream()
        .map(Mention::text)
        .max(Comparator.comparingInt(String::length))
        .orElseThrow();
  }

  /** Stems compare within one language only. */
  private List<Reason.SharedTerm> terms(EnrichedArticle other, Portrait theirs) {
    if (!other.language().equals(profile.article().language())) {
      return List.of();
    }
    return profile.portrait().words().keySet().stream()
        .filter(theirs.words()::containsKey)
        .filter(stem -> rarity(stem) > 0)
        .sorted(Comparator.comparingDouble(this::rarity).reversed())
        .limit(MOST_TERMS)
        .map(stem -> new Reason.SharedTerm(profile.portrait().form(stem), theirs.form(stem)))
        .toList();
  }

  private double rarity(String stem) {
    return profile.importance(Profile.stem(profile.article(), stem));
  }

  private static Reason.Near near(LocalDate here, LocalDate there) {
    return new Reason.Near(here, there, ChronoUnit.DAYS.between(here, there));
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
