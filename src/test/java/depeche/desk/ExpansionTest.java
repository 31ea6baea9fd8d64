package depeche.desk;

import static depeche.desk.SearchDesk.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import depeche.article.Language;
import depeche.desk.expansion.Expansion;
import depeche.desk.expansion.Expansion.Kind;
import depeche.snippet.Fragment;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExpansionTest {
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

  @Test
  void anAbbreviationFindsWhatItStandsForAfterItself() {
    desk.store("long", "L’Organisation des Nations unies se réunit lundi.");
    desk.store("short", "L’ONU se réunit lundi.");

    SearchAnswer answer = desk.ask("ONU");

    assertThat(ids(answer)).containsExactly("short", "long");
    assertThat(answer.expansions())
        .extracting(Expansion::written, Expansion::kind, Expansion::text)
        .contains(tuple("ONU", Kind.SYNONYM, "Organisation des Nations unies"));
  }

  @Test
  void aLongNameAmongOtherWordsFindsItsAbbreviation() {
    desk.store("short", "L’ONU se réunit lundi à New York.");
    desk.store("other", "Une réunion se tient à New York.");

    assertThat(ids(desk.ask("réunir organisation des nations unies lundi")))
        .containsExactly("short");
    assertThat(desk.ask("réunir organisation des nations unies lundi").relaxed()).isFalse();
  }

  @Test
  void whatIsQuotedOrDeniedIsNotExpanded() {
    desk.store("long", "L’Organisation des Nations unies se réunit lundi.");

    assertThat(ids(desk.ask("\"ONU\""))).isEmpty();
    assertThat(ids(desk.ask("lundi -ONU"))).containsExactly("long");
  }

  @Test
  void expansionsCanBeTurnedOff() {
    desk.store("long", "L’Organisation des Nations unies se réunit lundi.");

    assertThat(ids(desk.askUnexpanded("ONU"))).isEmpty();
    assertThat(desk.askUnexpanded("ONU").expansions()).isEmpty();
  }

  @Test
  void whatAnExpansionFindsIsMarked() {
    desk.store("long", "L’Organisation des Nations unies se réunit lundi.");

    assertThat(desk.ask("ONU").hits().getFirst().snippets().getFirst().fragments())
        .contains(new Fragment("Organisation des Nations unies", true));
  }

  @Test
  void aCountryIsFoundInArticlesWhoseLanguageCallsItOtherwise() {
    desk.store("en", "", "The North Korean harbour.", Language.ENGLISH, null, List.of("KP"));
    desk.store("fr", "Un port de Corée du Nord.");

    SearchAnswer answer = desk.ask("Corée du Nord");

    assertThat(ids(answer)).containsExactly("fr", "en");
    assertThat(answer.expansions())
        .filteredOn(expansion -> expansion.kind() == Kind.COUNTRY)
        .extracting(Expansion::id, Expansion::text)
        .containsExactly(tuple("KP", "Corée du Nord"));
  }

  @Test
  void aNameInAnotherScriptFindsArticlesInTheReadersLanguage() {
    desk.store("fr", "", "Pyongyang rouvre son port.", Language.FRENCH, null, List.of("KP"));

    assertThat(ids(desk.ask("Северная Корея"))).containsExactly("fr");
  }

  @Test
  void whereAllArticlesShareTheNameNothingIsAdded() {
    desk.store("capital", "", "Pyongyang rouvre.", Language.FRENCH, null, List.of("KP"));
    desk.store("name", "", "La Corée du Nord.", Language.FRENCH, null, List.of("KP"));

    SearchAnswer answer = desk.ask("Corée du Nord");

    assertThat(ids(answer)).containsExactly("name");
    assertThat(answer.expansions()).noneMatch(expansion -> expansion.kind() == Kind.COUNTRY);
  }

  @Test
  void anArticleThatHasTheWordsIsFoundAsBeforeAndOnce() {
    desk.store("both", "L’ONU, ou Organisation des Nations unies, et les Nations unies.");

    assertThat(ids(desk.ask("ONU"))).containsExactly("both");
  }
}
