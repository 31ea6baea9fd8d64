package depeche.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Several questions about the words of the cluster, asked in one call. */
final class WordInquiry {
  /** Enough for the suggester to see all words of two edits, of which it keeps the nearest. */
  private static final int MOST_SEEN = 1_000;

  private final Map<String, Object> counts = new LinkedHashMap<>();
  private final Map<String, Object> suggestions = new LinkedHashMap<>();

  /** Asks how many articles hold each word in a field, exactly. */
  WordInquiry count(String field, Collection<String> words) {
    Map<String, Object> filters = new LinkedHashMap<>();
    words.forEach(word -> filters.put(word, Queries.term(field, word)));
    if (!filters.isEmpty()) {
      counts.put(field, Map.of("filters", Map.of("filters", filters)));
    }
    return this;
  }

  /** Asks, under a name, for what a field has that is spelt like each word but is not the word. */
  WordInquiry suggest(String name, String field, Collection<String> words, int edits) {
    Map<String, Object> term = new LinkedHashMap<>();
    term.put("field", field);
    term.put("analyzer", Queries.ANALYZER);
    term.put("suggest_mode", "always");
    term.put("sort", "frequency");
    term.put("max_edits", edits);
    term.put("prefix_length", 0);
    term.put("min_word_length", 1);
    term.put("accuracy", 0.01);
    term.put("size", MOST_SEEN);
    term.put("shard_size", MOST_SEEN);
    suggestions.put(name, Map.of("text", String.join(" ", words), "term", term));
    return this;
  }

  Answer ask(Cluster cluster, String index) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", 0);
    if (!counts.isEmpty()) {
      body.put("aggs", counts);
    }
    if (!suggestions.isEmpty()) {
      body.put("suggest", suggestions);
    }
    return new Answer(
        cluster.call(
            "POST",
            "/" + index + "/_search",
            Map.of("allow_partial_search_results", "false"),
            body));
  }

  /**
   * A word that was suggested.
   *
   * @param asked the word that it is spelt like
   * @param articles about how many hold it
   * @param likeness the cluster's measure of how alike they are
   */
  record Suggested(String asked, String word, long articles, double likeness) {}

  /** What the cluster says. */
  record Answer(JsonNode json) {

    /** How many articles hold a word that was asked about; 0 for others. */
    long count(String field, String word) {
      return json.path("aggregations")
          .path(field)
          .path("buckets")
          .path(word)
          .path("doc_count")
          .asLong();
    }

    List<Suggested> suggested(String name) {
      return StreamSupport.stream(json.path("suggest").path(name).spliterator(), false)
          .flatMap(entry ->
              StreamSupport.stream(entry.path("options").spliterator(), false)
                  .map(option ->
                      new Suggested(
                          entry.path("text").asText(),
                          option.path("text").asText(),
                          option.path("freq").asLong(),
                          option.path("score").asDouble())))
          .toList();
    }
  }
}
