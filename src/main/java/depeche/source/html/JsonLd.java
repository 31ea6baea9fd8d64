package depeche.source.html;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The article that a page describes in JSON-LD, in the words of schema.org. */
final class JsonLd {
  private static final int DEEPEST = 12;

  /** Publishers write JSON-LD by hand; what browsers' tools accept is accepted. */
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build()
          .reader();

  private static final Set<String> SITES =
      Set.of("WebSite", "Organization", "NewsMediaOrganization");

  private final JsonNode article;
  private final List<String> siteNames;

  private JsonLd(JsonNode article, List<String> siteNames) {
    this.article = article;
    this.siteNames = siteNames;
  }

  /** What {@code page} says of its article; nothing where it says nothing. */
  static JsonLd of(Document page) {
    List<JsonNode> objects =
        page.select("script[type*=ld+json]").stream()
            .map(JsonLd::parsed)
            .flatMap(JsonLd::objects)
            .toList();
    return new JsonLd(
        objects.stream()
            .filter(object -> rank(object) > 0)
            .max(Comparator.comparingInt(JsonLd::rank))
            .orElse(MissingNode.getInstance()),
        objects.stream()
            .filter(object -> SITES.contains(object.path("@type").asText()))
            .flatMap(JsonLd::named)
            .toList());
  }

  /** What the sites and organisations that it speaks of are called. */
  List<String> siteNames() {
    return siteNames;
  }

  /** A text property, or empty. */
  String text(String name) {
    return named(article.path(name)).findFirst().orElse("");
  }

  /** The values of a property: texts, or the names of objects. */
  List<String> texts(String name) {
    return named(article.path(name)).toList();
  }

  private static Stream<String> named(JsonNode value) {
    if (value.isArray()) {
      return value.valueStream().flatMap(JsonLd::named);
    }
    JsonNode text = value.isObject() ? value.path("name") : value;
    return text.isTextual() && !text.asText().isBlank()
        ? Stream.of(PageText.withoutMarkup(text.asText()))
        : Stream.empty();
  }

  private static JsonNode parsed(Element script) {
    try {
      return READER.readTree(script.data().strip());
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  private static Stream<JsonNode> objects(JsonNode root) {
    record Place(JsonNode node, int depth) {}

    List<JsonNode> objects = new ArrayList<>();
    Deque<Place> open = new ArrayDeque<>(List.of(new Place(root, 0)));
    while (!open.isEmpty()) {
      Place place = open.removeFirst();
      if (place.node().isObject()) {
        objects.add(place.node());
      }
      if (place.depth() < DEEPEST) {
        place.node().forEach(child -> open.addLast(new Place(child, place.depth() + 1)));
      }
    }
    return objects.stream();
  }

  /** How much an object looks like the page's own article; 0 where it is none. */
  private static int rank(JsonNode object) {
    int type =
        object.path("@type").isArray()
            ? object.path("@type").valueStream().mapToInt(JsonLd::typeRank).max().orElse(0)
            : typeRank(object.path("@type"));
    if (type == 0) {
      return 0;
    }
    return 10 * type
        + (object.has("articleBody") ? 3 : 0)
        + (object.has("datePublished") ? 2 : 0)
        + (object.has("headline") ? 2 : 0)
        + (object.has("author") ? 1 : 0);
  }

  private static int typeRank(JsonNode type) {
    String name = type.asText();
    if (name.endsWith("NewsArticle")) {
      return 3;
    }
    if (name.endsWith("Article") || name.endsWith("BlogPosting") || name.equals("Report")) {
      return 2;
    }
    return name.equals("WebPage") || name.equals("VideoObject") ? 1 : 0;
  }
}
