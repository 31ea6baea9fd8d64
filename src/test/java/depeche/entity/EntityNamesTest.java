package depeche.entity;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.EntityKind;
import depeche.article.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EntityNamesTest {
  private static final EntityNames NAMES = EntityNames.load();

  @ParameterizedTest
  @CsvSource({
    "COUNTRY, Corée du Nord, KP",
    "COUNTRY, coree du nord, KP",
    "COUNTRY, North Korea, KP",
    "COUNTRY, kp, KP",
    "COUNTRY, Северная Корея, KP",
    "COUNTRY, États-Unis, US",
    "COUNTRY, Etats Unis, US",
    "PERSON, Vladimir Putin, vladimir-poutine",
    "PERSON, poutine, vladimir-poutine",
    "PERSON, Путин, vladimir-poutine",
    "PERSON, vladimir-poutine, vladimir-poutine",
    "PERSON, Jean-Émile Vauquelin, jean-emile-vauquelin",
    "TOPIC, politique, medtop:11000000",
    "TOPIC, Health, medtop:07000000",
    "TOPIC, medtop:15000000, medtop:15000000"
  })
  void aNameInAnyLanguageLeadsToItsId(EntityKind kind, String name, String id) {
    assertThat(NAMES.ids(kind, name)).containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource({
    "COUNTRY, KP, fr, Corée du Nord",
    "COUNTRY, KP, de, Nordkorea",
    "COUNTRY, HK, fr, Hong Kong",
    "COUNTRY, CD, fr, République démocratique du Congo",
    "PERSON, vladimir-poutine, fr, Vladimir Poutine",
    "PERSON, vladimir-poutine, en, Vladimir Putin",
    "PERSON, vladimir-poutine, it, Vladimir Putin",
    "TOPIC, medtop:07000000, en, Health"
  })
  void aLabelFollowsTheLanguageOfTheReader(
      EntityKind kind, String id, String language, String label) {
    assertThat(NAMES.label(kind, id, new Language(language))).contains(label);
  }

  @ParameterizedTest
  @CsvSource({"Liban, LB", "USA, US", "FRANCE, FR", "RDC, CD"})
  void aProperNameMeansItsCountry(String name, String code) {
    assertThat(NAMES.countriesCalled(name, Language.FRENCH)).containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LR", "PS", "MO", "eau", "AG", "Bruxelles", "français", "Air France", ""})
  void aCodeOrACommonWordIsNoCountrysProperName(String word) {
    assertThat(NAMES.countriesCalled(word, Language.FRENCH)).isEmpty();
  }

  @Test
  void whatNobodyListedHasNoLabel() {
    assertThat(NAMES.label(EntityKind.PERSON, "jean-emile-vauquelin", Language.FRENCH)).isEmpty();
  }

  @Test
  void aNameThatAReaderTypesIsRecognisedOnlyWhereItIsKnown() {
    assertThat(NAMES.recognise("poutine"))
        .containsExactly(new EntityNames.Known(EntityKind.PERSON, "vladimir-poutine"));
    assertThat(NAMES.recognise("ukraine"))
        .containsExactly(new EntityNames.Known(EntityKind.COUNTRY, "UA"));
    assertThat(NAMES.recognise("partenariat stratégique")).isEmpty();
  }

  @Test
  void publicFiguresCarryTheirWikidataItem() {
    assertThat(NAMES.wikidata("vladimir-poutine")).contains("Q7747");
  }
}
