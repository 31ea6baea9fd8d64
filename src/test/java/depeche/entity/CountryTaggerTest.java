package depeche.entity;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.article.Mention;
import depeche.article.MentionKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CountryTaggerTest {

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      nullValues = "none",
      textBlock =
          """
          fr | Le Niger et le Nigeria partagent une frontière.                | NE NG
          fr | L’armée nigérienne a rencontré l’état-major nigérian.          | NE NG
          fr | La RDC accuse le Rwanda.                                       | CD RW
          fr | Brazzaville accueille le sommet, le Congo s’en félicite.       | CG
          fr | À Kinshasa, le gouvernement congolais se réunit.               | CD
          fr | La Guinée, la Guinée-Bissau et la Guinée équatoriale.          | GN GQ GW
          fr | La Papouasie-Nouvelle-Guinée a voté.                           | PG
          fr | Un navire a coulé dans le golfe de Guinée.                     | none
          fr | La République démocratique du Congo et la République du Congo.  | CD CG
          fr | Le Congo-Kinshasa et le Congo-Brazzaville négocient.            | CD CG
          fr | Les deux Corées se parlent de nouveau.                          | KP KR
          fr | Les deux Congos et les deux Soudans signent.                    | CD CG SD SS
          en | A summit brings the two Koreas together.                        | KP KR
          de | Die beiden Koreas verhandeln.                                   | KP KR
          es | Las dos Coreas negocian.                                        | KP KR
          it | Le due Coree trattano.                                          | KP KR
          pt | As duas Coreias negociam.                                       | KP KR
          fr | L’État de Géorgie a voté.                                       | US
          fr | Le Tchad et la Turquie se rapprochent.                          | TD TR
          fr | Chad Kroeger chante ce soir.                                    | none
          fr | La dinde, turkey en anglais, se mange à Noël.                   | none
          fr | Bruxelles a adopté une directive.                               | BE
          fr | Bruxelles accueille le festival belge.                          | BE
          fr | Le Palais du Luxembourg a voté la loi.                          | none
          fr | Les Indes orientales faisaient rêver.                           | none
          en | The New York Times and the Panama Papers.                       | none
          en | Michael Jordan and Denzel Washington smiled.                    | none
          en | Paris Hilton sings.                                             | none
          fr | La Corée du Sud et la Corée du Nord se parlent.                | KP KR
          fr | Les Nord-Coréens ont gagné, l’équipe sud-coréenne a perdu.     | KP KR
          fr | La Géorgie veut adhérer, dit-on à Tbilissi.                    | GE
          fr | En Géorgie et au Texas, les démocrates progressent.            | US
          fr | La Jordanie a fermé sa frontière.                              | JO
          fr | Michael Jordan a pris sa retraite.                             | none
          fr | La fondation Michael Jordan ouvre une école.                   | none
          en | The Michael Jordan Foundation and the Chad Brown School open.  | none
          fr | Des incendies approchent de Los Angeles.                       | US
          fr | Elle collectionne la porcelaine de Chine.                      | none
          fr | La Chine a répondu.                                            | CN
          fr | Paris Hilton a fêté son anniversaire.                          | none
          fr | Denzel Washington tourne un nouveau film.                      | none
          fr | George Washington fut le premier président.                    | none
          fr | Washington a réagi.                                            | US
          fr | Les Panama Papers ont tout changé.                             | none
          fr | La France insoumise appelle à manifester.                      | none
          fr | Air France annule des vols.                                    | none
          fr | Selon France Info et France 2, la grève continue.              | none
          fr | Le New York Times publie une enquête.                          | none
          fr | Il se promène dans le jardin du Luxembourg.                    | none
          fr | Le Luxembourg soutient le texte.                               | LU
          fr | Le pianiste joue une polonaise de Chopin.                      | none
          fr | Elle danse la polonaise.                                       | none
          fr | La Polonaise a gagné le tournoi.                               | PL
          fr | Les explorateurs cherchaient la route des Indes.               | none
          fr | L’océan Indien se réchauffe.                                   | none
          fr | Il parle le français et l’anglais.                             | none
          fr | Le Kremlin et la Maison-Blanche se taisent.                    | RU US
          fr | Un bloc russo-coréen se dessine, dit Pyongyang.                | KP RU
          fr | Le sommet franco-allemand commence.                            | DE FR
          fr | Les relations sino-américaines se tendent.                     | CN US
          fr | Les Turcs et les turques votent.                               | TR
          fr | LE ROYAUME-UNI QUITTE LA TABLE                                 | GB
          fr | La Côte d’Ivoire, la Birmanie et l’Écosse.                     | CI GB MM
          fr | La Suissesse devance une Lettonne.                             | CH LV
          fr | Il habite rue de Russie.                                       | none
          fr | Les pays d’Amérique latine protestent.                         | none
          fr | Le Kosovo et la Palestine participent.                         | PS XK
          fr | Le chat de la voisine dort, il est sans os.                    | none
          en | Chad borders Niger and Nigeria.                                | NE NG TD
          en | Chad Smith plays the drums.                                    | none
          en | Jordan closed its border with Syria.                           | JO SY
          en | Turkey voted and the Turks celebrated.                         | TR
          en | They ate turkey and used fine china.                           | none
          en | Tell us more about it.                                         | none
          en | The US and the UK signed.                                      | GB US
          en | Voters in Georgia and Ohio went to the polls.                  | US
          en | Georgia thanked its allies, officials in Tbilisi said.         | GE
          en | The two Koreas talk: Pyongyang and Seoul.                      | KP KR
          en | The Dutch and the French disagree.                             | FR NL
          de | Deutschland und Frankreich beraten.                            | DE FR
          de | Die russische Regierung und die Franzosen in Warschau.         | FR PL RU
          es | El gobierno ruso y las autoridades alemanas en Bogotá.         | CO DE RU
          it | I russi e il governo francese a Varsavia.                      | FR PL RU
          pt | Os russos e as autoridades francesas em Tóquio.                | FR JP RU
          ru | В Северной Корее молчат.                                       | KP
          es | Alemania y los Estados Unidos firman.                          | DE US
          it | La Germania e la Francia firmano.                              | DE FR
          pt | A Alemanha e a França assinam.                                 | DE FR
          ru | Переговоры России и Украины продолжаются.                      | RU UA
          ar | زار الوفد فرنسا وروسيا                                         | FR RU
          """)
  void aSentenceSpeaksOfTheseCountries(String language, String text, String expected) {
    assertThat(Tagged.ids(EntityKind.COUNTRY, language, text))
        .isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void eachMentionSaysOfWhichKindItIs() {
    String text =
        "La Russie négocie, les Russes attendent, Moscou se tait, le Kremlin aussi ; à Kazan, rien.";
    assertThat(Tagged.entities(EntityKind.COUNTRY, "fr", text))
        .singleElement()
        .extracting(entity -> entity.mentions().stream().map(Mention::kind).toList())
        .isEqualTo(
            List.of(
                MentionKind.NAME,
                MentionKind.DEMONYM,
                MentionKind.CAPITAL,
                MentionKind.SEAT,
                MentionKind.CITY));
  }

  @Test
  void brusselsIsTheCapitalOfBelgiumAndNotItsGovernment() {
    assertThat(Tagged.entities(EntityKind.COUNTRY, "fr", "Bruxelles a adopté une directive."))
        .singleElement()
        .extracting(entity -> entity.mentions().getFirst().kind())
        .isEqualTo(MentionKind.CAPITAL);
  }

  @Test
  void everyCountryIsFoundByItsNameInEveryLanguageOfTheService() {
    Gazetteers gazetteers = Gazetteers.load();
    EntityNames names = new EntityNames(gazetteers);
    Atlas atlas = gazetteers.atlas();
    for (String tag : List.of("fr", "en", "de", "es", "it", "pt", "ru", "ar")) {
      Language language = new Language(tag);
      for (String code : atlas.codes()) {
        String name = atlas.label(code, language);
        assertThat(names.ids(EntityKind.COUNTRY, name)).as("%s in %s", name, tag).contains(code);
      }
    }
  }
}
