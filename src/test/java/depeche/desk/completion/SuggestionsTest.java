package depeche.desk.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.Entity;
import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.desk.completion.Suggestion.Kind;
import depeche.entity.EntityNames;
import depeche.index.Change;
import depeche.lucene.LuceneIndex;
import depeche.text.Chains;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SuggestionsTest {
  private static final Chains CHAINS = Chains.load();
  private static final EntityNames NAMES = EntityNames.load();

  @TempDir private Path folder;
  private LuceneIndex index;
  private Suggestions suggestions;

  @BeforeEach
  void open() {
    index = LuceneIndex.open(folder, CHAINS);
    suggestions = new Suggestions(index, CHAINS, NAMES);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void aPersonIsSuggestedByTheBeginningOfAnyWordOfTheirName() {
    store("a", "", person("elodie-marchetti", "Élodie Marchetti"));

    assertThat(suggested("mar")).containsExactly("Élodie Marchetti");
    assertThat(suggested("élo")).containsExactly("Élodie Marchetti");
    assertThat(suggested("ELODIE M")).containsExactly("Élodie Marchetti");
    assertThat(suggested("marchetti élodie")).containsExactly("Élodie Marchetti");
    assertThat(suggested("chetti")).isEmpty();
    assertThat(suggested("élodie b")).isEmpty();
  }

  @Test
  void itIsKnownHowManyArticlesNameAPersonByAWord() {
    store("a", "", person("elodie-marchetti", "Élodie Marchetti"));
    store("b", "", person("elodie-marchetti", "Élodie Marchetti"));
    store("c", "", person("elodie-durand", "Élodie Durand"));
    suggested("mar");

    assertThat(suggestions.articlesNaming("marchetti")).isEqualTo(2);
    assertThat(suggestions.articlesNaming("elodie")).isEqualTo(3);
    assertThat(suggestions.articlesNaming("marche")).isZero();
  }

  @Test
  void aSuggestionSaysWhatItIsAndHowManyArticlesSpeakOfIt() {
    store("a", "", country("KP"));
    store("b", "", country("KP"));

    assertThat(suggestions.of("corée", 8, Language.FRENCH))
        .containsExactly(new Suggestion("Corée du Nord", Kind.COUNTRY, "KP", 2));
  }

  @Test
  void aNameIsFoundInAnyLanguageAndShownInTheReaders() {
    store("a", "", country("KP"));

    assertThat(suggested("north k")).containsExactly("Corée du Nord");
    assertThat(suggested("северная")).containsExactly("Corée du Nord");
    assertThat(suggestions.of("corée", 8, Language.ENGLISH))
        .extracting(Suggestion::text)
        .containsExactly("North Korea");
  }

  @Test
  void theCommonestComesFirst() {
    store("a", "", person("paul-martel", "Paul Martel"), person("anne-martin", "Anne Martin"));
    store("b", "", person("anne-martin", "Anne Martin"));

    assertThat(suggested("mart")).containsExactly("Anne Martin", "Paul Martel");
    assertThat(suggestions.of("mart", 1, Language.FRENCH))
        .extracting(Suggestion::text)
        .containsExactly("Anne Martin");
  }

  @Test
  void titlesWithAllTheWordsFollow() {
    store("a", "Le phare de Marbel rouvre", person("anne-marbel", "Anne Marbel"));
    store("b", "Une digue à Marbel");

    assertThat(suggestions.of("marb", 8, Language.FRENCH))
        .extracting(Suggestion::kind)
        .containsExactly(Kind.PERSON, Kind.TITLE, Kind.TITLE);
    assertThat(suggested("phare mar")).containsExactly("Le phare de Marbel rouvre");
  }

  @Test
  void manyNamesLeaveRoomForTitles() {
    for (String first : List.of("anne", "benoit", "claire", "denis")) {
      store(first, "", person(first + "-marbel", first + " Marbel"));
    }
    store("title", "Une digue à Marbel");

    assertThat(suggestions.of("marbel", 4, Language.FRENCH))
        .extracting(Suggestion::kind)
        .containsExactly(Kind.PERSON, Kind.PERSON, Kind.PERSON, Kind.TITLE);
  }

  @Test
  void nothingIsSuggestedForNothing() {
    store("a", "Le phare", country("KP"));

    assertThat(suggested("")).isEmpty();
    assertThat(suggested(" & ")).isEmpty();
    assertThat(suggested("zz")).isEmpty();
  }

  @Test
  void newNamesAreSuggestedOnceRenewed() {
    assertThat(suggested("mar")).isEmpty();
    store("a", "", person("elodie-marchetti", "Élodie Marchetti"));

    assertThat(suggested("mar")).containsExactly("Élodie Marchetti");
  }

  @Test
  void whatIsKeptRenewedFollowsTheIndex() {
    try (Suggestions followed = new Suggestions(index, CHAINS, NAMES)) {
      followed.keepRenewed();
      store("a", "", person("elodie-marchetti", "Élodie Marchetti"));

      await(() -> followed.of("mar", 8, Language.FRENCH), 1);
      store("b", "", person("elodie-marchetti", "Élodie Marchetti"));
      await(() -> followed.of("mar", 8, Language.FRENCH), 2);
    }
  }

  private static void await(Supplier<List<Suggestion>> suggestions, long count) {
    assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          while (suggestions.get().stream().noneMatch(one -> one.count() == count)) {
            Thread.onSpinWait();
          }
        });
  }

  private List<String> suggested(String typed) {
    return suggestions.of(typed, 8, Language.FRENCH).stream().map(Suggestion::text).toList();
  }

  private static Entity person(String id, String label) {
    return new Entity(EntityKind.PERSON, id, label, 1, List.of());
  }

  private static Entity country(String id) {
    return new Entity(EntityKind.COUNTRY, id, id, 1, List.of());
  }

  private void store(String id, String title, Entity... entities) {
    Article article =
        new Article(
            new ArticleId(id),
            null,
            title,
            "",
            "Sans autre texte.",
            Language.FRENCH,
            null,
            List.of(),
            null,
            null,
            null,
            List.of(),
            List.of());
    EnrichedArticle enriched = new EnrichedArticle(article, Language.FRENCH, List.of(entities));
    index.write(List.of(new Change.Store(enriched, id, null)));
    index.refresh();
    suggestions.renew();
  }
}
