package depeche.desk.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.Entity;
import depeche.article.EntityKind;
import depeche.article.Field;
import depeche.article.Language;
import depeche.article.Mention;
import depeche.article.MentionKind;
import depeche.desk.related.RelatedStory.Kind;
import depeche.index.Change;
import depeche.lucene.LuceneIndex;
import depeche.text.Chains;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RelatedTest {
  private static final Chains CHAINS = Chains.load();
  private static final String COLLAPSE =
      "La digue de Saint-Aubin a cédé dans la nuit sous la houle, et vingt maisons du hameau des"
          + " Salines sont inondées.";

  private static final String PORT =
      "Le port de Saint-Aubin avait perdu ses pontons, emportés par la houle d’une tempête d’hiver"
          + " au large des Salines.";

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private LuceneIndex index;

  @SuppressWarnings("NullAway.Init")
  private Related related;

  @BeforeEach
  void open() {
    index = LuceneIndex.open(folder, CHAINS);
    related = new Related(index, CHAINS);
    for (int i = 0; i < 30; i++) {
      store(article("autre-" + i, "2024-01-01", "Gazette", "Le marché numéro " + i + " rouvre."));
    }
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void whatCameLaterIsAnUpdateAndWhatCameBeforeIsBackground() {
    store(
        article(
            "avant",
            "2024-02-20",
            "Gazette",
            "La digue de Saint-Aubin inquiète les habitants du hameau des Salines."));
    store(
        article(
            "après",
            "2024-03-12",
            "Gazette",
            "À Saint-Aubin, la digue sera relevée d’un mètre devant les Salines."));

    assertThat(around(COLLAPSE))
        .extracting(RelatedStory::kind, story -> id(story.article()))
        .containsExactlyInAnyOrder(tuple(Kind.BACKGROUND, "avant"), tuple(Kind.UPDATE, "après"));
  }

  @Test
  void anotherSourceOnTheSameDayTellsTheSameStory() {
    store(
        article(
            "ailleurs",
            "2024-03-02",
            "Courrier",
            "Vingt maisons inondées à Saint-Aubin : la digue du hameau des Salines a cédé cette"
                + " nuit, sous une forte houle."));

    assertThat(around(COLLAPSE)).extracting(RelatedStory::kind).containsExactly(Kind.SAME_STORY);
  }

  @Test
  void aCopyIsToldOnce() {
    store(article("copie-1", "2024-03-02", "Courrier", COLLAPSE));
    store(article("copie-2", "2024-03-02", "Dépêches", COLLAPSE));

    assertThat(around(COLLAPSE)).extracting(RelatedStory::kind).containsExactly(Kind.DUPLICATE);
  }

  @Test
  void ofSeveralVersionsOfAStoryTheLatestIsTold() {
    String repair = "À Saint-Aubin, la digue sera relevée d’un mètre devant le hameau des Salines.";
    store(article("v-9", "2024-03-12", "Gazette", repair));
    store(article("v-10", "2024-03-12", "Courrier", repair));

    assertThat(around(COLLAPSE)).extracting(story -> id(story.article())).containsExactly("v-10");
  }

  @Test
  void ofSeveralArticlesAboutAnotherEventTheClosestIsToldAndTheOthersStandBehindIt() {
    store(article("question", "2024-03-01", "Gazette", COLLAPSE));
    store(article("loin-1", "2023-01-10", "Gazette", PORT + " Les marins étaient restés à quai."));
    store(article("loin-2", "2023-01-11", "Courrier", PORT + " Un tracteur a tiré les bateaux."));

    assertThat(around(COLLAPSE))
        .singleElement()
        .satisfies(story ->
            assertThat(
                    Stream.concat(Stream.of(story.article()), story.further().stream())
                        .map(RelatedTest::id))
                .containsExactlyInAnyOrder("loin-1", "loin-2"));
  }

  @Test
  void theSameWordsYearsApartAreTwoEvents() {
    store(article("question", "2024-03-01", "Gazette", COLLAPSE));
    store(article("loin-1", "2013-01-10", "Gazette", PORT + " Les marins étaient restés à quai."));
    store(article("loin-2", "2023-01-11", "Courrier", PORT + " Un tracteur a tiré les bateaux."));

    assertThat(around(COLLAPSE)).hasSize(2).allMatch(story -> story.further().isEmpty());
  }

  @Test
  void ofTheEventItselfWhatCameBeforeAndWhatCameLaterAreToldApart() {
    store(
        article(
            "veille",
            "2024-02-27",
            "Gazette",
            COLLAPSE.replace("a cédé", "menace de céder") + " Le maire appelle à la prudence."));
    store(
        article(
            "suite",
            "2024-03-04",
            "Gazette",
            COLLAPSE
                + " Les assureurs attendent quelque deux cents dossiers d’ici à la fin du mois."));

    assertThat(around(COLLAPSE))
        .filteredOn(story -> story.kind() != Kind.DUPLICATE)
        .extracting(story -> id(story.article()))
        .containsExactlyInAnyOrder("veille", "suite");
  }

  @Test
  void aCopyIsToldAfterAllOtherStories() {
    store(article("copie", "2024-03-02", "Courrier", COLLAPSE));
    store(
        article(
            "après",
            "2024-03-12",
            "Gazette",
            "À Saint-Aubin, la digue sera relevée d’un mètre devant les Salines."));

    assertThat(around(COLLAPSE))
        .extracting(RelatedStory::kind)
        .containsExactly(Kind.UPDATE, Kind.DUPLICATE);
  }

  @Test
  void theNearerInTimeComesFirst() {
    String text = "La digue de Saint-Aubin, au hameau des Salines, et sa houle";
    store(article("loin", "2019-03-01", "Gazette", text + " d’antan."));
    store(article("près", "2024-02-25", "Gazette", text + " de février, vues du phare voisin."));

    assertThat(around(COLLAPSE)).first().extracting(story -> id(story.article())).isEqualTo("près");
  }

  @Test
  void everySharedTermIsInBothTexts() {
    String other = "Les digues des Salines ont toutes cédé.";
    store(article("autre", "2024-03-02", "Gazette", other));

    assertThat(around(COLLAPSE))
        .flatExtracting(RelatedStory::reasons)
        .filteredOn(Reason.Terms.class::isInstance)
        .isNotEmpty()
        .allSatisfy(reason ->
            assertThat(((Reason.Terms) reason).terms())
                .isNotEmpty()
                .allSatisfy(term -> {
                  assertThat(COLLAPSE).contains(term.here());
                  assertThat(other).contains(term.there());
                }));
  }

  @Test
  void aSharedPersonAndCountryRelateAcrossLanguages() {
    store(with(article("en", "2024-03-02", "Herald", Language.ENGLISH, "A visit to the coast.")));
    EnrichedArticle asked = with(article("fr", "2024-03-01", "Gazette", "Une visite attendue."));

    assertThat(related.to(asked, 5))
        .flatExtracting(RelatedStory::reasons)
        .contains(
            new Reason.Shared(EntityKind.PERSON, "zoe-hardy", "Zoé Hardy", 1, "Une", "A v"),
            new Reason.Shared(EntityKind.COUNTRY, "IS", "IS", 1, "Une", "A v"),
            new Reason.Near(LocalDate.parse("2024-03-01"), LocalDate.parse("2024-03-02"), 1));
  }

  @Test
  void aCountryAmongManyOthersDoesNotRelateAcrossLanguages() {
    for (String country : List.of("IS", "NO", "FI", "CH")) {
      store(in(country, Language.ENGLISH, "A market.", country));
    }
    EnrichedArticle asked = in("fr", Language.FRENCH, "Un glacier.", "IS", "NO", "FI", "CH");

    assertThat(related.to(asked, 5)).isEmpty();
  }

  @Test
  void topicsAloneDoNotRelateAcrossLanguages() {
    store(about(EntityKind.TOPIC, "en", Language.ENGLISH, "A vote.", "politics", "elections"));
    EnrichedArticle asked =
        about(EntityKind.TOPIC, "fr", Language.FRENCH, "Un scrutin.", "politics", "elections");

    assertThat(related.to(asked, 5)).isEmpty();
  }

  @Test
  void anArticleWithNothingInCommonIsNotRelated() {
    assertThat(around("Une comète passe au-dessus du volcan.")).isEmpty();
  }

  private List<RelatedStory> around(String body) {
    return related.to(article("question", "2024-03-01", "Gazette", body), 5);
  }

  private void store(EnrichedArticle article) {
    index.write(List.of(new Change.Store(article, id(article), null)));
    index.refresh();
  }

  private static EnrichedArticle article(String id, String day, String source, String body) {
    return article(id, day, source, Language.FRENCH, body);
  }

  private static EnrichedArticle article(
      String id, String day, String source, Language language, String body) {
    Article article =
        new Article(
            new ArticleId(id),
            null,
            "",
            "",
            body,
            language,
            source,
            List.of(),
            LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant(),
            null,
            null,
            List.of(),
            List.of());
    return new EnrichedArticle(article, language, List.of());
  }

  private static EnrichedArticle in(
      String id, Language language, String body, String... countries) {
    return about(EntityKind.COUNTRY, id, language, body, countries);
  }

  /** An article that speaks of {@code values}, each as much as the others. */
  private static EnrichedArticle about(
      EntityKind kind, String id, Language language, String body, String... values) {
    EnrichedArticle article = article(id, "2024-03-01", "Gazette", language, body);
    Mention mention = new Mention(Field.BODY, 0, 1, body.substring(0, 1), MentionKind.NAME);
    List<Entity> entities =
        Stream.of(values)
            .map(value -> new Entity(kind, value, value, 1, List.of(mention)))
            .toList();
    return new EnrichedArticle(article.article(), language, entities);
  }

  /** The same, of Zoé Hardy in Iceland. */
  private static EnrichedArticle with(EnrichedArticle article) {
    String written = article.article().body().substring(0, 3);
    List<Mention> mentions = List.of(new Mention(Field.BODY, 0, 3, written, MentionKind.NAME));
    return new EnrichedArticle(
        article.article(),
        article.language(),
        List.of(
            new Entity(EntityKind.PERSON, "zoe-hardy", "Zoé Hardy", 1, mentions),
            new Entity(EntityKind.COUNTRY, "IS", "IS", 1, mentions)));
  }

  private static String id(EnrichedArticle article) {
    return article.article().id().value();
  }
}
