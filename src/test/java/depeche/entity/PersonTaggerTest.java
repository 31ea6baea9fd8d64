package depeche.entity;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Entity;
import depeche.article.EntityKind;
import depeche.article.Mention;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PersonTaggerTest {

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          fr | Selon Pierre Durand, la séance est levée.                       | pierre-durand
          fr | L’animateur de radio Corentin Valmier reçoit.                   | corentin-valmier
          fr | La directrice du lycée Corentin Valmier reçoit.                 | none
          fr | Le candidat du Parti démocrate Moon Sang-ho a gagné.            | moon-sang-ho
          fr | On parle de la bombe H. La Corée du Nord se tait.               | none
          fr | Le chancelier Olaf Scholz a reçu Mme Borne.                     | elisabeth-borne olaf-scholz
          fr | M. Vauquelin a été entendu.                                     | vauquelin
          fr | Ursula von der Leyen et Charles de Gaulle.                      | charles-de-gaulle ursula-von-der-leyen
          fr | Mohammed ben Salmane a parlé à Jean-Yves Le Drian.              | jean-yves-le-drian mohammed-ben-salmane
          fr | Herman Van Rompuy et Valéry Giscard d’Estaing.                  | herman-van-rompuy valery-giscard-d-estaing
          fr | Xi Jinping a reçu Park Geun-hye.                                | park-geun-hye xi-jinping
          fr | J. K. Rowling signe ses livres.                                 | j-k-rowling
          fr | Emmanuel MACRON a répondu.                                      | emmanuel-macron
          fr | Le roi Philippe VI est arrivé.                                  | felipe-vi
          fr | Le prix Goncourt sera remis avenue Victor Hugo.                 | none
          fr | L’aéroport Charles-de-Gaulle est fermé.                         | none
          fr | La loi Veil a été votée.                                        | none
          fr | Le lycée Victor-Duruy et le stade Pierre-Mauroy.                | none
          fr | Volodymyr Zelenskyy, que l’on écrit aussi Zelensky, arrive.     | volodymyr-zelensky
          fr | Путин и Зеленский, lisait-on sur la pancarte.                   | vladimir-poutine volodymyr-zelensky
          fr | Vladimir Poutine, Putin en anglais, a parlé.                    | vladimir-poutine
          fr | Le paquebot Louis Aubrac et la frégate Jean Bart sont à quai.   | none
          fr | Le porte-avions Charles de Gaulle a quitté Toulon.              | none
          fr | Le prix Albert-Londres et le prix Jean Vigo sont remis.         | none
          fr | La loi Évin et la loi Pierre Joxe restent en vigueur.           | none
          fr | La rue Jean Jaurès et la place Simone Veil rouvrent.            | none
          fr | Le sous-marin Jacques Cartier et le ferry Danielle Casanova sont partis. | none
          fr | La frégate Georges Leygues escorte le cargo Marie Delmas.       | none
          fr | Le Racing Club de Lens et l’Olympique de Marseille sont éliminés. | none
          fr | Le trophée Jules Rimet et la coupe Davis sont exposés.          | none
          fr | Le barrage Daniel Johnson et le pont Jacques Chirac sont fermés. | none
          fr | L’Organisation mondiale de la Santé et Médecins du Monde alertent. | none
          fr | Photo Jeanne Vauquelin / AFP                                    | none
          fr | Crédits : Jeanne Vauquelin                                      | none
          fr | Le décret Jean Zay et l’amendement Pierre Joxe sont votés.      | none
          en | The USS Abraham Lincoln sails.                                  | none
          en | The John Lewis Voting Rights Act and the Davis Cup.             | none
          es | La calle Pablo Neruda y el premio Miguel de Cervantes.          | none
          it | La via Giuseppe Verdi e il premio Italo Calvino.                | none
          pt | A rua Fernando Pessoa e o prêmio Jorge Amado.                   | none
          de | Der Willy-Brandt-Platz und der Georg-Büchner-Preis.             | none
          fr | Le collège Anne Frank et l’école Jules Ferry sont fermés.       | none
          fr | Saint-Étienne a battu le FC Lorient et l’AS Monaco.             | none
          fr | Amnesty International et la Croix-Rouge alertent.               | none
          fr | La fondation Bill Gates et l’institut Louis Pasteur publient.   | none
          fr | Crédit photo : Jeanne Vauquelin                                 | none
          fr | © Jeanne Vauquelin / AFP                                        | none
          fr | Par Jeanne Vauquelin                                            | none
          en | The Nobel Prize and Abraham Lincoln High School.                | none
          en | By Jane Walcott                                                 | none
          de | Die Konrad-Adenauer-Stiftung tagt.                              | none
          fr | Kim Yo-jong et Moon Jae-in se sont parlé.                       | kim-yo-jong moon-jae-in
          fr | Rendez-vous place du Général Leclerc, devant l’hôpital Cochin.  | none
          fr | La rue du Docteur Roux est barrée.                              | none
          fr | ALEXEY NIKOLSKY / SPUTNIK                                       | none
          fr | Analyse et Conséquences Probables                               | none
          fr | Le Conseil de Sécurité se réunit en Janvier.                    | none
          fr | Louis Vuitton ouvre une boutique, Charlie Hebdo paraît.         | none
          fr | La footballeuse et la Suissesse Mirelle Odermattova ont signé.  | mirelle-odermattova
          fr | La Fondation Louis Vuitton expose.                              | none
          fr | L’humoriste Zorgil Klarque, 42 ans, revient.                    | zorgil-klarque
          fr | Le ministre de la Santé Olivier Véran a parlé.                  | olivier-veran
          fr | Le ministre de l’Intérieur Gérard Collomb a parlé.              | gerard-collomb
          fr | Le mot du Premier ministre sur Human Rights Watch.              | none
          fr | Un entretien avec la CGT-Cheminots et Harris Interactive.       | none
          en | President Joe Biden met Sir Keir Starmer.                       | joe-biden keir-starmer
          en | Charles de Gaulle Airport is closed.                            | none
          en | Putin's decision surprised Zelenskyy.                           | vladimir-poutine volodymyr-zelensky
          de | Angela Merkel und Friedrich Merz reden.                         | angela-merkel friedrich-merz
          es | El presidente Gustavo Petro y Nayib Bukele hablaron.            | gustavo-petro nayib-bukele
          it | Giorgia Meloni e Matteo Salvini hanno parlato.                  | giorgia-meloni matteo-salvini
          pt | Marcelo Rebelo de Sousa e António Costa falaram.                | antonio-costa marcelo-rebelo-de-sousa
          ru | Решение Путина обсуждалось с Зеленским.                         | vladimir-poutine volodymyr-zelensky
          ar | التقى بوتين الوفد                                               | vladimir-poutine
          """)
  void aSentenceNamesThesePeople(String language, String text, String expected) {
    assertThat(Tagged.ids(EntityKind.PERSON, language, text))
        .isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void aBareSurnameMeansThePersonNamedLaterToo() {
    assertThat(people("Vauquelin a gagné. Le public acclame Émile Vauquelin."))
        .singleElement()
        .extracting(entity -> entity.mentions().stream().map(Mention::text).toList())
        .isEqualTo(List.of("Vauquelin", "Émile Vauquelin"));
  }

  @Test
  void aSurnameThatTwoShareIsLeftAlone() {
    assertThat(people("Émile Vauquelin et Jeanne Vauquelin sont là. Vauquelin a parlé."))
        .hasSize(2)
        .allSatisfy(entity -> assertThat(entity.mentions()).hasSize(1));
  }

  @Test
  void aParticleBelongsToTheSurname() {
    assertThat(people("Jeanne de Kersauzon arrive. Puis de Kersauzon repart, Kersauzon aussi."))
        .singleElement()
        .satisfies(entity -> assertThat(entity.mentions()).hasSize(3));
  }

  @Test
  void anUnknownFirstNameIsReadWhereTheSurnameIsCertain() {
    assertThat(people("La foule attend Zorgil Vauquelin. « Non », répond M. Vauquelin."))
        .extracting(Entity::id)
        .containsExactly("zorgil-vauquelin");
  }

  @Test
  void whoSignsTheTextOrThePictureIsNotInTheNews() {
    assertThat(people("Par Émile Vauquelin\nLa séance est levée.\nPhoto : Jeanne Vauquelin"))
        .isEmpty();
  }

  @Test
  void theSpanLeavesTheTitleOut() {
    assertThat(people("M. Vauquelin est là."))
        .singleElement()
        .satisfies(
            entity -> assertThat(entity.mentions().getFirst().text()).isEqualTo("Vauquelin"));
  }

  @Test
  void accentsAndHyphensDoNotMakeAnotherPerson() {
    assertThat(people("Jean-Émile Vauquelin arrive. Jean Emile Vauquelin repart."))
        .extracting(Entity::id)
        .containsExactly("jean-emile-vauquelin");
  }

  private static List<Entity> people(String text) {
    return Tagged.entities(EntityKind.PERSON, "fr", text);
  }
}
