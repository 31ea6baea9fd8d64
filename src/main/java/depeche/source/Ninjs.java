package depeche.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import depeche.article.ArticleId;
import depeche.source.html.Fragment;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** News in JSON as agencies send it (IPTC ninjs 1.x, 2.x and 3.x), rewritten in the API's shape. */
final class Ninjs {
  private static final List<String> SIGNS =
      List.of("versioncreated", "pubstatus", "headlines", "bodies", "body_text", "body_xhtml");
  private static final Set<String> WITHDRAWN = Set.of("canceled", "withheld");

  private Ninjs() {}

  /** Says whether an object is in ninjs. */
  static boolean isOne(JsonNode json) {
    return json.path("uri").isTextual() && SIGNS.stream().anyMatch(json::has);
  }

  /** Says whether the sender takes the item back, or does not want it used. */
  static boolean isWithdrawn(JsonNode ninjs) {
    return WITHDRAWN.contains(ninjs.path("pubstatus").asText());
  }

  /** The same article in the API's shape. */
  static ObjectNode toArticle(JsonNode ninjs) {
    ObjectNode article = JsonNodeFactory.instance.objectNode();
    String uri = ninjs.path("uri").asText();
    if (uri.matches("(?i)https?://.*")) {
      article.put("url", uri);
    } else if (ArticleId.isValid(uri)) {
      article.put("id", uri);
    }
    put(article, "title", Stream.of(plain(ninjs, "headline"), role(ninjs, "headlines", "main")));
    put(
        article,
        "lead",
        Stream.of(plain(ninjs, "description_text"), role(ninjs, "descriptions", "summary")));
    put(
        article,
        "body",
        Stream.of(
            plain(ninjs, "body_text"),
            Fragment.text(plain(ninjs, "body_xhtml")),
            Fragment.text(plain(ninjs, "body_html")),
            role(ninjs, "bodies", "main")));
    put(article, "language", Stream.of(plain(ninjs, "language")));
    put(article, "source", Stream.of(plain(ninjs, "source"), plain(ninjs, "copyrightholder")));
    put(
        article,
        "published",
        Stream.of("firstcreated", "versioncreated").map(n -> plain(ninjs, n)));
    put(article, "modified", Stream.of(plain(ninjs, "versioncreated")));
    putNames(article, "authors", Stream.of(ninjs.path("by"), ninjs.path("byline")));
    putNames(article, "tags", Stream.of(ninjs.path("keywords"), named(ninjs, "subject")));
    putNames(article, "persons", Stream.of(named(ninjs, "person"), named(ninjs, "people")));
    return article;
  }

  private static String plain(JsonNode ninjs, String name) {
    return ninjs.path(name).isTextual() ? ninjs.path(name).asText() : "";
  }

  /** The value of a role in a list of version 3, or the first where none has it. */
  private static String role(JsonNode ninjs, String list, String role) {
    List<JsonNode> values =
        ninjs.path(list).valueStream().filter(value -> value.path("value").isTextual()).toList();
    return values.stream()
        .filter(value -> value.path("role").asText().equals(role))
        .findFirst()
        .or(() -> values.stream().findFirst())
        .map(Ninjs::text)
        .orElse("");
  }

  private static String text(JsonNode value) {
    String type = value.path("contenttype").asText() + value.path("contentType").asText();
    String text = value.path("value").asText();
    return type.contains("html") ? Fragment.text(text) : text;
  }

  /** Version 3 puts such lists in the plural. */
  private static JsonNode named(JsonNode ninjs, String name) {
    return ninjs.has(name) ? ninjs.path(name) : ninjs.path(name + "s");
  }

  private static void put(ObjectNode article, String field, Stream<String> candidates) {
    candidates
        .filter(text -> !text.isBlank())
        .findFirst()
        .ifPresent(text -> article.put(field, text));
  }

  private static void putNames(ObjectNode article, String field, Stream<JsonNode> candidates) {
    ArrayNode names = JsonNodeFactory.instance.arrayNode();
    candidates
        .flatMap(value -> value.isArray() ? value.valueStream() : Stream.of(value))
        .map(value -> value.isObject() ? value.path("name") : value)
        .filter(name -> name.isTextual() && !name.asText().isBlank())
        .map(JsonNode::asText)
        .distinct()
        .forEach(names::add);
    if (!names.isEmpty()) {
      article.set(field, names);
    }
  }
}
