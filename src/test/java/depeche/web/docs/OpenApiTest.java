package depeche.web.docs;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
    List<Documentation.Operation> french = operations(Words.FRENCH);
    assertThat(french)
        .filteredOn(operation -> operation.language().equals("en"))
        .allSatisfy(operation -> assertThat(operation.description()).as(operation.id()).isEmpty());
    assertThat(french).extracting(operation -> operation.description().size()).contains(3, 1, 0);
  }

  @Test
  void whoReadsEnglishIsToldInEnglish() {
    assertThat(operations(Words.ENGLISH))
        .extracting(Documentation.Operation::language)
        .containsOnly("en");
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
