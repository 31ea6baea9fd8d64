package depeche.desk;

import static depeche.desk.SearchDesk.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import depeche.article.ArticleId;
import depeche.article.Field;
import depeche.article.Language;
import depeche.desk.SearchAnswer.Dropped;
import depeche.index.InvalidCursorException;
import depeche.query.MatchMode;
import depeche.query.Warning;
import depeche.query.Warning.Problem;
import depeche.snippet.Fragment;
import depeche.text.Span;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SearchTest {
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
  void allWordsAreRequired() {
    desk.store("both", "Le port et le phare sont fermés.");
    desk.store("one", "Le port est ouvert.");

    SearchAnswer answer = desk.ask("port phare");

    assertThat(ids(answer)).containsExactly("both");
    assertThat(answer.relaxed()).isFalse();
    assertThat(answer.dropped()).isEmpty();
  }

  @Test
  void whereNoArticleHasAllTheWordsThoseWithMostOfThemAreFound() {
    desk.store("two", "Le port et le phare sont fermés.");
    desk.store("one", "Le port est ouvert.");

    SearchAnswer answer = desk.ask("port phare dragon");

    assertThat(ids(answer)).containsExactly("two");
    assertThat(answer.relaxed()).isTrue();
    assertThat(answer.dropped())
        .containsExactly(new Dropped("port", 0), new Dropped("phare", 0), new Dropped("dragon", 1));
  }

  @Test
  void onlyHalfOfTheWordsAreEverGivenUp() {
    desk.store("one", "Le port est ouvert.");

    assertThat(desk.ask("port dragon").found().total()).isEqualTo(1);
    assertThat(desk.ask("port dragon licorne griffon").found().total()).isZero();
  }

  @Test
  void whereNotEvenHalfOfTheWordsAreFoundTheAnswerIsNotCalledRelaxed() {
    desk.store("one", "Le port est ouvert.");

    assertThat(desk.ask("dragon licorne").relaxed()).isFalse();
  }

  @Test
  void whatIsDeniedOrFilteredIsNeverGivenUp() {
    desk.store("denied", "Le port et le phare sont fermés.");
    desk.store("kept", "Le port est ouvert.");

    assertThat(ids(desk.ask("port dragon -phare"))).containsExactly("kept");
    assertThat(ids(desk.ask("port dragon titre:sommet"))).isEmpty();
    assertThat(ids(desk.ask("port dragon après:2024"))).isEmpty();
  }

  @Test
  void aPhraseIsGivenUpWholeOrNotAtAll() {
    desk.store("phrase", "Le port de pêche est ouvert.");
    desk.store("words", "La pêche reprend dans un port.");

    assertThat(ids(desk.ask("\"port de pêche\" dragon"))).containsExactly("phrase");
  }

  @Test
  void matchAllIsNeverRelaxed() {
    desk.store("one", "Le port est ouvert.");

    assertThat(ids(desk.ask("port dragon", MatchMode.ALL))).isEmpty();
  }

  @Test
  void matchAnyFindsArticlesWithOneOfTheWords() {
    desk.store("port", "Le port est ouvert.");
    desk.store("phare", "Le phare est éteint.");
    desk.store("neither", "La plage est vide.");

    SearchAnswer answer = desk.ask("port phare", MatchMode.ANY);

    assertThat(ids(answer)).containsExactlyInAnyOrder("port", "phare");
    assertThat(answer.relaxed()).isFalse();
  }

  @Test
  void theNextPageOfARelaxedAnswerIsRelaxedAlike() {
    for (int i = 0; i < 5; i++) {
      desk.store("a" + i, "Le port est ouvert.");
    }
    SearchAnswer first = desk.page("port dragon", 3, null);
    desk.store("all", "Un dragon dort dans le port.");

    SearchAnswer second = desk.page("port dragon", 3, first.found().next());

    Set<String> both = new HashSet<>(ids(first));
    both.addAll(ids(second));
    assertThat(second.relaxed()).isTrue();
    assertThat(both).contains("a0", "a1", "a2", "a3", "a4");
  }

  @Test
  void aCursorThatNoSearchGaveIsRefused() {
    desk.store("one", "Le port est ouvert.");

    assertThatThrownBy(() -> desk.page("port", 3, "plus loin"))
        .isInstanceOf(InvalidCursorException.class);
    assertThatThrownBy(() -> desk.page("port", 3, "2.abc"))
        .isInstanceOf(InvalidCursorException.class);
  }

  @Test
  void stopWordsDoNotRestrict() {
    desk.store("one", "Un journaliste du Monde enquête.");

    assertThat(ids(desk.ask("le monde"))).containsExactly("one");
    assertThat(desk.ask("le monde").relaxed()).isFalse();
  }

  @Test
  void aQueryOfStopWordsOnlyLooksForThem() {
    desk.store("question", "Être ou ne pas être, demande le prince.");
    desk.store("other", "Port ouvert demain.");

    assertThat(ids(desk.ask("être ou ne pas être", MatchMode.ALL))).containsExactly("question");
  }

  @Test
  void quotedStopWordsAreRequired() {
    desk.store("one", "Un journaliste du Monde enquête.");
    desk.store("two", "Un journaliste lit le Monde.");

    assertThat(ids(desk.ask("\"le monde\""))).containsExactly("two");
  }

  @Test
  void aValueIsFoundByItsId() {
    desk.store("kp", "", "Le port est ouvert.", Language.FRENCH, null, List.of("KP"));
    desk.store("jp", "", "Le port est ouvert.", Language.FRENCH, null, List.of("JP"));

    assertThat(ids(desk.ask("port pays:KP"))).containsExactly("kp");
  }

  @Test
  void aValueIsFoundByItsNameInAnyLanguage() {
    desk.store("kp", "", "Le port est ouvert.", Language.FRENCH, null, List.of("KP"));
    desk.store("kr", "", "Le port est ouvert.", Language.FRENCH, null, List.of("KR"));

    assertThat(ids(desk.ask("pays:\"Corée du Nord\""))).containsExactly("kp");
    assertThat(ids(desk.ask("country:\"north korea\""))).containsExactly("kp");
    assertThat(ids(desk.ask("port -pays:(Corée du Nord)"))).containsExactly("kr");
  }

  @Test
  void anUnknownValueFindsNothing() {
    desk.store("kp", "", "Le port est ouvert.", Language.FRENCH, null, List.of("KP"));

    assertThat(ids(desk.ask("pays:Atlantide"))).isEmpty();
  }

  @Test
  void aQueryPlainlyInALanguageIsReadInIt() {
    desk.store("en", "", "The harbours were closed.", Language.ENGLISH, null, List.of());

    SearchAnswer answer = desk.ask("the closing of the harbour");

    assertThat(answer.language()).isEqualTo(Language.ENGLISH);
    assertThat(ids(answer)).containsExactly("en");
  }

  @Test
  void aQueryTooShortToTellIsReadInTheReadersLanguageAndThoseOfTheCorpus() {
    desk.store("en", "", "New sanctions follow.", Language.ENGLISH, null, List.of());

    SearchAnswer answer = desk.ask("sanction");

    assertThat(answer.language()).isEqualTo(Language.FRENCH);
    assertThat(ids(answer)).containsExactly("en");
  }

  @Test
  void aLanguageIsFoundByItsTagAndItsName() {
    desk.store("en", "", "The harbour is open.", Language.ENGLISH, null, List.of());
    desk.store("fr", "Le port est ouvert.");

    assertThat(ids(desk.ask("langue:en"))).containsExactly("en");
    assertThat(ids(desk.ask("langue:anglais"))).containsExactly("en");
    assertThat(ids(desk.ask("lang:English"))).containsExactly("en");
    assertThat(ids(desk.ask("lang:en-GB"))).containsExactly("en");
  }

  @Test
  void aSourceIsFoundFreeOfCaseAndAccents() {
    desk.store("one", "", "Le port est ouvert.", Language.FRENCH, "Le Télégraphe", List.of());
    desk.store("two", "", "Le port est ouvert.", Language.FRENCH, "Autre", List.of());

    assertThat(ids(desk.ask("source:\"le telegraphe\""))).containsExactly("one");
  }

  @Test
  void warningsOfTheQueryAreHandedOn() {
    desk.store("one", "Le port est ouvert.");

    assertThat(desk.ask("\"port").warnings())
        .containsExactly(new Warning(0, Problem.UNCLOSED_QUOTE));
  }

  @Test
  void aHitShowsWhereItAnswers() {
    desk.store("one", "Vue du port", "Le port est ouvert.", Language.FRENCH, null, List.of());

    SearchAnswer.AnsweredHit hit = desk.ask("port").hits().getFirst();

    assertThat(hit.title())
        .containsExactly(new Fragment("Vue du ", false), new Fragment("port", true));
    assertThat(hit.snippets().getFirst().fragments()).contains(new Fragment("port", true));
  }

  @Test
  void anArticleComesWithTheSpansOfAQuery() {
    desk.store("one", "Vue du port", "Le port est ouvert.", Language.FRENCH, null, List.of());

    ArticleAnswer answer =
        desk.search().article(new ArticleId("one"), "port", Language.FRENCH).orElseThrow();

    assertThat(answer.matches())
        .isEqualTo(
            Map.of(Field.TITLE, List.of(new Span(7, 11)), Field.BODY, List.of(new Span(3, 7))));
  }
}
