package depeche.web.page;

import depeche.article.EnrichedArticle;
import depeche.article.Entity;
import depeche.article.EntityKind;
import depeche.article.Field;
import depeche.article.Mention;
import depeche.web.page.MarkedText.Marked;
import depeche.web.page.Run.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Where an article speaks of its people, countries and topics, as anchors that lead from each
 * mention to the entity's next. Of mentions that overlap, the one that begins first and is longest
 * is shown.
 */
final class EvidenceTrail {
  private record Stop(Entity entity, Mention mention) {}

  private final Map<Field, List<Marked>> marked = new EnumMap<>(Field.class);
  private final Map<Entity, Integer> counts = new HashMap<>();
  private final Map<Entity, String> names = new HashMap<>();

  EvidenceTrail(EnrichedArticle article, Messages messages, Function<Entity, String> label) {
    for (EntityKind kind : EntityKind.values()) {
      List<Entity> entities = article.entities(kind);
      IntStream.range(0, entities.size())
          .forEach(i -> names.put(entities.get(i), kind.apiName() + "-" + (i + 1)));
    }
    List<Stop> shown = new ArrayList<>();
    for (Field field : Field.values()) {
      shown.addAll(shown(article, field));
    }
    shown.forEach(stop -> counts.merge(stop.entity(), 1, Integer::sum));
    Map<Entity, Integer> passed = new HashMap<>();
    for (Stop stop : shown) {
      int number = passed.merge(stop.entity(), 1, Integer::sum);
      int next = number % counts(stop.entity()) + 1;
      String note =
          messages.text(
              "evidence." + stop.mention().kind().name().toLowerCase(Locale.ROOT),
              label.apply(stop.entity()),
              number,
              counts(stop.entity()));
      marked
          .computeIfAbsent(stop.mention().field(), field -> new ArrayList<>())
          .add(
              new Marked(
                  stop.mention().start(),
                  stop.mention().end(),
                  new Evidence(
                      stop.entity().kind().apiName(),
                      anchor(stop.entity(), number),
                      anchor(stop.entity(), next),
                      note)));
    }
  }

  /** The evidence in one field, in order and without overlaps. */
  List<Marked> in(Field field) {
    return marked.getOrDefault(field, List.of());
  }

  /** How many mentions of an entity are shown. */
  int counts(Entity entity) {
    return counts.getOrDefault(entity, 0);
  }

  /** The anchor of an entity's mention, counted from 1. */
  String anchor(Entity entity, int number) {
    return names.get(entity) + "-" + number;
  }

  private static List<Stop> shown(EnrichedArticle article, Field field) {
    int length = article.article().text(field).length();
    List<Stop> stops =
        article.entities().stream()
            .flatMap(entity -> entity.mentions().stream().map(m -> new Stop(entity, m)))
            .filter(stop -> stop.mention().field() == field && stop.mention().end() <= length)
            .sorted(
                Comparator.<Stop>comparingInt(stop -> stop.mention().start())
                    .thenComparingInt(stop -> -stop.mention().end()))
            .toList();
    List<Stop> apart = new ArrayList<>();
    int end = 0;
    for (Stop stop : stops) {
      if (stop.mention().start() >= end) {
        apart.add(stop);
        end = stop.mention().end();
      }
    }
    return apart;
  }
}
