package depeche.opensearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.Entity;
import depeche.article.Language;
import depeche.index.Change;
import depeche.index.DateBuckets;
import depeche.index.IndirectMentions;
import depeche.index.Instants;
import depeche.index.Spellings;
import depeche.matching.IndexedText;
import depeche.matching.SurfaceTerms;
import depeche.query.Facet;
import depeche.query.FacetChoice.Interval;
import depeche.text.Chains;
import depeche.text.Level;
import depeche.text.Shingles;
import depeche.text.Token;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns articles into documents, and documents into articles again. */
final class Documents {
  /** Writes and reads records by the names of their components. */
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  /** Names longer than this are kept with the article but cannot be counted or filtered by. */
  private static final int LONGEST_VALUE = 1000;

  /** OpenSearch takes at most 512 bytes. */
  private static final int LONGEST_NAME = 500;

  private static final char SEPARATOR = '\0';

  private final Chains chains;

  Documents(Chains chains) {
    this.chains = chains;
  }

  /** The document's name in the cluster; an id too long for one is named by its hash. */
  static String name(ArticleId id) {
    return name("article:", id.value());
  }

  /** The name of an origin's entry in the ledger. */
  static String ledgerName(String origin) {
    return name("origin:", origin);
  }

  static Map<String, Object> ledgerEntry(Change.OriginRead read) {
    return Map.of(
        Fields.KIND, Kind.ORIGIN.name(), Fields.LEDGER, read.origin(), Fields.STAMP, read.stamp());
  }

  /** The article in what was kept of a document. */
  static EnrichedArticle article(JsonNode source) {
    try {
      return JSON.treeToValue(source.path(Fields.ARTICLE), EnrichedArticle.class);
    } catch (JsonProcessingException notOurs) {
      throw new IllegalStateException("not an article of this format", notOurs);
    }
  }

  /** What a facet's label field holds for a value. */
  static String labelTerm(String id, String label) {
    return id + SEPARATOR + label;
  }

  /** The origins in what was kept of a document, in order. */
  static List<String> origins(JsonNode source) {
    List<String> origins = new ArrayList<>();
    source.path(Fields.ORIGIN).forEach(origin -> origins.add(origin.asText()));
    return origins;
  }

  /** When the version kept was made, or null where that is not known. */
  static @Nullable Instant revised(JsonNode source) {
    String revised = source.path(Fields.REVISED).asText(null);
    return revised == null ? null : Instant.parse(revised);
  }

  Map<String, Object> document(Change.Store store, List<String> origins, String attempt) {
    EnrichedArticle enriched = store.article();
    Article article = enriched.article();
    Map<String, Object> document = new HashMap<>();
    document.put(Fields.KIND, Kind.ARTICLE.name());
    document.put(Fields.ID, article.id().value());
    document.put(Fields.ARTICLE, enriched);
    document.put(Fields.FINGERPRINT, store.fingerprint());
    document.put(Fields.ATTEMPT, attempt);
    document.put(Fields.ORIGIN, origins);
    if (article.revised() != null) {
      document.put(Fields.REVISED, article.revised().toString());
    }
    addTexts(document, article, enriched.language());
    addFacets(document, enriched);
    if (article.published() != null) {
      long published = Instants.millis(article.published());
      int day = (int) Instants.epochDay(published);
      document.put(Fields.PUBLISHED, published);
      document.put(Fields.DAY, day);
      document.put(Fields.MONTH, DateBuckets.number(Interval.MONTH, day));
    }
    return document;
  }

  private void addTexts(Map<String, Object> document, Article article, Language language) {
    List<Token> title = chains.tokens(language, article.title());
    List<Token> lead = chains.tokens(language, article.lead());
    List<Token> body = chains.tokens(language, article.body());
    // As in the embedded engine: the longest first.
    List<List<Token>> all = List.of(body, lead, title);
    document.put(IndexedText.TEXT.stem(language), terms(Level.STEM, all));
    document.put(IndexedText.TEXT.exact(), terms(Level.EXACT, all));
    document.put(IndexedText.TEXT.surface(), surface(all));
    if (!title.isEmpty()) {
      List<List<Token>> alone = List.of(title);
      document.put(IndexedText.TITLE.stem(language), terms(Level.STEM, alone));
      document.put(IndexedText.TITLE.exact(), terms(Level.EXACT, alone));
      document.put(IndexedText.TITLE.surface(), surface(alone));
    }
    if (!lead.isEmpty()) {
      document.put(IndexedText.LEAD.stem(language), terms(Level.STEM, List.of(lead)));
    }
    document.put(Fields.BAND, Shingles.of(title, lead, body).bands());
    if (!article.authors().isEmpty()) {
      List<List<Token>> authors =
          article.authors().stream().map(name -> chains.tokens(Language.UNKNOWN, name)).toList();
      document.put(IndexedText.AUTHOR.exact(), terms(Level.EXACT, authors));
      document.put(IndexedText.AUTHOR.surface(), surface(authors));
    }
  }

  private static List<String> terms(Level level, List<List<Token>> texts) {
    return texts.stream()
        .map(tokens -> Terms.joined(tokens.stream().map(level::term).toList()))
        .toList();
  }

  private static String surface(List<List<Token>> texts) {
    return Terms.joined(SurfaceTerms.of(texts));
  }

  private static void addFacets(Map<String, Object> document, EnrichedArticle enriched) {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    addValue(values, Fields.facet(Facet.LANGUAGE), enriched.language().tag());
    if (enriched.article().source() != null) {
      addValue(values, Fields.facet(Facet.SOURCE), enriched.article().source());
    }
    Map<String, Map<String, Float>> saliences = new LinkedHashMap<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Entity entity : enriched.entities()) {
      Facet facet = Facet.of(entity.kind());
      if (seen.add(facet + entity.id())) {
        if (!entity.label().equals(entity.id())) {
          addValue(values, Fields.label(facet), labelTerm(entity.id(), entity.label()));
        }
        Spellings.of(entity).forEach(term -> addValue(values, Fields.spelling(facet), term));
        @Nullable String indirect = IndirectMentions.of(enriched, entity).orElse(null);
        addMeant(values, Fields.facet(facet), entity.id(), indirect);
        if (entity.dominates()) {
          addMeant(values, Fields.chief(facet), entity.id(), indirect);
        }
        if (!entity.id().isEmpty() && entity.score() >= Float.MIN_NORMAL) {
          saliences
              .computeIfAbsent(Fields.salience(facet), first -> new LinkedHashMap<>())
              .put(Fields.feature(entity.id()), (float) entity.score());
        }
      }
    }
    document.putAll(values);
    document.putAll(saliences);
  }

  /**
   * @param indirect what is noted of a value that the article does not name, else null
   */
  private static void addMeant(
      Map<String, Set<String>> values, String field, String id, @Nullable String indirect) {
    addValue(values, field, id);
    if (indirect != null) {
      addValue(values, Fields.indirect(field), indirect);
    }
  }

  private static void addValue(Map<String, Set<String>> values, String field, String value) {
    if (!value.isEmpty() && value.length() <= LONGEST_VALUE) {
      values.computeIfAbsent(field, first -> new LinkedHashSet<>()).add(value);
    }
  }

  private static String name(String kind, String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    if (bytes.length + kind.length() <= LONGEST_NAME) {
      return kind + id;
    }
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "long-" + kind + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
