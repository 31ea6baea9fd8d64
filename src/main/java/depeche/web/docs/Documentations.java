package depeche.web.docs;

import depeche.web.ProblemType;
import depeche.web.Words;
import depeche.web.docs.Documentation.Content;
import depeche.web.docs.Documentation.Group;
import depeche.web.docs.Documentation.Input;
import depeche.web.docs.Documentation.Operation;
import depeche.web.docs.Documentation.ProblemEntry;
import depeche.web.docs.Documentation.Response;
import depeche.web.docs.Documentation.Shape;
import depeche.web.docs.Prose.Run;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Reads {@link Documentation} out of {@link OpenApi}. */
@Singleton
final class Documentations {
  private final OpenApi api;
  private final Types types;

  Documentations(OpenApi api) {
    this.api = api;
    this.types = new Types(api);
  }

  /** The documentation in the reader's language. */
  Documentation in(Words words) {
    Map<String, Object> info = api.object("info");
    return new Documentation(
        OpenApi.text(info, "title"),
        Guide.in(words),
        Prose.blocks(
            Descriptions.in(words, OpenApi.text(info, "summary"))
                + "\n\n"
                + Descriptions.in(words, OpenApi.text(info, "description"))),
        groups(words),
        shapes(words),
        Arrays.stream(ProblemType.values())
            .map(type ->
                new ProblemEntry(
                    type.slug(),
                    type.status().getCode(),
                    words.say("problem." + type.slug() + ".title"),
                    words.say("problem." + type.slug() + ".detail")))
            .toList());
  }

  private List<Group> groups(Words words) {
    List<Tagged> operations = operations(words);
    return api.objects(api.root(), "tags").stream()
        .map(tag ->
            new Group(
                OpenApi.text(tag, "name"),
                description(tag, words),
                operations.stream()
                    .filter(tagged -> tagged.tag().equals(OpenApi.text(tag, "name")))
                    .map(Tagged::operation)
                    .toList()))
        .toList();
  }

  private record Tagged(String tag, Operation operation) {}

  private List<Tagged> operations(Words words) {
    List<Tagged> operations = new ArrayList<>();
    Map<String, Object> paths = api.object("paths");
    for (String path : paths.keySet()) {
      Map<String, Object> item = api.object(paths, path);
      for (String method : item.keySet()) {
        if (!method.equals("parameters")) {
          operations.add(operation(path, method, item, words));
        }
      }
    }
    return operations;
  }

  private Tagged operation(String path, String method, Map<String, Object> item, Words words) {
    Map<String, Object> operation = api.object(item, method);
    List<Input> parameters =
        Stream.concat(
                api.objects(item, "parameters").stream(),
                api.objects(operation, "parameters").stream())
            .map(parameter -> parameter(parameter, words))
            .toList();
    return new Tagged(
        operation.get("tags") instanceof List<?> tags ? tags.getFirst().toString() : "",
        new Operation(
            OpenApi.text(operation, "operationId"),
            method.toUpperCase(Locale.ROOT),
            path,
            Guide.summary(
                OpenApi.text(operation, "operationId"), OpenApi.text(operation, "summary"), words),
            Guide.description(
                OpenApi.text(operation, "operationId"),
                OpenApi.text(operation, "description"),
                words),
            operation.containsKey("security"),
            parameters,
            contents(api.object(operation, "requestBody")),
            responses(operation, words)));
  }

  private Input parameter(Map<String, Object> parameter, Words words) {
    Map<String, Object> schema = api.object(parameter, "schema");
    return new Input(
        OpenApi.text(parameter, "name"),
        types.of(schema),
        Boolean.TRUE.equals(parameter.get("required")),
        description(parameter, words),
        OpenApi.text(schema, "default"));
  }

  private List<Response> responses(Map<String, Object> operation, Words words) {
    Map<String, Object> responses = api.object(operation, "responses");
    return responses.keySet().stream()
        .map(status -> {
          Map<String, Object> response = api.object(responses, status);
          return new Response(status, description(response, words), contents(response));
        })
        .toList();
  }

  private List<Content> contents(Map<String, Object> body) {
    Map<String, Object> contents = api.object(body, "content");
    return contents.keySet().stream()
        .map(type -> new Content(type, types.at(api.object(contents, type), "schema")))
        .toList();
  }

  private List<Shape> shapes(Words words) {
    Map<String, Object> schemas = api.object(api.object("components"), "schemas");
    return schemas.keySet().stream()
        .filter(name -> api.object(schemas, name).containsKey("properties"))
        .map(name -> {
          Map<String, Object> schema = api.object(schemas, name);
          return new Shape(name, description(schema, words), types.properties(schema, "", words));
        })
        .toList();
  }

  private static List<Run> description(Map<String, Object> described, Words words) {
    return Prose.runs(Descriptions.in(words, OpenApi.text(described, "description")));
  }
}
