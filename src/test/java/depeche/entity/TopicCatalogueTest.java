package depeche.entity;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Language;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tables of topics hold, whatever an editor writes into them. */
final class TopicCatalogueTest {
  private static final TopicCatalogue CATALOGUE = new TopicCatalogue();

  @Test
  void thereAreTheSeventeenOfTheFirstLevelAndManyOfTheSecond() {
    List<Table.Row> rows = Table.rows("topics.tsv");
    assertThat(rows.stream().filter(row -> row.cell(1).isEmpty())).hasSize(17);
    assertThat(rows.stream().filter(row -> !row.cell(1).isEmpty())).hasSizeGreaterThan(80);
  }

  @Test
  void everyTopicOfTheSecondLevelBelongsToOneOfTheFirst() {
    assertThat(
            Table.rows("topics.tsv").stream()
                .map(row -> CATALOGUE.byId(row.cell(0)).orElseThrow())
                .flatMap(topic -> topic.parent().stream()))
        .allSatisfy(parent -> assertThat(CATALOGUE.byId(parent).orElseThrow().parent()).isEmpty());
  }

  @Test
  void everyTopicHasAnIdAndLabelsOfItsOwn() {
    List<Table.Row> rows = Table.rows("topics.tsv");
    for (int column : new int[] {0, 2, 3}) {
      assertThat(rows.stream().map(row -> row.cell(column)))
          .doesNotHaveDuplicates()
          .noneMatch(String::isEmpty);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void everyTopicHasTermsThatSpeakForIt(String language) {
    Set<String> spoken =
        Table.rows("topic-terms-" + language + ".tsv").stream()
            .filter(row -> !row.values(2).isEmpty())
            .map(row -> row.cell(0))
            .collect(Collectors.toSet());
    assertThat(spoken).containsAll(Table.rows("topics.tsv").stream().map(r -> r.cell(0)).toList());
    assertThat(CATALOGUE.terms(new Language(language))).isNotNull();
  }
}
