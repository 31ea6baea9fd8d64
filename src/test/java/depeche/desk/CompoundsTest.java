package depeche.desk;

import static depeche.desk.SearchDesk.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import depeche.article.Language;
import depeche.desk.expansion.Expansion;
import depeche.desk.expansion.Expansion.Kind;
import depeche.query.MatchMode;
import depeche.text.TestTable;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nouns that German and Dutch write together, found apart, and the other way round. */
final class CompoundsTest {
  private static final Language GERMAN = new Language("de");
  private static final int ARTICLES_OF_A_WORD = 3;
  private static final String FAR_FROM = " 1 2 3 4 5 ";

  @TempDir private Path folder;
  private SearchDesk desk;

  @BeforeEach
  void open() {
    desk = new SearchDesk(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @ParameterizedTest
  @CsvSource({"de, german", "nl, dutch"})
  void atLeast95PercentOfWhatIsFoundByPartsIsMeant(String tag, String name) {
    List<String[]> table = given(new Language(tag), name);

    List<String> found = table.stream().filter(this::isFound).map(CompoundsTest::shown).toList();

    List<String> meant = found.stream().filter(line -> line.startsWith("yes")).toList();
    assertThat((double) meant.size() / found.size()).as("%s", found).isGreaterThan(0.95);
  }

  @ParameterizedTest
  @CsvSource({"de, german", "nl, dutch"})
  void whatIsWrittenTogetherIsFoundApartAndTheOtherWayRound(String tag, String name) {
    List<String[]> table = given(new Language(tag), name);

    assertThat(table)
        .filteredOn(line -> line[0].equals("yes") && !isFound(line))
        .extracting(CompoundsTest::shown)
        .isEmpty();
  }

  @Test
  void whatIsWrittenAsTypedComesFirst() {
    known(GERMAN, "Kanzler", "Wahl");
    store("apart", "die Wahl des Kanzlers", GERMAN);
    store("together", "die Kanzlerwahl", GERMAN);

    SearchAnswer answer = desk.ask("Kanzlerwahl");

    assertThat(ids(answer)).containsExactly("together", "apart");
    assertThat(answer.expansions())
        .extracting(Expansion::written, Expansion::kind, Expansion::text)
        .containsExactly(tuple("Kanzlerwahl", Kind.COMPOUND, "kanzler wahl"));
  }

  @Test
  void aWordMoreFrequentThanItsPartsIsNotParted() {
    known(GERMAN, "Not", "Fall");
    for (int article = 0; article < 6; article++) {
      store("emergency" + article, "ein Notfall " + article, GERMAN);
    }
    store("need", "Not im Fall", GERMAN);

    assertThat(ids(desk.ask("Notfall"))).doesNotContain("need");
  }

  @Test
  void aFrenchWordIsNotPartedIntoGermanOnes() {
    known(GERMAN, "Porte", "Route");
    known(Language.FRENCH, "porte", "route", "une porteroute", "la porteroute");
    store("apart", "Porte und Route", GERMAN);

    assertThat(desk.ask("porteroute").expansions()).isEmpty();
  }

  @Test
  void theWordsOfALongQueryAreLeftWhole() {
    known(GERMAN, "Kanzler", "Wahl");

    assertThat(desk.ask("eins Kanzlerwahl drei vier fünf sechs sieben").expansions()).isEmpty();
    assertThat(desk.ask("eins Kanzlerwahl drei vier fünf sechs").expansions()).hasSize(1);
  }

  @Test
  void whatIsQuotedIsMeantAsItIs() {
    known(GERMAN, "Kanzler", "Wahl");
    store("apart", "die Wahl des Kanzlers", GERMAN);

    assertThat(desk.ask("\"Kanzlerwahl\"").expansions()).isEmpty();
    assertThat(desk.askUnexpanded("Kanzlerwahl").expansions()).isEmpty();
  }

  /** Stores the lines of a table, each by its text, and returns those that ask something. */
  private List<String[]> given(Language language, String name) {
    List<String[]> lines = TestTable.lines("/depeche/desk/" + name + "-compounds.tsv");
    List<String[]> words = lines.stream().filter(line -> line[0].equals("word")).toList();
    known(language, words.stream().map(line -> line[1]).toArray(String[]::new));
    List<String[]> asking = lines.stream().filter(line -> !line[0].equals("word")).toList();
    asking.forEach(line -> store(id(line), line[2], language));
    return asking;
  }

  /** Words that articles have, none near another. */
  private void known(Language language, String... words) {
    for (int article = 0; article < ARTICLES_OF_A_WORD; article++) {
      store(language.tag() + article, String.join(FAR_FROM, words) + FAR_FROM + article, language);
    }
  }

  private boolean isFound(String[] line) {
    return ids(desk.ask(line[1], MatchMode.ALL)).contains(id(line));
  }

  private static String id(String[] line) {
    return line[2].replace(' ', '-');
  }

  private static String shown(String[] line) {
    return String.join(" | ", line);
  }

  private void store(String id, String text, Language language) {
    desk.store(id, "", text, language, null, List.of());
  }
}
