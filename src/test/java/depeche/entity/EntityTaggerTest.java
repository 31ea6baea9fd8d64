package depeche.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import depeche.article.Article;
import depeche.article.Article.SuppliedEntity;
import depeche.article.ArticleId;
import depeche.article.Entity;
import depeche.article.EntityKind;
import depeche.article.Field;
import depeche.article.Language;
import depeche.article.Mention;
import depeche.article.MentionKind;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EntityTaggerTest {
  private static final EntityTagger TAGGER = EntityTagger.load();
  private static final String SUMMIT =
      "Vladimir Poutine a été reçu à Pyongyang par Kim Jong–Un. La Corée du Nord et la Russie ont"
          + " signé un traité de partenariat stratégique. Poutine a quitté le pays le soir même,"
          + " sous le regard de Kim. Un bloc russo-coréen inquiète Washington.";

  @Test
  void peopleAreFoundWithTheirBareSurnames() {
    assertThat(entity(SUMMIT, EntityKind.PERSON, "vladimir-poutine").mentions())
        .extracting(Mention::text, Mention::kind)
        .containsExactly(
            tuple("Vladimir Poutine", MentionKind.NAME), tuple("Poutine", MentionKind.SURNAME));
  }

  @Test
  void aDashInsteadOfAHyphenDoesNotMakeAnotherPerson() {
    assertThat(entity(SUMMIT, EntityKind.PERSON, "kim-jong-un").mentions())
        .extracting(Mention::text)
        .containsExactly("Kim Jong–Un", "Kim");
  }

  @Test
  void anAdjectiveSharedByTwoCountriesMeansTheOneThatTheArticleNames() {
    assertThat(entity(SUMMIT, EntityKind.COUNTRY, "KP").mentions())
        .extracting(Mention::text, Mention::kind)
        .contains(tuple("coréen", MentionKind.DEMONYM));
    assertThat(ids(SUMMIT, EntityKind.COUNTRY)).doesNotContain("KR");
  }

  @Test
  void aTreatyBetweenStatesIsPolitics() {
    assertThat(ids(SUMMIT, EntityKind.TOPIC)).contains("medtop:11000000");
  }

  @Test
  void everyMentionIsTheTextItPointsAt() {
    for (Entity entity : tag(SUMMIT)) {
      for (Mention mention : entity.mentions()) {
        assertThat(mention.field()).isEqualTo(Field.BODY);
        assertThat(SUMMIT.substring(mention.start(), mention.end())).isEqualTo(mention.text());
      }
    }
  }

  @Test
  void theTitleWeighsMoreThanTheBody() {
    Article article =
        article("Le Portugal vote", "Le scrutin a réuni des observateurs venus du Canada.");
    assertThat(TAGGER.tag(article, Language.FRENCH))
        .filteredOn(entity -> entity.kind() == EntityKind.COUNTRY)
        .extracting(Entity::id)
        .containsExactly("PT", "CA");
  }

  @Test
  void whatTheSenderNamedIsKeptBesideWhatWasFound() {
    Article article =
        new Article(
            new ArticleId("a"),
            null,
            "",
            "",
            "Le Portugal vote.",
            null,
            null,
            List.of(),
            null,
            null,
            null,
            List.of(),
            List.of(new SuppliedEntity(EntityKind.COUNTRY, "", "Corée du Nord")));
    assertThat(TAGGER.tag(article, Language.FRENCH))
        .extracting(Entity::id, entity -> entity.mentions().size())
        .contains(tuple("KP", 0), tuple("PT", 1));
  }

  private static Entity entity(String body, EntityKind kind, String id) {
    return tag(body).stream()
        .filter(entity -> entity.kind() == kind && entity.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(String body, EntityKind kind) {
    return tag(body).stream().filter(entity -> entity.kind() == kind).map(Entity::id).toList();
  }

  private static List<Entity> tag(String body) {
    return TAGGER.tag(article("", body), Language.FRENCH);
  }

  private static Article article(String title, String body) {
    return new Article(
        new ArticleId("a"),
        null,
        title,
        "",
        body,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        List.of(),
        List.of());
  }
}
