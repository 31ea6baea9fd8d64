package depeche.web.page;

import depeche.article.EnrichedArticle;
import depeche.article.Entity;
import depeche.article.EntityKind;
import depeche.desk.Labels;
import depeche.web.EntityAddress;
import depeche.web.page.ArticlePage.Group;
import depeche.web.page.ArticlePage.Value;
import java.util.Arrays;
import java.util.List;

/** Lists the people, countries and topics of an article, each leading to its evidence. */
final class SpokenOf {
  private final Messages messages;
  private final Labels labels;
  private final QueryString here;

  SpokenOf(Messages messages, Labels labels, QueryString here) {
    this.messages = messages;
    this.labels = labels;
    this.here = here;
  }

  /**
   * @param marked the address of the page that shows the evidence; empty for this one
   */
  List<Group> groups(EnrichedArticle article, EvidenceTrail trail, String marked) {
    return Arrays.stream(EntityKind.values())
        .map(kind ->
            new Group(
                kind.apiName(),
                messages.text("facet." + kind.apiName()),
                article.entities(kind).stream()
                    .map(entity -> value(entity, trail, marked))
                    .toList()))
        .filter(group -> !group.values().isEmpty())
        .toList();
  }

  /** What to call an entity. */
  String label(Entity entity) {
    return labels.entity(
        entity.kind(), entity.id(), entity.label(), messages.language().language());
  }

  private Value value(Entity entity, EvidenceTrail trail, String marked) {
    int mentions = trail.counts(entity);
    return new Value(
        label(entity),
        mentions == 0 ? null : marked + "#" + trail.anchor(entity, 1),
        mentions == 0 && !entity.mentions().isEmpty()
            ? messages.text("article.covered")
            : messages.text("article.mentions", mentions),
        Address.searchFor(here, HitViews.facet(entity.kind()), entity.id()),
        Address.language(here).on(EntityAddress.of(entity.kind(), entity.id())));
  }
}
