package depeche.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.article.EntityKind;
import depeche.article.MentionKind;
import depeche.index.ArticleHits.FacetCount;
import depeche.index.ArticleQuery;
import depeche.index.SpellingCount;
import depeche.index.Spellings;
import depeche.index.ValuePage;
import depeche.index.WantedValues;
import depeche.query.Facet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;

/**
 * Counts every value of a field, in pages of a composite aggregation: these come in the order of
 * the values, so that each count is exact however many shards there are.
 */
final class ValueCounts {
  private static final int PAGE = 5_000;
  private static final String VALUES = "values";
  private static final String VALUE = "value";

  private static final Comparator<FacetCount> ORDER =
      Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::id);

  private final Cluster cluster;
  private final String index;
  private final FacetLabels labels;
  private final ArticleQuery request;
  private final Map<String, Object> words;

  ValueCounts(
      Cluster cluster,
      String index,
      FacetLabels labels,
      ArticleQuery request,
      Map<String, Object> words) {
    this.cluster = cluster;
    this.index = index;
    this.labels = labels;
    this.request = request;
    this.words = words;
  }

  ValuePage values(WantedValues wanted) {
    Facet facet = wanted.facet();
    Predicate<String> spelling = wanted.spelling();
    Set<String> spelt = spelling == null ? Set.of() : idsSpelt(facet, spelling);
    Selections selections = new Selections(request.filters(), Set.of(facet));
    Set<String> selected = selections.of(facet);
    List<FacetCount> all = new ArrayList<>();
    counts(Fields.facet(facet), facet, selections)
        .forEach((id, count) -> {
          if (wanted.id().test(id) || spelt.contains(id)) {
            all.add(new FacetCount(id, id, count, selected.contains(id)));
          }
        });
    all.sort(order(wanted, selections));
    int from = Math.min(wanted.from(), all.size());
    int to = Math.min(from + wanted.size(), all.size());
    List<FacetCount> page =
        labels.label(Map.of(facet, all.subList(from, to))).getOrDefault(facet, List.of());
    return new ValuePage(all.size(), page);
  }

  private Comparator<FacetCount> order(WantedValues wanted, Selections selections) {
    return switch (wanted.order()) {
      case COUNT -> ORDER;
      case SALIENCE -> {
        Map<String, Long> chief = counts(Fields.chief(wanted.facet()), wanted.facet(), selections);
        yield Comparator.<FacetCount>comparingLong(value -> -chief.getOrDefault(value.id(), 0L))
            .thenComparing(ORDER);
      }
    };
  }

  /** How many articles have each value of a facet in a field, by mentions that count. */
  private Map<String, Long> counts(String field, Facet facet, Selections selections) {
    Map<String, Object> found = selections.filtered(words);
    Set<MentionKind> ignored = selections.ignored(facet);
    Map<String, Long> counts = new HashMap<>();
    forEach(found, field, counts::put);
    if (!ignored.isEmpty()) {
      forEach(
          found,
          Fields.indirect(field),
          (term, count) -> MentionCounts.takeOff(counts, term, count, ignored));
    }
    return counts;
  }

  List<SpellingCount> spellings(EntityKind kind, String id, int most) {
    Facet facet = Facet.of(kind);
    Selections selections = new Selections(request.filters(), Set.of(facet));
    Map<String, Object> having = Queries.term(Fields.facet(facet), id);
    Map<String, Long> counts = new HashMap<>();
    forEach(
        Queries.all(List.of(selections.filtered(words), having)),
        Fields.spelling(facet),
        (term, count) -> {
          if (Spellings.id(term).equals(id)) {
            counts.put(Spellings.text(term), count);
          }
        });
    return Spellings.mostUsed(counts, most);
  }

  private Set<String> idsSpelt(Facet facet, Predicate<String> spelling) {
    Set<String> ids = new HashSet<>();
    forEach(
        Queries.EVERYTHING,
        Fields.spelling(facet),
        (term, count) -> {
          if (spelling.test(Spellings.text(term))) {
            ids.add(Spellings.id(term));
          }
        });
    return ids;
  }

  private void forEach(Map<String, Object> query, String field, ObjLongConsumer<String> each) {
    Map<String, Object> composite = new LinkedHashMap<>();
    composite.put("size", PAGE);
    composite.put("sources", List.of(Map.of(VALUE, Map.of("terms", Map.of("field", field)))));
    JsonNode after;
    do {
      JsonNode answer =
          cluster
              .call(
                  "POST",
                  "/" + index + "/_search",
                  Map.of("allow_partial_search_results", "false"),
                  Map.of(
                      "size",
                      0,
                      "track_total_hits",
                      false,
                      "query",
                      query,
                      "aggs",
                      Map.of(VALUES, Map.of("composite", composite))))
              .path("aggregations")
              .path(VALUES);
      for (JsonNode bucket : answer.path("buckets")) {
        each.accept(bucket.path("key").path(VALUE).asText(), bucket.path("doc_count").asLong());
      }
      after = answer.path("after_key");
      composite.put("after", after);
    } while (!after.isMissingNode());
  }
}
