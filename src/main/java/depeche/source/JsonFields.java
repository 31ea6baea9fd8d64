package depeche.source;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.article.Article.SuppliedEntity;
import depeche.article.ArticleId;
import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.source.Reading.Problem;
import depeche.source.Reading.Reason;
import depeche.source.draft.DateText;
import depeche.source.draft.LanguageTag;
import depeche.source.draft.Prose;
import depeche.source.draft.WebAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object, each under the first of its names that has a value. Remembers the
 * first thing that was wrong with one, so that a caller may ask for all and look once.
 */
final class JsonFields {
  private static final int LONGEST_SHOWN = 80;

  private final JsonNode object;
  private @Nullable Reason problem;

  JsonFields(JsonNode object) {
    this.object = object;
  }

  /** What was wrong first, or null. */
  @Nullable Reason problem() {
    return problem;
  }

  /** A string, or an array of strings as paragraphs; empty where there is none. */
  String text(String... names) {
    Field field = first(names);
    return field == null ? "" : String.join("\n\n", strings(field));
  }

  /** A string, or the name of an object that has one; null where there is none. */
  @Nullable String line(String... names) {
    Field field = first(names);
    return field == null ? null : string(field.name(), field.value());
  }

  /** Strings or objects with a name, in an array or alone. */
  List<String> lines(String... names) {
    Field field = first(names);
    return field == null ? List.of() : strings(field);
  }

  @Nullable ArticleId id(String name) {
    Field field = first(name);
    if (field == null) {
      return null;
    }
    String id = field.value().isIntegralNumber() ? field.value().asText() : line(name);
    if (id == null || ArticleId.isValid(id)) {
      return id == null ? null : new ArticleId(id);
    }
    return refuse(Problem.INVALID_ID, field.name(), field.value());
  }

  @Nullable WebAddress address(String... names) {
    return parsed(names, WebAddress::parse, Problem.INVALID_URL);
  }

  @Nullable Language language(String... names) {
    return parsed(names, LanguageTag::parse, Problem.INVALID_LANGUAGE);
  }

  @Nullable Instant moment(String... names) {
    return parsed(names, DateText::parse, Problem.INVALID_DATE);
  }

  /** What the sender names of one kind: a label alone, or an object with an id, a label or both. */
  List<SuppliedEntity> supplied(String name, EntityKind kind) {
    Field field = first(name);
    List<SuppliedEntity> entities = new ArrayList<>();
    for (JsonNode element : field == null ? List.<JsonNode>of() : elements(field.value())) {
      String id = element.isObject() ? part(element, "id") : string(name, element);
      String label = element.isObject() ? part(element, "label") : id;
      if (id.isEmpty() && label.isEmpty()) {
        refuse(Problem.WRONG_TYPE, name, element);
      } else {
        entities.add(
            new SuppliedEntity(kind, id.isEmpty() ? label : id, label.isEmpty() ? id : label));
      }
    }
    return entities;
  }

  /** A value as a rejection shows it: short. */
  static String shown(JsonNode value) {
    String text = Prose.line(value.toString());
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }

  private record Field(String name, JsonNode value) {}

  private @Nullable Field first(String... names) {
    for (String name : names) {
      JsonNode value = object.get(name);
      boolean empty =
          value == null
              || value.isNull()
              || value.isTextual() && value.asText().isBlank()
              || value.isContainerNode() && value.isEmpty();
      if (!empty) {
        return new Field(name, value);
      }
    }
    return null;
  }

  private <T> @Nullable T parsed(
      String[] names, Function<String, Optional<T>> parser, Problem otherwise) {
    Field field = first(names);
    if (field == null) {
      return null;
    }
    if (!field.value().isTextual() && !field.value().isIntegralNumber()) {
      return refuse(Problem.WRONG_TYPE, field.name(), field.value());
    }
    Optional<T> parsed = parser.apply(field.value().asText());
    return parsed.isPresent() ? parsed.get() : refuse(otherwise, field.name(), field.value());
  }

  private List<String> strings(Field field) {
    return elements(field.value()).stream()
        .map(element -> string(field.name(), element))
        .filter(text -> !text.isBlank())
        .toList();
  }

  private static List<JsonNode> elements(JsonNode value) {
    return value.isArray() ? value.valueStream().toList() : List.of(value);
  }

  private String string(String name, JsonNode value) {
    JsonNode text = value.isObject() && value.has("name") ? value.get("name") : value;
    if (text.isTextual()) {
      return text.asText();
    }
    if (!text.isNull()) {
      refuse(Problem.WRONG_TYPE, name, value);
    }
    return "";
  }

  private static String part(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isValueNode() && !value.isNull() ? Prose.line(value.asText()) : "";
  }

  private <T> @Nullable T refuse(Problem wrong, String name, JsonNode value) {
    if (problem == null) {
      problem = new Reason(wrong, name + ": " + shown(value));
    }
    return null;
  }
}
