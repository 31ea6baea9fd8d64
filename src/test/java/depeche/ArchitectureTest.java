package depeche;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The house: its rooms, and the arrows between them. */
@AnalyzeClasses(packages = "depeche", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final Map<String, Set<String>> ROOMS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("article", Set.of()),
              Map.entry("text", Set.of("article")),
              Map.entry("entity", Set.of("article", "text")),
              Map.entry("source", Set.of("article")),
              Map.entry("query", Set.of("article")),
              Map.entry("journal", Set.of()),
              Map.entry("index", Set.of("article", "query")),
              Map.entry("matching", Set.of("article", "text", "query", "index")),
              Map.entry("lucene", Set.of("article", "text", "query", "index", "matching")),
              Map.entry(
                  "opensearch", Set.of("article", "text", "query", "index", "matching", "journal")),
              Map.entry("snippet", Set.of("article", "text", "query")),
              Map.entry(
                  "desk",
                  Set.of(
                      "article", "text", "entity", "source", "query", "index", "snippet",
                      "journal")),
              Map.entry("web", Set.of("article", "query", "index", "snippet", "desk")),
              Map.entry(
                  "app",
                  Set.of(
                      "article",
                      "text",
                      "entity",
                      "source",
                      "query",
                      "index",
                      "journal",
                      "matching",
                      "lucene",
                      "opensearch",
                      "snippet",
                      "desk",
                      "web"))));

  @ArchTest
  static void everyRoomImportsOnlyTheRoomsItsRowLists(JavaClasses house) {
    ROOMS.forEach((room, allowed) -> {
      String[] others =
          ROOMS.keySet().stream()
              .filter(other -> !other.equals(room) && !allowed.contains(other))
              .map(ArchitectureTest::packagesOf)
              .toArray(String[]::new);
      if (others.length > 0) {
        noClasses()
            .that()
            .resideInAPackage(packagesOf(room))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(others)
            .allowEmptyShould(true)
            .because("arrows run one way: " + room + " may know only " + allowed)
            .check(house);
      }
    });
  }

  @ArchTest
  static void everyClassLivesInARoom(JavaClasses house) {
    Set<String> packages =
        house.stream()
            .map(type -> type.getPackageName().split("\\."))
            .map(parts -> parts.length > 1 ? parts[1] : "")
            .collect(Collectors.toSet());
    assertThat(ROOMS.keySet()).as("the rooms of the house").containsAll(packages);
  }

  @ArchTest
  static final ArchRule onlyWebAndAppKnowMicronaut =
      noClasses()
          .that()
          .resideOutsideOfPackages("depeche.web..", "depeche.app..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.micronaut..", "jakarta.inject..")
          .because("the rest is built with new, in tests and benchmarks too");

  @ArchTest
  static final ArchRule onlyTheLuceneRoomKnowsLucenesIndex =
      noClasses()
          .that()
          .resideOutsideOfPackages("depeche.lucene..", "depeche.app..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.lucene.index..",
              "org.apache.lucene.search..",
              "org.apache.lucene.document..",
              "org.apache.lucene.store..")
          .because("no Lucene type crosses the port; app may for the benchmark's raw floor");

  @ArchTest
  static final ArchRule lucenesAnalysisStaysWithLanguage =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "depeche.text..",
              "depeche.entity..",
              "depeche.snippet..",
              "depeche.lucene..",
              "depeche.app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene.analysis..")
          .because("language work happens once, in text");

  @ArchTest
  static final ArchRule noClassIsNamedForNothing =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Misc|Common)")
          .because("a name says what is inside");

  @ArchTest
  static final ArchRule nothingIsInjectedIntoFields =
      noFields()
          .should()
          .beAnnotatedWith("jakarta.inject.Inject")
          .because("a constructor tells what a class needs");

  @ArchTest
  static final ArchRule recordsOfTheVocabularyAndPort =
      classes()
          .that()
          .resideInAPackage("depeche.article..")
          .and()
          .doNotHaveSimpleName("package-info")
          .and()
          .areNotAnonymousClasses()
          .should()
          .beRecords()
          .orShould()
          .beEnums()
          .because("article holds data, and nothing but data");

  @ArchTest
  static void everyRoomIsNullMarkedAndTellsWhatItIsFor(JavaClasses house) {
    Stream<String> unmarked =
        house.stream()
            .map(type -> type.getPackage())
            .distinct()
            .filter(room -> !room.isAnnotatedWith(NullMarked.class))
            .map(room -> room.getName());
    assertThat(unmarked).as("rooms without a @NullMarked package-info.java").isEmpty();
  }

  private static String packagesOf(String room) {
    return "depeche." + room + "..";
  }
}
