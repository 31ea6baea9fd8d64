package depeche.entity;

import depeche.article.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The topics of {@code topics.tsv}, their names, and the terms that speak for each by language. */
final class TopicCatalogue {
  private static final int PARENT = 1;
  private static final int FRENCH = 2;
  private static final int ENGLISH = 3;
  private static final int OTHER_NAMES = 4;

  private final Map<String, Topic> byId = new LinkedHashMap<>();
  private final Map<String, List<String>> byName = new HashMap<>();
  private final Map<Language, PhraseBook<TermWeight>> terms = new ConcurrentHashMap<>();

  TopicCatalogue() {
    for (Table.Row row : Table.rows("topics.tsv")) {
      String id = row.cell(0);
      Optional<String> parent = Optional.of(row.cell(PARENT)).filter(cell -> !cell.isEmpty());
      byId.put(id, new Topic(id, parent, row.cell(FRENCH), row.cell(ENGLISH)));
      name(id, row.cell(FRENCH));
      name(id, row.cell(ENGLISH));
      row.values(OTHER_NAMES).forEach(name -> name(id, name));
    }
  }

  private void name(String id, String name) {
    List<String> ids = byName.computeIfAbsent(Slug.of(name), key -> new ArrayList<>(1));
    if (!ids.contains(id)) {
      ids.add(id);
    }
  }

  Optional<Topic> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The topics one level down, in the order of the table. */
  List<String> partsOf(String id) {
    return byId.values().stream()
        .filter(topic -> topic.parent().filter(id::equals).isPresent())
        .map(Topic::id)
        .toList();
  }

  /** The topics that an id or a name means. */
  List<String> ids(String nameOrId) {
    return byId.containsKey(nameOrId)
        ? List.of(nameOrId)
        : List.copyOf(byName.getOrDefault(Slug.of(nameOrId), List.of()));
  }

  /** The terms of a language; keyed by stems, see {@link Stems}. */
  PhraseBook<TermWeight> terms(Language language) {
    return terms.computeIfAbsent(language, this::read);
  }

  private PhraseBook<TermWeight> read(Language language) {
    Map<String, Map<String, Integer>> weights = new LinkedHashMap<>();
    for (Table.Row row :
        Table.rowsIfPresent("topic-terms-" + language.tag() + ".tsv").orElse(List.of())) {
      String id = row.cell(0);
      if (!byId.containsKey(id)) {
        throw new IllegalStateException("terms of an unknown topic: " + id);
      }
      int weight = Integer.parseInt(row.cell(1));
      for (String term : row.values(2)) {
        weights.computeIfAbsent(term, key -> new LinkedHashMap<>()).merge(id, weight, Math::max);
      }
    }
    PhraseBook<TermWeight> book = PhraseBook.byStem(Begins.TERM, Stems.of(language));
    weights.forEach((term, topics) ->
        withParents(topics).forEach((id, weight) -> book.add(term, new TermWeight(id, weight))));
    return book;
  }

  /** A term of a part speaks for the whole too, where it has no weight of its own for that. */
  private Map<String, Integer> withParents(Map<String, Integer> topics) {
    Map<String, Integer> all = new LinkedHashMap<>(topics);
    topics.forEach((id, weight) ->
        byId(id)
            .flatMap(Topic::parent)
            .filter(parent -> !topics.containsKey(parent))
            .ifPresent(parent -> all.merge(parent, Math.max(1, weight - 1), Math::max)));
    return all;
  }
}
