package depeche.desk.overrides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.article.Entity;
import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.article.Mention;
import depeche.article.MentionKind;
import depeche.desk.Ingestion;
import depeche.desk.Search;
import depeche.entity.EntityNames;
import depeche.entity.EntityTagger;
import depeche.index.Change;
import depeche.index.Outcome;
import depeche.lucene.LuceneIndex;
import depeche.query.DateRange;
import depeche.query.Facet;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.MatchMode;
import depeche.query.SearchRequest;
import depeche.snippet.Snippets;
import depeche.text.Chains;
import depeche.text.LanguageDetector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor's decisions, from their file to the articles of a real index. */
final class EditorialOverridesTest {
  private static final Chains CHAINS = Chains.load();
  private static final LanguageDetector DETECTOR = LanguageDetector.load();
  private static final String POLITICS = "medtop:11000000";

  @TempDir Path folder;
  private EntityNames names;
  private LuceneIndex index;
  private Ingestion ingestion;
  private Search search;
  private EditorialOverrides overrides;

  @BeforeEach
  void open() {
    start();
    store("visit", "Vladimir Poutine a reçu le maire. VVP a souri, dit Maëlle Kerguélen.");
    store("harbour", "Le port a rouvert, dit Maëlle Kerguelenn. La Russie salue Lorient.");
  }

  private void start() {
    names = EntityNames.load();
    index = LuceneIndex.open(folder.resolve("index"), CHAINS);
    ingestion = new Ingestion(index, DETECTOR, EntityTagger.sharing(names));
    search = new Search(index, CHAINS, DETECTOR, names, new Snippets(CHAINS));
    overrides = new EditorialOverrides(file(), names, index, ingestion);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void twoPeopleMergedAreOneInOldAndNewArticlesAndInQueries() {
    decide("merge person maelle-kerguelenn = maelle-kerguelen");
    store("later", "La maire Maëlle Kerguelenn a parlé.");

    assertThat(ids("person:maelle-kerguelen"))
        .containsExactlyInAnyOrder("visit", "harbour", "later");
    assertThat(ids("personne:\"Maëlle Kerguelenn\"")).hasSize(3);
    assertThat(ids(only(Facet.PERSON, "maelle-kerguelenn"))).hasSize(3);
    assertThat(person("harbour", "maelle-kerguelen").orElseThrow().mentions())
        .extracting(Mention::text)
        .containsExactly("Maëlle Kerguelenn");
  }

  @Test
  void whoIsHiddenIsOnNoArticleAndComesBackWithTheLineTakenOut() {
    decide("hide person maelle-kerguelen");
    assertThat(person("visit", "maelle-kerguelen")).isEmpty();

    decide("# nobody is hidden");
    assertThat(person("visit", "maelle-kerguelen")).isPresent();
  }

  @Test
  void anAliasIsFoundInTextsAndUnderstoodInQueries() {
    decide("alias person vladimir-poutine = VVP");

    assertThat(person("visit", "vladimir-poutine").orElseThrow().mentions())
        .extracting(Mention::text, Mention::kind)
        .contains(tuple("VVP", MentionKind.ALIAS));
    assertThat(ids("personne:VVP")).containsExactly("visit");
  }

  @Test
  void aNewNameIsShownAtOnceAndUnderstoodInQueries() {
    decide("rename country RU [fr] = Fédération russe");

    assertThat(names.label(EntityKind.COUNTRY, "RU", Language.FRENCH)).contains("Fédération russe");
    assertThat(names.label(EntityKind.COUNTRY, "RU", Language.ENGLISH)).contains("Russia");
    assertThat(ids("pays:\"federation russe\"")).containsExactly("harbour");
  }

  @Test
  void aTopicIsPinnedToAnArticleAndTakenOffAnother() {
    decide("pin topic " + POLITICS + " = harbour");
    assertThat(topics("harbour")).contains(POLITICS);

    decide("unpin topic " + POLITICS + " = harbour");
    assertThat(topics("harbour")).doesNotContain(POLITICS);
  }

  @Test
  void aBrokenFileChangesNothingAndSaysWhy() {
    decide("hide person maelle-kerguelen");
    decide("hide person maelle-kerguelenn\nhide place Lorient");

    assertThat(overrides.state().problems())
        .containsExactly(new OverridesState.Problem(2, "unknown-kind", "place"));
    assertThat(overrides.state().decisions()).isEqualTo(1);
    assertThat(person("visit", "maelle-kerguelen")).isEmpty();
    assertThat(person("harbour", "maelle-kerguelenn")).isPresent();
  }

  @Test
  void decisionsThatAreAppliedAreNotAppliedAgain() {
    decide("hide person maelle-kerguelen");
    assertThat(index.write(List.of(reread("harbour")))).hasSize(1);
    List<Entity> before = entities("harbour");
    overrides.synchronise();

    assertThat(entities("harbour")).isEqualTo(before);
    assertThat(overrides.state().applying()).isNull();
  }

  @Test
  void decisionsOfAProcessThatWasKilledBeforeItAppliedThemAreAppliedByTheNext() throws IOException {
    Files.writeString(file(), "hide person maelle-kerguelen");
    index.close();
    start();
    assertThat(person("visit", "maelle-kerguelen")).isPresent();

    overrides.synchronise();
    assertThat(person("visit", "maelle-kerguelen")).isEmpty();
  }

  @Test
  void anArticleThatItsSenderReplacedMeanwhileStaysAsSent() {
    Change stale = reread("harbour");
    store("harbour", "Le port est fermé.");

    assertThat(index.write(List.of(stale))).containsExactly(Outcome.ABSENT);
    assertThat(index.find(new ArticleId("harbour")).orElseThrow().article().body())
        .isEqualTo("Le port est fermé.");
  }

  private Change reread(String id) {
    return ingestion.reread(index.find(new ArticleId(id)).orElseThrow(), List.of());
  }

  private Path file() {
    return folder.resolve("overrides.txt");
  }

  private void decide(String text) {
    try {
      Files.writeString(file(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    overrides.synchronise();
  }

  private void store(String id, String body) {
    Article article =
        new Article(
            new ArticleId(id),
            null,
            "",
            "",
            body,
            Language.FRENCH,
            null,
            List.of(),
            null,
            null,
            null,
            List.of(),
            List.of());
    ingestion.receive(List.of(article));
    ingestion.awaitSearchable();
  }

  private List<Entity> entities(String id) {
    return index.find(new ArticleId(id)).orElseThrow().entities();
  }

  private Optional<Entity> person(String article, String id) {
    return entities(article).stream()
        .filter(entity -> entity.kind() == EntityKind.PERSON && entity.id().equals(id))
        .findFirst();
  }

  private List<String> topics(String article) {
    return entities(article).stream()
        .filter(entity -> entity.kind() == EntityKind.TOPIC)
        .map(Entity::id)
        .toList();
  }

  private static Filters only(Facet facet, String id) {
    return new Filters(Map.of(facet, Set.of(id)), Map.of(), DateRange.ALWAYS);
  }

  private List<String> ids(String q) {
    return ids(q, Filters.NONE);
  }

  private List<String> ids(Filters filters) {
    return ids("", filters);
  }

  private List<String> ids(String q, Filters filters) {
    SearchRequest request =
        new SearchRequest(
            q, Language.FRENCH, filters, MatchMode.ALL, null, 10, null, FacetChoice.NONE, false);
    return search.answer(request).hits().stream()
        .map(hit -> hit.article().article().id().value())
        .toList();
  }
}
