package depeche.web.docs;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.web.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class OpenApiTest {
  private final OpenApi api = new OpenApi();

  @Test
  void everyReferenceLeadsSomewhere() {
    List<String> references = new ArrayList<>();
    visit(
        api.root(),
        object -> {
          if (object.get("$ref") instanceof String reference) {
            references.add(reference);
          }
        });

    assertThat(references)
        .isNotEmpty()
        .allSatisfy(reference -> assertThat(find(reference)).isNotNull());
  }

  @Test
  void everyComponentIsReferredTo() {
    List<String> components = new ArrayList<>();
    for (String kind : List.of("parameters", "responses", "schemas")) {
      api.object(api.object("components"), kind)
          .keySet()
          .forEach(name -> components.add("#/components/" + kind + "/" + name));
    }
    List<String> references = new ArrayList<>();
    visit(
        api.root(),
        object -> {
          if (object.get("$ref") instanceof String reference) {
            references.add(reference);
          }
        });

    assertThat(references).containsAll(components);
  }

  @Test
  void everyOperationHasASummaryInFrenchOfItsOwn() {
    assertThat(summaries(Words.FRENCH))
        .hasSameSizeAs(summaries(Words.ENGLISH))
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(summaries(Words.ENGLISH));
  }

  @Test
  void everyOperationThatIsDescribedIsDescribedInFrenchToo() {
    assertThat(operations(Words.FRENCH))
        .zipSatisfy(
            operations(Words.ENGLISH),
            (french, english) -> {
              if (english.description().isEmpty()) {
                assertThat(french.description()).as(french.id()).isEmpty();
              } else {
                assertThat(french.description())
                    .as(french.id())
                    .isNotEmpty()
                    .doesNotContainAnyElementsOf(english.description());
              }
            });
  }

  @Test
  void everyOtherDescriptionHasItsFrenchAndNoFrenchIsLeftOver() {
    assertThat(Descriptions.FRENCH.keySet())
        .containsExactlyInAnyOrderElementsOf(otherDescriptions());
    assertThat(Descriptions.FRENCH.values()).allSatisfy(french -> assertThat(french).isNotBlank());
  }

  @Test
  void everyOtherDescriptionIsASentence() {
    assertThat(otherDescriptions()).isNotEmpty().allSatisfy(text -> assertThat(text).endsWith("."));
  }

  @Test
  void theFrenchIsSetAsFrenchIs() {
    assertThat(Descriptions.FRENCH.values())
        .allSatisfy(french ->
            assertThat(french.replaceAll("`[^`]*`", ""))
                .doesNotContainPattern("['\"]| [;:?!»%]|« "));
  }

  @Test
  void whoReadsFrenchIsToldOfParametersAnswersAndShapesInFrench() {
    Set<List<Prose.Run>> french =
        Descriptions.FRENCH.values().stream().map(Prose::runs).collect(Collectors.toSet());

    assertThat(told(Words.FRENCH)).hasSameSizeAs(told(Words.ENGLISH)).isSubsetOf(french);
    assertThat(new Documentations(api).in(Words.FRENCH).introduction())
        .doesNotContainAnyElementsOf(new Documentations(api).in(Words.ENGLISH).introduction());
  }

  @Test
  void whoReadsEnglishIsToldInEnglish() {
    Set<List<Prose.Run>> english =
        otherDescriptions().stream().map(Prose::runs).collect(Collectors.toSet());

    assertThat(told(Words.ENGLISH)).isNotEmpty().isSubsetOf(english);
  }

  @Test
  void bothGuidesHaveTheSameParts() {
    assertThat(parts(Words.FRENCH)).isNotEmpty().isEqualTo(parts(Words.ENGLISH));
  }

  private List<String> summaries(Words words) {
    return operations(words).stream().map(Documentation.Operation::summary).toList();
  }

  private List<Documentation.Operation> operations(Words words) {
    return new Documentations(api)
        .in(words).groups().stream().flatMap(group -> group.operations().stream()).toList();
  }

  /** What the page says of groups, parameters, answers, shapes and their properties. */
  private List<List<Prose.Run>> told(Words words) {
    Documentation page = new Documentations(api).in(words);
    return Stream.of(
            page.groups().stream().map(Documentation.Group::description),
            operations(words).stream()
                .flatMap(operation -> operation.parameters().stream())
                .map(Documentation.Input::description),
            operations(words).stream()
                .flatMap(operation -> operation.responses().stream())
                .map(Documentation.Response::description),
            page.shapes().stream().map(Documentation.Shape::description),
            page.shapes().stream()
                .flatMap(shape -> shape.properties().stream())
                .map(Documentation.Input::description))
        .flatMap(descriptions -> descriptions)
        .filter(description -> !description.isEmpty())
        .toList();
  }

  /** What {@code openapi.yml} says of all but its operations, each once. */
  private Set<String> otherDescriptions() {
    Set<String> descriptions = new LinkedHashSet<>();
    descriptions.add(Descriptions.key(OpenApi.text(api.object("info"), "summary")));
    visit(
        api.root(),
        object -> {
          if (object.get("description") instanceof String text
              && !object.containsKey("operationId")) {
            descriptions.add(Descriptions.key(text));
          }
        });
    return descriptions;
  }

  private static List<Object> parts(Words words) {
    return Guide.in(words).stream()
        .<Object>map(block ->
            switch (block) {
              case Prose.Heading heading -> heading.level();
              case Prose.Paragraph _ -> "paragraph";
              case Prose.Table table -> table.rows().size();
            })
        .toList();
  }

  @Test
  void everyOperationHasANameASummaryAndASuccess() {
    assertThat(new Documentations(api).in(Words.ENGLISH).groups())
        .isNotEmpty()
        .flatExtracting(Documentation.Group::operations)
        .allSatisfy(operation -> {
          assertThat(operation.id()).isNotEmpty();
          assertThat(operation.summary()).isNotEmpty();
          assertThat(operation.responses()).anyMatch(response -> response.status().startsWith("2"));
        });
  }

  @Test
  void everyParameterAndPropertyOfARequestIsDescribed() {
    assertThat(new Documentations(api).in(Words.ENGLISH).groups())
        .flatExtracting(Documentation.Group::operations)
        .flatExtracting(Documentation.Operation::parameters)
        .allSatisfy(parameter -> assertThat(parameter.description()).isNotEmpty());
  }

  private @Nullable Object find(String reference) {
    Object target = api.root();
    for (String step : reference.substring(2).split("/")) {
      target = target instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return target;
  }

  private static void visit(Object value, Consumer<Map<?, ?>> each) {
    if (value instanceof Map<?, ?> map) {
      each.accept(map);
      map.values().forEach(child -> visit(child, each));
    } else if (value instanceof List<?> list) {
      list.forEach(child -> visit(child, each));
    }
  }
}
