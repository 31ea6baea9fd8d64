package depeche.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.article.EntityKind;
import depeche.matching.IndexedText;
import depeche.text.Chains;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the index is laid out in the cluster: an index proper, named after its layout, behind an
 * alias, so that articles can be analysed anew into another index while this one answers.
 */
final class Layout {
  /** Raised with every change of {@link Fields} or of what they hold. */
  static final int FORMAT = 7;

  /** Wider than any distance a query can ask for, and as wide as in the embedded engine. */
  private static final int GAP = 999;

  private static final String FORMAT_KEY = "depeche_format";
  private static final String CHAINS_KEY = "depeche_chains";

  private final Cluster cluster;
  private final OpenSearchSettings settings;

  Layout(Cluster cluster, OpenSearchSettings settings) {
    this.cluster = cluster;
    this.settings = settings;
  }

  /**
   * Makes sure the index is there and is ours.
   *
   * @throws IncompatibleClusterIndexException if it was made by a version that differs
   */
  void ensure() {
    JsonNode mappings;
    try {
      mappings = cluster.call("GET", "/" + settings.index() + "/_mapping", Map.of(), null);
    } catch (Refusal refusal) {
      if (refusal.status() != Refusal.NOT_FOUND) {
        throw refusal;
      }
      create();
      return;
    }
    for (JsonNode index : mappings) {
      check(index.path("mappings").path("_meta"));
    }
  }

  private void create() {
    try {
      create("%s-f%d-c%d".formatted(settings.index(), FORMAT, Chains.VERSION), settings.index());
    } catch (Refusal refusal) {
      // Another instance of the service was quicker, which is as good.
      if (!refusal.type().equals("resource_already_exists_exception")) {
        throw refusal;
      }
    }
  }

  /** Makes a further index of this layout, behind an alias of its own. */
  void begin(String alias) {
    create(
        "%s-f%d-c%d-%d"
            .formatted(settings.index(), FORMAT, Chains.VERSION, Instant.now().toEpochMilli()),
        alias);
  }

  private void create(String name, String alias) {
    Map<String, Object> body =
        Map.of(
            "aliases", Map.of(alias, Map.of()),
            "settings", indexSettings(),
            "mappings", mappings());
    cluster.call("PUT", "/" + name, Map.of(), body);
  }

  private void check(JsonNode meta) {
    int format = meta.path(FORMAT_KEY).asInt();
    int chains = meta.path(CHAINS_KEY).asInt();
    if (format != FORMAT || chains != Chains.VERSION) {
      throw new IncompatibleClusterIndexException(
          settings.index(),
          format == 0 ? "not Dépêche's" : describe(format, chains),
          describe(FORMAT, Chains.VERSION));
    }
  }

  private static String describe(int format, int chains) {
    return "format " + format + " with chains " + chains;
  }

  private Map<String, Object> indexSettings() {
    return Map.of(
        "number_of_shards",
        settings.shards(),
        "number_of_replicas",
        settings.replicas(),
        "refresh_interval",
        "500ms",
        // Labels are found by an expression that holds the value's id.
        "max_regex_length",
        10_000,
        // What is acknowledged is on the disk of every copy in sync.
        "translog.durability",
        "request");
  }

  private static Map<String, Object> mappings() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(Fields.KIND, type("keyword"));
    properties.put(Fields.ID, type("keyword"));
    properties.put(Fields.ARTICLE, Map.of("type", "object", "enabled", false));
    properties.put(Fields.FINGERPRINT, Map.of("type", "object", "enabled", false));
    properties.put(Fields.ATTEMPT, Map.of("type", "object", "enabled", false));
    properties.put(Fields.ORIGIN, type("keyword"));
    properties.put(Fields.REVISED, Map.of("type", "object", "enabled", false));
    properties.put(Fields.PUBLISHED, type("long"));
    properties.put(Fields.DAY, type("integer"));
    properties.put(Fields.MONTH, type("integer"));
    properties.put(Fields.LEDGER, type("keyword"));
    properties.put(Fields.STAMP, Map.of("type", "object", "enabled", false));
    properties.put("facet", Map.of("dynamic", true, "properties", Map.of()));
    properties.put("spelling", Map.of("dynamic", true, "properties", Map.of()));
    properties.put("salience", saliences());
    properties.put("chief", Map.of("dynamic", true, "properties", Map.of()));
    properties.put("indirect", Map.of("dynamic", true, "properties", Map.of()));
    properties.put("label", Map.of("dynamic", true, "properties", Map.of()));
    properties.put(IndexedText.TEXT.field(), levels());
    properties.put(IndexedText.TITLE.field(), levels());
    properties.put(IndexedText.LEAD.field(), levels());
    properties.put(IndexedText.AUTHOR.field(), levels());
    properties.put(Fields.BAND, type("keyword"));
    return Map.of(
        "_meta", Map.of(FORMAT_KEY, FORMAT, CHAINS_KEY, Chains.VERSION),
        "dynamic", "strict",
        // The terms are searched, never shown.
        "_source",
            Map.of(
                "excludes",
                List.of(
                    IndexedText.TEXT.field(),
                    IndexedText.TITLE.field(),
                    IndexedText.LEAD.field(),
                    IndexedText.AUTHOR.field())),
        "dynamic_templates",
            List.of(
                template("facets", "facet.*", type("keyword")),
                template("chief", "chief.*", type("keyword")),
                template("indirect", "indirect.*", type("keyword")),
                template("labels", "label.*", type("keyword")),
                template("spellings", "spelling.*", type("keyword")),
                template("leads", "lead.stem.*", words("freqs", true)),
                template("stems", "*.stem.*", words("positions", true))),
        "properties", properties);
  }

  /** Each named at once: without a value to go by, the cluster could not guess their type. */
  private static Map<String, Object> saliences() {
    Map<String, Object> kinds = new LinkedHashMap<>();
    for (EntityKind kind : EntityKind.values()) {
      kinds.put(kind.apiName(), type("rank_features"));
    }
    return Map.of("properties", kinds);
  }

  /** The three levels of a word; stems by language, each with its first article. */
  private static Map<String, Object> levels() {
    return Map.of(
        "properties",
        Map.of(
            "stem", Map.of("dynamic", true, "properties", Map.of()),
            "exact", words("positions", true),
            "surface", words("docs", false)));
  }

  /** Lucene refuses a gap where it keeps no positions. */
  private static Map<String, Object> words(String kept, boolean lengths) {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("type", "text");
    words.put("analyzer", Queries.ANALYZER);
    words.put("index_options", kept);
    words.put("norms", lengths);
    if (kept.equals("positions")) {
      words.put("position_increment_gap", GAP);
    }
    return words;
  }

  private static Map<String, Object> type(String name) {
    return Map.of("type", name);
  }

  private static Map<String, Object> template(
      String name, String path, Map<String, Object> mapping) {
    return Map.of(name, Map.of("path_match", path, "mapping", mapping));
  }
}
