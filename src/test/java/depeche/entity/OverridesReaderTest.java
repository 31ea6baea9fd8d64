package depeche.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import depeche.article.ArticleId;
import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.entity.EntityNames.Known;
import depeche.entity.OverridesReader.Fault;
import depeche.entity.OverridesReader.Problem;
import depeche.entity.OverridesReader.Reading;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an editor's decisions are written, and what is said of those that cannot be read. */
final class OverridesReaderTest {
  private static final EntityNames NAMES = EntityNames.load();
  private static final Known PUTIN = new Known(EntityKind.PERSON, "vladimir-poutine");

  @Test
  void everySortOfDecisionIsReadBesideRemarksAndEmptyLines() {
    Overrides read =
        read(
            """
            # Les personnes
            merge  person vladimir-putine = vladimir-poutine   # une coquille

            hide   person photo-service
            rename country KP [fr] = Corée du Nord (RPDC)
            rename person vladimir-poutine = V. Poutine
            alias  person vladimir-poutine = VVP
            pin    topic medtop:11000000 = 2024/06/traite
            unpin  topic medtop:15000000 = 2024/06/traite
            """);
    assertThat(read.merged()).containsEntry(new Known(EntityKind.PERSON, "vladimir-putine"), PUTIN);
    assertThat(read.hidden()).containsExactly(new Known(EntityKind.PERSON, "photo-service"));
    assertThat(read.renamed().get(new Known(EntityKind.COUNTRY, "KP")))
        .containsEntry(Language.FRENCH, "Corée du Nord (RPDC)");
    assertThat(read.renamed().get(PUTIN)).containsEntry(Language.UNKNOWN, "V. Poutine");
    assertThat(read.aliases()).containsEntry(PUTIN, List.of("VVP"));
    assertThat(read.pinned())
        .containsEntry(
            new ArticleId("2024/06/traite"),
            Set.of(new Known(EntityKind.TOPIC, "medtop:11000000")));
    assertThat(read.count()).isEqualTo(7);
  }

  @Test
  void aChainOfMergesLeadsToItsEndWhateverTheOrderOfItsLines() {
    Overrides read = read("merge person a-b = c-d\nmerge person c-d = e-f\nmerge person g-h = a-b");
    assertThat(read.merged().values()).containsOnly(new Known(EntityKind.PERSON, "e-f"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "merge | NOT_A_RULE",
        "join person a-b = c-d | UNKNOWN_VERB",
        "merge place a-b = c-d | UNKNOWN_KIND",
        "merge person Vladimir Putin = vladimir-poutine | UNKNOWN_ENTITY",
        "merge country KP = ZZ | UNKNOWN_ENTITY",
        "hide topic medtop:99999999 | UNKNOWN_ENTITY",
        "merge person a-b | NO_VALUE",
        "alias person a-b = | NO_VALUE",
        "rename country KP [français] = Corée | NOT_A_LANGUAGE",
        "merge person a-b = a-b | MERGED_IN_A_CIRCLE",
        "alias person a-b = x | ALIAS_TOO_SHORT",
        "pin country KP = article | NOT_A_TOPIC",
        "pin topic medtop:11000000 = two words | NOT_AN_ARTICLE"
      })
  void whatIsWrongIsNamed(String line, Fault fault) {
    assertThat(problems(line)).extracting(Problem::fault).containsExactly(fault);
  }

  @Test
  void everyWrongLineIsToldByItsNumberAndNothingOfTheFileIsRead() {
    assertThat(
            problems(
                "merge person a-b = c-d\n"
                    + "merge person c-d = a-b\n\n"
                    + "merge person a-b = e-f\n"
                    + "hide x y"))
        .extracting(Problem::line, Problem::fault)
        .containsExactly(
            tuple(2, Fault.MERGED_IN_A_CIRCLE),
            tuple(4, Fault.MERGED_TWICE),
            tuple(5, Fault.UNKNOWN_KIND));
  }

  @Test
  void whatContradictsAnotherLineIsRefused() {
    assertThat(problems("alias person a-b = XY\nalias person c-d = XY"))
        .extracting(Problem::fault)
        .containsExactly(Fault.ALIAS_OF_TWO);
    assertThat(problems("pin topic medtop:11000000 = a\nunpin topic medtop:11000000 = a"))
        .extracting(Problem::fault)
        .containsExactly(Fault.PINNED_AND_UNPINNED);
  }

  private static Overrides read(String text) {
    return ((Reading.Read) OverridesReader.read(text, NAMES)).overrides();
  }

  private static List<Problem> problems(String text) {
    return ((Reading.Refused) OverridesReader.read(text, NAMES)).problems();
  }
}
