package depeche.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.article.MentionKind;
import depeche.index.IndirectMentions;
import depeche.query.Facet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjLongConsumer;

/**
 * Counts the values of a facet of which some mentions do not count: all that articles have, less
 * those that they mean by nothing else. Which are the most frequent shows only after that, so each
 * shard tells all of both, and the facet must not have very many.
 */
final class MentionCounts {
  private static final String ALL = "all";
  private static final String INDIRECT = "indirect";

  private final Facet facet;
  private final Set<MentionKind> ignored;

  MentionCounts(Facet facet, Set<MentionKind> ignored) {
    this.facet = facet;
    this.ignored = ignored;
  }

  /**
   * @param most how many values each shard tells
   */
  Map<String, Object> aggregations(int most) {
    String field = Fields.facet(facet);
    return Map.of(ALL, terms(field, most), INDIRECT, terms(Fields.indirect(field), most));
  }

  /** Says whether the shards have told all. */
  static boolean isExact(JsonNode counted) {
    return counted.path(ALL).path("sum_other_doc_count").asLong() == 0
        && counted.path(INDIRECT).path("sum_other_doc_count").asLong() == 0;
  }

  /** How many articles have each value; none of those that no article has. */
  Map<String, Long> read(JsonNode counted) {
    Map<String, Long> counts = new HashMap<>();
    forEach(counted.path(ALL), counts::put);
    forEach(counted.path(INDIRECT), (term, count) -> takeOff(counts, term, count, ignored));
    return counts;
  }

  /** Takes off what {@code count} articles mean only as {@code term} notes, if that is ignored. */
  static void takeOff(Map<String, Long> counts, String term, long count, Set<MentionKind> ignored) {
    if (IndirectMentions.areIgnored(term, ignored)) {
      counts.computeIfPresent(
          IndirectMentions.id(term), (id, all) -> all > count ? all - count : null);
    }
  }

  private static void forEach(JsonNode terms, ObjLongConsumer<String> each) {
    for (JsonNode bucket : terms.path("buckets")) {
      each.accept(bucket.path("key").asText(), bucket.path("doc_count").asLong());
    }
  }

  private static Map<String, Object> terms(String field, int most) {
    return Map.of("terms", Map.of("field", field, "size", most, "shard_size", most));
  }
}
