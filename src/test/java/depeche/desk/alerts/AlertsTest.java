package depeche.desk.alerts;

import static depeche.desk.alerts.AlertDesk.article;
import static depeche.desk.alerts.AlertDesk.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.article.Language;
import depeche.article.MentionKind;
import depeche.desk.Fingerprint;
import depeche.index.Change;
import depeche.index.IndexUnavailableException;
import depeche.query.Facet;
import depeche.query.Filters;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AlertsTest {
  @TempDir private Path folder;
  private AlertDesk desk;

  @BeforeEach
  void open() {
    desk = new AlertDesk(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void reopen() {
    desk.close();
    desk = new AlertDesk(folder);
  }

  @Test
  void anAlertTellsOfWhatArrivesAndASearchByItWouldFind() {
    Alert harbours = desk.watch("port phare");
    Alert beaches = desk.watch("plage");

    desk.receive("a", "Les ports et les phares sont fermés.");
    desk.receive("b", "Le port est ouvert.");

    assertThat(desk.told(harbours)).containsExactly("a");
    assertThat(desk.told(beaches)).isEmpty();
  }

  @Test
  void anAlertIgnoresTheMentionsThatItsSearchIgnores() {
    Filters russia = only(Facet.COUNTRY, "RU");
    Alert metonyms = desk.watch("", russia);
    Alert named =
        desk.watch(
            "",
            new Filters(
                russia.include(), russia.exclude(), russia.published(), MentionKind.METONYMS));

    desk.receive("a", "Le Kremlin a démenti lundi.");
    desk.receive("b", "Le Kremlin a démenti lundi. La Russie attend.");

    assertThat(desk.told(metonyms)).containsExactly("b", "a");
    assertThat(desk.told(named)).containsExactly("b");
    assertThat(desk.found(named)).containsExactly("b");
    reopen();
    desk.receive("c", "Le Kremlin a démenti mardi.");
    assertThat(desk.told(named)).containsExactly("b");
    assertThat(desk.told(metonyms)).containsExactly("c", "b", "a");
  }

  @Test
  void anAlertIsNeverRelaxed() {
    Alert alert = desk.watch("port dragon");

    desk.receive("a", "Le port est ouvert.");

    assertThat(desk.told(alert)).isEmpty();
  }

  @Test
  void filtersRestrictAnAlert() {
    Alert abroad = desk.watch("port", only(Facet.COUNTRY, "ES"));

    desk.receive("a", "Le port est ouvert.");
    desk.receive("b", "Le port est ouvert, annonce l’Espagne.");

    assertThat(desk.told(abroad)).containsExactly("b");
  }

  @Test
  void whatWasThereBeforeAnAlertIsNotToldEvenWhereItIsSentAgain() {
    desk.receive("a", "Le port est ouvert.");
    Alert alert = desk.watch("port");

    desk.receive("a", "Le port est ouvert.");

    assertThat(desk.told(alert)).isEmpty();
  }

  @Test
  void anArticleThatIsReplacedIsToldOnceAtTheMost() {
    Alert alert = desk.watch("port");

    desk.receive("a", "La plage est ouverte.");
    desk.receive("a", "Le port est ouvert.");
    desk.receive("a", "Le port est fermé.");

    assertThat(desk.told(alert)).containsExactly("a");
  }

  @Test
  void alertsAndWhatTheyToldOutliveARestart() {
    Alert alert = desk.watch("port");
    desk.receive("a", "Le port est ouvert.");
    reopen();

    desk.receive("a", "Le port est fermé.");
    desk.receive("b", "Un autre port.");

    assertThat(desk.alerts.all()).containsExactly(alert);
    assertThat(desk.told(alert)).containsExactly("b", "a");
    assertThat(desk.alerts.lastFired(alert)).hasValue(AlertDesk.NOW);
  }

  @Test
  void aDeletedAlertIsGoneAndStaysSo() {
    Alert alert = desk.watch("port");
    desk.receive("a", "Le port est ouvert.");

    assertThat(desk.alerts.delete(alert.id())).isTrue();
    assertThat(desk.alerts.delete(alert.id())).isFalse();
    desk.receive("b", "Un autre port.");
    reopen();

    assertThat(desk.alerts.all()).isEmpty();
    assertThat(desk.alerts.fired(alert)).isZero();
  }

  @Test
  void aLanguageThatArrivesIsHeededFromItsFirstArticleOn() {
    Alert alert = desk.watch("sanctions");

    desk.ingestion.receive(List.of(english("a", "The last sanction was lifted yesterday.")));

    assertThat(desk.told(alert)).containsExactly("a");
    assertThat(desk.found(alert)).containsExactly("a");
  }

  @Test
  void aDryRunCountsWhatAReplayOfTheLastThirtyDaysTells() {
    desk.ingestion.receive(
        List.of(
            article("today", "Le port est ouvert.", "2024-06-20T08:00:00Z"),
            article("first-day", "Un port est ouvert.", "2024-05-22T00:00:00Z"),
            article("too-old", "Le port est fermé.", "2024-05-21T23:59:59Z"),
            article("other", "La plage est vide.", "2024-06-20T08:00:00Z")));
    desk.index.refresh();

    assertThat(desk.alerts.dryRun(AlertDesk.search("ports", Filters.NONE))).isEqualTo(2);
  }

  @Test
  void whatACrashLeftBetweenWritingAndTellingIsToldAtTheNextStart() {
    Alert alert = desk.watch("port");
    Change.Store store = store("a", "Le port est ouvert.");
    desk.alerts.expected(List.of(store));
    desk.index.write(List.of(store));
    desk.index.commit();
    reopen();

    assertThat(desk.told(alert)).containsExactly("a");
    reopen();
    assertThat(desk.told(alert)).containsExactly("a");
  }

  @Test
  void whatACrashLeftBeforeWritingIsNotTold() {
    Alert alert = desk.watch("port");
    desk.receive("a", "Le port est ouvert.");
    desk.alerts.expected(List.of(store("b", "Un autre port.")));
    reopen();

    assertThat(desk.told(alert)).containsExactly("a");
  }

  @Test
  void ofAnArticleThatACrashKeptFromBeingReplacedNothingIsTold() {
    desk.receive("a", "Le port est ouvert.");
    Alert alert = desk.watch("port");
    desk.alerts.expected(List.of(store("a", "Le port est fermé.")));
    reopen();

    assertThat(desk.told(alert)).isEmpty();
  }

  @Test
  void aBatchThatBrokeOffIsToldWhenItIsSentAgain() {
    Alert alert = desk.watch("port");
    Change.Store store = store("a", "Le port est ouvert.");
    var arrival = desk.alerts.expected(List.of(store));
    desk.index.write(List.of(store));
    arrival.broken();

    desk.alerts.expected(List.of(store)).stored(desk.index.write(List.of(store)));

    assertThat(desk.told(alert)).containsExactly("a");
  }

  @Test
  void aDamagedAlertIsPassedOverAndTheOthersWatch() throws IOException {
    desk.watch("plage");
    Alert alert = desk.watch("port");
    desk.close();
    try (var file = new RandomAccessFile(folder.resolve("alerts/alerts.log").toFile(), "rw")) {
      file.seek(40);
      file.write('#');
    }
    Files.writeString(folder.resolve("alerts/fired.log"), "half a li", StandardOpenOption.APPEND);
    desk = new AlertDesk(folder);

    desk.receive("a", "Le port est ouvert.");

    assertThat(desk.alerts.all()).containsExactly(alert);
    assertThat(desk.told(alert)).containsExactly("a");
  }

  @Test
  void oneProcessAtATimeHasTheAlerts() {
    assertThatThrownBy(() ->
            Alerts.open(
                folder.resolve("alerts"),
                desk.search,
                desk.standing,
                desk.index,
                new WebhookAddresses(false),
                Patience.USUAL,
                () -> AlertDesk.NOW))
        .isInstanceOf(IndexUnavailableException.class)
        .hasMessageContaining("open in another process");
  }

  @Test
  void manyFiringsArePagedBackToTheFirst() {
    Alert alert = desk.watch("port");
    for (int i = 0; i < 7; i++) {
      desk.receive("a" + i, "Le port " + i);
    }

    assertThat(desk.alerts.page(alert, 100, 3))
        .extracting(Firing::article)
        .containsExactly("a6", "a5", "a4");
    assertThat(desk.alerts.page(alert, 4, 3))
        .extracting(Firing::article)
        .containsExactly("a3", "a2", "a1");
    assertThat(desk.alerts.page(alert, 1, 3)).extracting(Firing::article).containsExactly("a0");
  }

  private static Article english(String id, String body) {
    return new Article(
        new ArticleId(id),
        null,
        "",
        "",
        body,
        Language.ENGLISH,
        null,
        List.of(),
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  private Change.Store store(String id, String body) {
    Article article = article(id, body, null);
    return new Change.Store(desk.ingestion.enrich(article), Fingerprint.of(article), null);
  }
}
