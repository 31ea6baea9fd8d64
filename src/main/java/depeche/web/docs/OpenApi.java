package depeche.web.docs;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The API's description, {@code openapi.yml}, as a tree (OpenAPI 3.1). */
@Singleton
public final class OpenApi {
  private final String source;
  private final Map<String, Object> root;

  OpenApi() {
    try (InputStream file =
        Objects.requireNonNull(OpenApi.class.getResourceAsStream("/openapi.yml"))) {
      source = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    root = new Yaml(new SafeConstructor(new LoaderOptions())).load(source);
  }

  /** The file itself. */
  public String source() {
    return source;
  }

  /** The whole description. */
  public Map<String, Object> root() {
    return root;
  }

  /** The object under a name of the root, such as {@code paths}. */
  public Map<String, Object> object(String name) {
    return object(root, name);
  }

  /** The object under {@code name}, references followed; empty where there is none. */
  public Map<String, Object> object(Map<String, Object> parent, String name) {
    return parent.containsKey(name) ? resolved(parent.get(name)) : Map.of();
  }

  /** The objects of the list under {@code name}, references followed. */
  public List<Map<String, Object>> objects(Map<String, Object> parent, String name) {
    return parent.get(name) instanceof List<?> list
        ? list.stream().map(this::resolved).toList()
        : List.of();
  }

  /** The text under {@code name}, without white space around it; empty where there is none. */
  public static String text(Map<String, Object> parent, String name) {
    return Objects.toString(parent.get(name), "").strip();
  }

  /** The name of the component that {@code value} refers to, or empty. */
  public static String referred(Object value) {
    return value instanceof Map<?, ?> map && map.get("$ref") instanceof String reference
        ? reference.substring(reference.lastIndexOf('/') + 1)
        : "";
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> resolved(Object value) {
    Map<String, Object> map = (Map<String, Object>) value;
    if (!(map.get("$ref") instanceof String reference)) {
      return map;
    }
    Object target = root;
    for (String step : reference.substring("#/".length()).split("/")) {
      target = Objects.requireNonNull(((Map<String, Object>) target).get(step), reference);
    }
    return resolved(target);
  }
}
