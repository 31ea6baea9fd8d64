package depeche.web.api.entities;

import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.desk.Labels;
import depeche.desk.entities.EntityProfile;
import depeche.index.ArticleHits.FacetCount;
import depeche.query.Facet;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what the archive knows of an entity into JSON. */
@Singleton
final class EntityBodies {
  private final Labels labels;

  EntityBodies(Labels labels) {
    this.labels = labels;
  }

  /** The JSON of one entity, in the order of its keys. */
  record EntityBody(
      String kind,
      String id,
      String label,
      Map<String, String> labels,
      @Nullable String wikidata,
      @Nullable Named parent,
      List<Counted> children,
      Total total,
      @Nullable Instant first,
      @Nullable Instant last,
      List<SpellingBody> spellings,
      List<Counted> persons,
      List<Counted> countries,
      List<Counted> topics,
      List<Month> months,
      Links links) {}

  record Named(String id, String label) {}

  record Counted(String id, String label, long count) {}

  record Total(long value, boolean exact) {}

  record SpellingBody(String text, long count) {}

  record Month(LocalDate from, LocalDate to, long count) {}

  record Links(String self, String articles, String feed) {}

  EntityBody entity(EntityProfile profile, Language reader) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    profile.labels().forEach((language, label) -> byLanguage.put(language.tag(), label));
    return new EntityBody(
        profile.kind().apiName(),
        profile.id(),
        profile.label(),
        byLanguage,
        profile.wikidata(),
        parent(profile, reader),
        counted(profile.kind(), profile.children(), reader),
        new Total(profile.total(), true),
        profile.first(),
        profile.last(),
        profile.spellings().stream()
            .map(spelling -> new SpellingBody(spelling.text(), spelling.articles()))
            .toList(),
        counted(EntityKind.PERSON, profile.together(EntityKind.PERSON), reader),
        counted(EntityKind.COUNTRY, profile.together(EntityKind.COUNTRY), reader),
        counted(EntityKind.TOPIC, profile.together(EntityKind.TOPIC), reader),
        profile.months().stream()
            .map(month -> new Month(month.from(), month.to(), month.count()))
            .toList(),
        links(profile));
  }

  private @Nullable Named parent(EntityProfile profile, Language reader) {
    String parent = profile.parent();
    return parent == null
        ? null
        : new Named(parent, labels.entity(profile.kind(), parent, parent, reader));
  }

  private List<Counted> counted(EntityKind kind, List<FacetCount> counts, Language reader) {
    return counts.stream()
        .map(count ->
            new Counted(
                count.id(),
                labels.value(Facet.of(kind), count.id(), count.label(), reader),
                count.count()))
        .toList();
  }

  private static Links links(EntityProfile profile) {
    String kind = profile.kind().apiName();
    String id = EntityPath.encoded(profile.id());
    String query = "?" + kind + "=" + id;
    return new Links(
        "/api/v1/entities/" + kind + "/" + id,
        "/api/v1/articles" + query,
        "/api/v1/articles.atom" + query);
  }
}
