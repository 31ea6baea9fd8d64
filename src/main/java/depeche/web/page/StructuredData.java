package depeche.web.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.article.Entity;
import depeche.article.EntityKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes pages in JSON-LD 1.1, with the types of schema.org that search engines read. */
final class StructuredData {
  private static final JsonMapper JSON = new JsonMapper();

  private StructuredData() {}

  /** The site, and how to search it ({@code SearchAction}). */
  static String site(String host, String name) {
    return script(
        Map.of(
            "@context",
            "https://schema.org",
            "@type",
            "WebSite",
            "name",
            name,
            "url",
            host + Address.SEARCH,
            "potentialAction",
            Map.of(
                "@type",
                "SearchAction",
                "target",
                Map.of("@type", "EntryPoint", "urlTemplate", host + "/?q={search_term_string}"),
                "query-input",
                "required name=search_term_string")));
  }

  /**
   * An article ({@code NewsArticle}), without its text.
   *
   * @param address of its page, absolute
   * @param picture that goes with a link to it, absolute
   * @param original where it was published, or null
   * @param label the name of an entity
   */
  static String article(
      EnrichedArticle enriched,
      String address,
      String picture,
      String description,
      @Nullable String original,
      Function<Entity, String> label) {
    Article article = enriched.article();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    data.put("@type", "NewsArticle");
    data.put("headline", article.title());
    data.put("description", description);
    data.put("url", address);
    data.put("image", picture);
    data.put("inLanguage", enriched.language().tag());
    data.put("datePublished", Objects.toString(article.published(), ""));
    data.put("dateModified", Objects.toString(article.modified(), ""));
    data.put("author", article.authors().stream().map(author -> named("Person", author)).toList());
    if (article.source() != null) {
      data.put("sourceOrganization", named("Organization", article.source()));
    }
    data.put("isBasedOn", Objects.requireNonNullElse(original, ""));
    data.put(
        "about",
        Arrays.stream(EntityKind.values()).flatMap(kind -> about(enriched, kind, label)).toList());
    data.values().removeIf(value -> value.equals("") || value.equals(List.of()));
    return script(data);
  }

  /**
   * A person, country or topic.
   *
   * @param address of its page, absolute
   * @param elsewhere a page about the same in Wikidata, or null
   */
  static String entity(EntityKind kind, String name, String address, @Nullable String elsewhere) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    data.putAll(named(type(kind), name));
    data.put("url", address);
    if (elsewhere != null) {
      data.put("sameAs", elsewhere);
    }
    return script(data);
  }

  private static Stream<Map<String, Object>> about(
      EnrichedArticle enriched, EntityKind kind, Function<Entity, String> label) {
    return enriched.entities(kind).stream().map(entity -> named(type(kind), label.apply(entity)));
  }

  private static String type(EntityKind kind) {
    return switch (kind) {
      case PERSON -> "Person";
      case COUNTRY -> "Country";
      case TOPIC -> "Thing";
    };
  }

  private static Map<String, Object> named(String type, String name) {
    return Map.of("@type", type, "name", name);
  }

  /** As JSON in which nothing can end the script element it stands in. */
  private static String script(Map<String, Object> data) {
    try {
      return JSON.writeValueAsString(data)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026");
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("maps and strings are JSON", impossible);
    }
  }
}
