package depeche.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import depeche.desk.CorpusProgress;
import depeche.desk.CorpusReport;
import depeche.source.Reading.Problem;
import depeche.source.Reading.Reason;
import depeche.source.Reading.Rejected;
import depeche.web.Words;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class CorpusConsoleTest {
  private final AtomicLong nanos = new AtomicLong();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CorpusConsole console =
      new CorpusConsole(new PrintStream(bytes, true, UTF_8), Words.FRENCH, false, nanos::get);

  @Test
  void aShortPassTellsNothingOnItsWay() {
    console.accept(new CorpusProgress(1, 2, 10, 20, 3, 0));

    assertThat(bytes.toString(UTF_8)).isEmpty();
  }

  @Test
  void aLongPassTellsEveryTwoSeconds() {
    nanos.set(Duration.ofSeconds(2).toNanos());
    console.accept(new CorpusProgress(1, 2, 10, 20, 3, 0));
    console.accept(new CorpusProgress(2, 2, 20, 20, 4, 0));

    assertThat(bytes.toString(UTF_8).lines())
        .containsExactly("1 fichiers sur 2, 3 articles, 0 refus");
  }

  @Test
  void aShortPassTellsNothingHoweverLateItBegins() {
    nanos.set(Duration.ofHours(1).toNanos());
    console.begin();
    console.accept(new CorpusProgress(1, 2, 10, 20, 3, 0));

    assertThat(bytes.toString(UTF_8)).isEmpty();
  }

  @Test
  void theReportNamesEveryRejectionAndItsReason() {
    var malformed = new Rejected("corpus/a.jsonl", 7, new Reason(Problem.INVALID_DATE, "x"));

    console.report(
        new CorpusReport(
            5, 4, 3, List.of(), 2, 1, 0, 6, 2, List.of(malformed), 3, Duration.ofMillis(1_500)));

    assertThat(bytes.toString(UTF_8).lines())
        .containsExactly(
            "corpus/a.jsonl, ligne 7 : Date invalide : x.",
            "… et 1 autres refus",
            "3 articles avaient été mal décodés, et sont rétablis.",
            "Articles : 2 créés, 1 remplacés, 0 inchangés, 6 retirés, 2 refusés. Fichiers : 5 lus,"
                + " 4 inchangés, 3 disparus. Durée : 1,5 s.");
  }
}
