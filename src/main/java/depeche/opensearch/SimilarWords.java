package depeche.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.article.Language;
import depeche.index.Likeness;
import depeche.index.WordCount;
import depeche.matching.IndexedText;
import depeche.text.Chains;
import depeche.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of the cluster that are spelt alike, by its term suggester: first among the folded
 * words, then, for those found, among the accented ones. The suggester reaches two edits, so of a
 * word with three accents and more only the folded form is told; and outside the Latin alphabet it
 * finds no word two edits off that begins with another letter.
 */
final class SimilarWords {
  private static final String EXACT = IndexedText.TEXT.exact();
  private static final String SURFACE = IndexedText.TEXT.surface();
  private static final int FURTHEST = 2;
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  /** Enough for the suggester to see all words of two edits, of which it keeps the nearest. */
  private static final int MOST_SEEN = 1_000;

  private static final Comparator<WordCount> MOST_FREQUENT_FIRST =
      Comparator.comparingLong(WordCount::articles).reversed().thenComparing(WordCount::word);

  private final Cluster cluster;
  private final String index;
  private final Chains chains;

  SimilarWords(Cluster cluster, String index, Chains chains) {
    this.cluster = cluster;
    this.index = index;
    this.chains = chains;
  }

  List<WordCount> of(String word, int edits, int most) {
    List<String> folded = new ArrayList<>();
    long itself = counts(EXACT, List.of(word)).getOrDefault(word, 0L);
    if (itself > 0) {
      folded.add(word);
    }
    if (edits > 0) {
      folded.addAll(mostFrequent(word, edits, most));
    }
    return folded.isEmpty() ? List.of() : accented(folded);
  }

  private List<String> mostFrequent(String word, int edits, int most) {
    Map<String, Suggested> found = new HashMap<>();
    collect(suggested(EXACT, List.of(word), edits), 0, found);
    if (edits == FURTHEST) {
      collect(suggested(EXACT, otherBeginnings(word), 1), 1, found);
    }
    found.remove(word);
    return found.values().stream()
        .collect(Collectors.groupingBy(Suggested::edits, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .flatMap(equallyFar ->
            equallyFar.stream().map(Suggested::word).sorted(MOST_FREQUENT_FIRST).limit(most))
        .map(WordCount::word)
        .toList();
  }

  /** A word that the cluster has, and how far it is from the one asked about. */
  private record Suggested(WordCount word, int edits) {
    static Suggested nearer(Suggested one, Suggested other) {
      return one.edits() <= other.edits() ? one : other;
    }
  }

  /**
   * Adds what is suggested to what was found.
   *
   * @param before how many edits the words that were asked about are themselves off
   */
  private static void collect(JsonNode entries, int before, Map<String, Suggested> found) {
    for (JsonNode entry : entries) {
      String asked = entry.path("text").asText();
      for (JsonNode option : entry.path("options")) {
        WordCount word = new WordCount(option.path("text").asText(), option.path("freq").asLong());
        int edits = before + Likeness.edits(asked, word.word(), option.path("score").asDouble());
        found.merge(word.word(), new Suggested(word, edits), Suggested::nearer);
      }
    }
  }

  /**
   * The words one edit off that begin differently: of words two edits off, the suggester sees only
   * those that begin with the same letter.
   */
  private static List<String> otherBeginnings(String word) {
    String rest = word.substring(word.offsetByCodePoints(0, 1));
    Stream<String> others =
        LETTERS
            .chars()
            .mapToObj(letter -> String.valueOf((char) letter))
            .flatMap(letter -> Stream.of(letter + word, letter + rest));
    return Stream.concat(Stream.of(rest), others)
        .filter(other -> !other.isEmpty() && !other.equals(word))
        .distinct()
        .toList();
  }

  /** What the folded words are written like, or they themselves where that is too far off. */
  private List<WordCount> accented(List<String> folded) {
    Map<String, Set<String>> forms = new LinkedHashMap<>();
    folded.forEach(word -> forms.put(word, new HashSet<>(ligated(word))));
    for (JsonNode entry : suggested(SURFACE, folded, FURTHEST)) {
      Set<String> ofWord = forms.getOrDefault(entry.path("text").asText(), Set.of());
      for (JsonNode option : entry.path("options")) {
        String form = option.path("text").asText();
        if (folds(form, entry.path("text").asText())) {
          ofWord.add(form);
        }
      }
    }
    Map<String, Long> counts =
        counts(SURFACE, forms.values().stream().flatMap(Set::stream).distinct().toList());
    Map<String, Long> foldedCounts = counts(EXACT, folded);
    return forms.entrySet().stream()
        .flatMap(word -> {
          List<WordCount> written =
              word.getValue().stream()
                  .filter(form -> counts.getOrDefault(form, 0L) > 0)
                  .map(form -> new WordCount(form, counts.getOrDefault(form, 0L)))
                  .toList();
          return written.isEmpty()
              ? Stream.of(
                  new WordCount(word.getKey(), foldedCounts.getOrDefault(word.getKey(), 0L)))
              : written.stream();
        })
        .sorted(MOST_FREQUENT_FIRST)
        .toList();
  }

  /** A folded word and its spellings with ligatures, which are too many edits away. */
  private static List<String> ligated(String word) {
    return List.of(word, word.replace("oe", "œ"), word.replace("ae", "æ"), word.replace("ss", "ß"));
  }

  private boolean folds(String form, String exact) {
    List<Token> tokens = chains.tokens(Language.UNKNOWN, form);
    return tokens.size() == 1 && tokens.getFirst().exact().equals(exact);
  }

  /** An entry for each word, with what is spelt like it but not the word itself. */
  private JsonNode suggested(String field, List<String> words, int edits) {
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
    Map<String, Object> body =
        Map.of(
            "size",
            0,
            "suggest",
            Map.of("words", Map.of("text", String.join(" ", words), "term", term)));
    return search(body).path("suggest").path("words");
  }

  /** How many articles hold each word, exactly. */
  private Map<String, Long> counts(String field, List<String> words) {
    Map<String, Object> filters = new LinkedHashMap<>();
    words.forEach(word -> filters.put(word, Queries.term(field, word)));
    Map<String, Object> body =
        Map.of("size", 0, "aggs", Map.of("words", Map.of("filters", Map.of("filters", filters))));
    JsonNode buckets = search(body).path("aggregations").path("words").path("buckets");
    Map<String, Long> counts = new HashMap<>();
    buckets
        .fields()
        .forEachRemaining(
            word -> counts.put(word.getKey(), word.getValue().path("doc_count").asLong()));
    return counts;
  }

  private JsonNode search(Map<String, Object> body) {
    return cluster.call(
        "POST", "/" + index + "/_search", Map.of("allow_partial_search_results", "false"), body);
  }
}
