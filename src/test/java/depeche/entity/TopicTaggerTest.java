package depeche.entity;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Entity;
import depeche.article.EntityKind;
import depeche.article.MentionKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TopicTaggerTest {
  private static final EntityNames NAMES = EntityNames.load();

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | Les députées ont voté les lois du gouvernement avant les élections.   | 11000000
          fr | L’attaquante a marqué deux buts en finale du championnat.             | 15000000
          fr | L’inflation ralentit et la banque centrale baisse ses taux d’intérêt. | 04000000
          fr | Les hôpitaux vaccinent les patientes contre l’épidémie.               | 07000000
          fr | Le procureur a requis cinq ans de prison au tribunal correctionnel.   | 02000000
          fr | Un séisme a fait des sinistrés, les pompiers cherchent des rescapés.  | 03000000
          fr | Les lycéens passent le baccalauréat, les enseignants surveillent.     | 05000000
          fr | La déforestation menace la biodiversité et le climat.                 | 06000000
          fr | Les syndicats appellent les salariés à la grève.                      | 09000000
          fr | Le pape a reçu les évêques au Vatican.                                | 12000000
          fr | La sonde spatiale et son télescope ont trouvé une exoplanète.         | 13000000
          fr | Les rebelles rompent la trêve, l’armée bombarde, des soldats meurent. | 16000000
          fr | Canicule : vigilance orange de Météo-France, températures en hausse.  | 17000000
          fr | La réalisatrice présente son film, les comédiennes chantent.          | 01000000
          en | MPs will vote on the bill after the general election.                 | 11000000
          en | The striker scored in the semi-final of the tournament.               | 15000000
          en | Inflation fell and the central bank cut interest rates.               | 04000000
          en | Nurses at the hospital treat cancer patients.                         | 07000000
          en | Hackers used artificial intelligence to attack the software.          | 13000000
          """)
  void aSentenceIsMostlyAbout(String language, String text, String code) {
    assertThat(Tagged.entities(EntityKind.TOPIC, language, text).getFirst().id())
        .isEqualTo("medtop:" + code);
  }

  @Test
  void everyTopicShowsTheTermsThatSpeakForIt() {
    Entity topic =
        Tagged.entities(EntityKind.TOPIC, "fr", "Le Parlement débat, les sénatrices votent.")
            .getFirst();
    assertThat(topic.score()).isBetween(0.0, 1.0);
    assertThat(topic.mentions())
        .isNotEmpty()
        .allSatisfy(mention -> assertThat(mention.kind()).isEqualTo(MentionKind.TERM));
  }

  @Test
  void aTextAboutNothingInParticularHasNoTopic() {
    assertThat(Tagged.entities(EntityKind.TOPIC, "fr", "Il est venu, puis il est reparti."))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | La CGT dépose un préavis de grève, les grévistes bloquent le dépôt.     | 20000524
          fr | Un cas de dopage : l’athlète dopée a menti au contrôle antidopage.      | 20001104
          fr | Le séisme a déclenché un tsunami, puis une avalanche.                   | 20000148
          fr | Le scrutin aura lieu dimanche, les électeurs iront au bureau de vote.   | 20000574
          en | The epidemic spreads, the virus causes new symptoms.                    | 20000446
          en | The ceasefire holds and peace talks resume with the peacekeepers.       | 20000073
          """)
  void aTextIsAboutAPartOfATopicAndAboutTheWhole(String language, String text, String code) {
    List<Entity> topics = Tagged.entities(EntityKind.TOPIC, language, text);
    assertThat(topics).extracting(Entity::id).contains("medtop:" + code);
    String parent = NAMES.parent(EntityKind.TOPIC, "medtop:" + code).orElseThrow();
    assertThat(topics).extracting(Entity::id).contains(parent);
  }

  @Test
  void everyPartOfATopicShowsEvidenceThatTheWholeShowsToo() {
    List<Entity> topics =
        Tagged.entities(
            EntityKind.TOPIC, "fr", "Canicule : vigilance orange, averses et verglas attendus.");
    Entity weather = topics.getFirst();
    assertThat(topics)
        .hasSizeGreaterThan(1)
        .allSatisfy(topic -> assertThat(weather.mentions()).containsAll(topic.mentions()));
  }
}
