package depeche.web.docs;

import depeche.web.Words;
import depeche.web.docs.Documentation.Input;
import depeche.web.docs.Documentation.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in a few words what a JSON Schema asks for. */
final class Types {
  private final OpenApi api;

  Types(OpenApi api) {
    this.api = api;
  }

  /** The type of the schema under {@code name}. */
  Type at(Map<String, Object> parent, String name) {
    Object schema = parent.get(name);
    String shape = OpenApi.referred(schema == null ? "" : schema);
    return isShape(shape) ? new Type(shape, shape) : of(api.object(parent, name));
  }

  /** The type of a schema. */
  Type of(Map<String, Object> schema) {
    if (schema.containsKey("items")) {
      Type item = at(schema, "items");
      return new Type(item.text() + "[]", item.shape());
    }
    if (schema.get("enum") instanceof List<?> values) {
      return new Type(values.stream().map(String::valueOf).collect(Collectors.joining(" · ")), "");
    }
    String type =
        schema.get("type") instanceof List<?> several
            ? several.stream().map(Object::toString).collect(Collectors.joining(" | "))
            : OpenApi.text(schema, "type");
    String format = OpenApi.text(schema, "format");
    String bounds =
        schema.containsKey("minimum") && schema.containsKey("maximum")
            ? ", " + schema.get("minimum") + "–" + schema.get("maximum")
            : "";
    return new Type(type + (format.isEmpty() ? "" : ", " + format) + bounds, "");
  }

  /** The properties of an object and of the nameless objects within, by their paths. */
  List<Input> properties(Map<String, Object> schema, String path, Words words) {
    Map<String, Object> properties = api.object(schema, "properties");
    List<?> required = schema.get("required") instanceof List<?> names ? names : List.of();
    List<Input> all = new ArrayList<>();
    for (String name : properties.keySet()) {
      Map<String, Object> property = api.object(properties, name);
      Type type = at(properties, name);
      all.add(
          new Input(
              path + name,
              type,
              required.contains(name),
              Prose.runs(Descriptions.in(words, OpenApi.text(property, "description"))),
              ""));
      if (type.shape().isEmpty()) {
        all.addAll(properties(property, path + name + ".", words));
        all.addAll(properties(api.object(property, "items"), path + name + "[].", words));
      }
    }
    return all;
  }

  private boolean isShape(String name) {
    return api.object(api.object(api.object("components"), "schemas"), name)
        .containsKey("properties");
  }
}
