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
    Stems.Stemmer stemmer = Stems.of(language);
    PhraseBook<TermWeight> book = new PhraseBook<>(stemmer);
    List<Table.Row> rows =
        Table.rowsIfPresent("topic-terms-" + language.tag() + ".tsv").orElse(List.of());
    for (Table.Row row : rows) {
      String id = row.cell(0);
      Topic topic = byId.get(id);
      if (topic == null) {
        throw new IllegalStateException("terms of an unknown topic: " + id);
      }
      int weight = Integer.parseInt(row.cell(1));
      for (String term : row.values(2)) {
        book.add(term, new TermWeight(id, weight));
        topic
            .parent()
            .filter(parent -> !speaksFor(parent, Words.of(term).withStems(stemmer), book))
            .ifPresent(parent -> book.add(term, new TermWeight(parent, Math.max(1, weight - 1))));
      }
    }
    return book;
  }

  /** Says whether a term has a weight of its own for a topic, so that it is not counted twice. */
  private static boolean speaksFor(String topic, Words term, PhraseBook<TermWeight> book) {
    PhraseBook.Match<TermWeight> known = book.longest(term, 0);
    return known != null
        && known.end() == term.count()
        && known.meanings().stream().anyMatch(meaning -> meaning.topic().equals(topic));
  }
}
