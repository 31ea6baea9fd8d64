package depeche.web.page;

import depeche.article.Entity;
import depeche.article.Language;
import depeche.desk.Labels;
import depeche.index.ArticleHits;
import depeche.index.ArticleHits.FacetCount;
import depeche.query.Facet;
import java.util.List;

/** What to call facet values in the reader's language, those of an address included. */
final class Names {
  private final Labels labels;
  private final Messages messages;
  private final ArticleHits found;

  /**
   * @param found where the names of values that no gazetteer knows are looked for
   */
  Names(Labels labels, Messages messages, ArticleHits found) {
    this.labels = labels;
    this.messages = messages;
    this.found = found;
  }

  String of(Entity entity) {
    return labels.entity(entity.kind(), entity.id(), entity.label(), reader());
  }

  String of(Facet facet, FacetCount count) {
    return named(facet, count.id(), count.label());
  }

  /** The name of a value of which only the id is at hand. */
  String of(Facet facet, String id) {
    String label =
        found.facets().getOrDefault(facet, List.of()).stream()
            .filter(count -> count.id().equals(id))
            .map(FacetCount::label)
            .findFirst()
            .orElse(id);
    return named(facet, id, label);
  }

  /** The id of what a value is a part of; empty for what is a whole. */
  String parent(Facet facet, String id) {
    return facet.entityKind().flatMap(kind -> labels.parent(kind, id)).orElse("");
  }

  private String named(Facet facet, String id, String label) {
    return facet == Facet.LANGUAGE && Language.isValid(id)
        ? messages.languageName(new Language(id))
        : labels.value(facet, id, label, reader());
  }

  private Language reader() {
    return messages.language().language();
  }
}
