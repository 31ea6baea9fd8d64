package depeche.app.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import depeche.article.Language;
import depeche.query.MatchMode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measuring commands, on files small enough to check by hand. */
final class MeasuringTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @Test
  void matchesAreTriedLineByLineAndFailuresTold() throws IOException {
    Path file = folder.resolve("pairs.tsv");
    Files.writeString(
        file,
        """
        # expect\tquery\ttext
        yes\tdigue\tles digues du nord
        no\tdigue\tles dogues du nord
        no\tnord\tles digues du nord

        yes\t"digue du nord"\tla digue du nord
        """);
    assertThat(MatchEvaluation.read(file).run(out)).isFalse();
    assertThat(lines()).containsExactly("line 4: nord must not find les digues du nord", "3 of 4");
  }

  @Test
  void aMalformedPairIsNamed() throws IOException {
    Path file = folder.resolve("pairs.tsv");
    Files.writeString(file, "yes\tdigue\tla digue\nperhaps\tdigue\tla digue\n");
    assertThatThrownBy(() -> MatchEvaluation.read(file)).hasMessageContaining("line 2");
  }

  @Test
  void pagesAreComparedWithWhatTheirPublishersMeant() throws IOException {
    Files.writeString(
        folder.resolve("Phare.json"),
        """
        {"V1": {"title": "La digue", "publishing_date": "2024-06-19 08:30:00+02:00",
                "body": {"summary": [], "sections": [{"headline": [], "paragraphs":
                  ["La digue du nord protège le village depuis la tempête de mars."]}]}},
         "V2": {"title": "Le phare", "publishing_date": "2024-06-20", "body": {}}}
        """);
    String page =
        "<html><meta property='article:published_time' content='2024-06-19T06:30:00Z'><h1>La"
            + " digue</h1><p>La digue du nord protège le village depuis la tempête de mars.</p>";
    Files.writeString(folder.resolve("Phare_2024_06_19.html"), page);
    Files.writeString(folder.resolve("Phare_2024_06_20.html"), "<html></html>");

    new HtmlEvaluation(PublishersPages.read(folder)).run(out);

    assertThat(lines())
        .containsExactly(
            "Phare_2024_06_20.html: not read",
            "2 pages: title 50.0 %, date 50.0 %, text F1 0.500, worst tenth 0.000");
  }

  @Test
  void theSameArticlesAreFoundAlikeInThreeFormats() throws IOException {
    Path file = folder.resolve("articles.jsonl");
    Files.writeString(
        file,
        """
        {"title": "La digue", "date": "2024-06-19", "body": "La digue tient.\\n\\nLe village dort."}
        {"title": "Le phare & la mer", "lead": "Court.", "body": "Le phare <guide> les bateaux."}
        {"title": "Oui", "body": "Oui.", "source": "Le Courrier", "language": "fr"}
        """);

    assertThat(new FormatsEvaluation(file).run(out)).isTrue();
    assertThat(lines()).contains("3 articles written");
  }

  @Test
  void rankingsAreJudgedBesideStockLucene() throws IOException {
    Files.writeString(
        folder.resolve("corpus.jsonl"),
        """
        {"id": "an id with spaces", "title": "La digue", "text": "La digue protège le village."}
        {"id": "2", "title": "Le phare", "text": "Le phare guide les bateaux."}
        """);
    try (OutputStream zipped =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("queries.jsonl.gz")))) {
      zipped.write(
          "{\"text\": \"digues\", \"doc\": \"an id with spaces\"}\n"
              .getBytes(StandardCharsets.UTF_8));
    }
    RelevanceEvaluation.read(folder).run(MatchMode.ANY, out);
    assertThat(lines())
        .contains("2 documents, 1 queries, match=ANY")
        .anyMatch(line -> line.matches("Dépêche +1[.,]0000 +1[.,]0000 +1[.,]0000"))
        .anyMatch(line -> line.matches("Lucene FrenchAnalyzer BM25 +1[.,]0000 .*"));
  }

  @Test
  void aMissingCollectionIsNamed() {
    assertThatThrownBy(() -> RelevanceEvaluation.read(folder)).hasMessageContaining("corpus.jsonl");
  }

  @Test
  void speedIsToldForEveryStepAndEveryKindOfQuery() throws Exception {
    Path file = folder.resolve("articles.jsonl");
    Files.writeString(
        file,
        IntStream.range(0, 40)
            .mapToObj(i ->
                """
                {"id": "a%d", "title": "La digue", "body": "La digue numéro protège village marais.", "language": "fr"}
                """
                    .formatted(i))
            .collect(Collectors.joining()));
    new Bench(file, 5, out).run();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("40 articles")
        .contains("text analysis", "index write", "raw Lucene, one stemmed field")
        .contains("bytes per byte of text")
        .contains("one word", "two words", "phrase", "full page")
        .contains("heap");
  }

  @Test
  void whatAlertsCostIsToldWithWhatTheyFired() throws IOException {
    List<String> words = List.of("digue", "phare", "village", "marais", "moulin", "canal");
    Path file = folder.resolve("articles.jsonl");
    Files.writeString(
        file,
        IntStream.range(0, 80)
            .mapToObj(i ->
                """
                {"id": "a%d", "title": "%s %s", "body": "Jeanne Vauquelin a vu %s et %s.", "language": "fr"}
                """
                    .formatted(
                        i,
                        words.get(i % 6),
                        words.get(i / 6 % 6),
                        words.get(i % 5),
                        words.get(i % 4)))
            .collect(Collectors.joining()));
    new Bench(file, 5, out).runAlerts(20, 60);
    assertThat(lines())
        .contains("alerts as newsrooms save them", "alerts saved without a thought")
        .anyMatch(line -> line.contains(" alerts made in ") && line.contains("30 articles"))
        .anyMatch(line -> line.contains("Lucene Monitor") && line.endsWith("0 of 30 told apart"))
        .anyMatch(line -> line.endsWith(" 0 twice, 0 alerts other than a search finds"));
  }

  @Test
  void aFileWithoutArticlesCannotBeTimed() throws IOException {
    Path file = folder.resolve("empty.jsonl");
    Files.writeString(file, "");
    assertThatThrownBy(() -> new Bench(file, 5, out).run()).hasMessageContaining("no article");
  }

  @Test
  void peopleAreComparedSpanBySpanAndDisagreementsTold() throws IOException {
    Path file = folder.resolve("people.jsonl");
    Files.writeString(
        file,
        """
        {"id": "a", "text": "Hier, Jeanne Vauquelin a parlé.", "entities": [["Person", 6, 22, "Jeanne Vauquelin"]]}
        {"id": "b", "text": "Hier, la mairie a parlé.", "entities": [["Person", 9, 15, "mairie"], ["Place", 0, 4, "Hier"]]}
        """);
    EntityEvaluation.read(file, out).run(Language.FRENCH);
    assertThat(lines())
        .contains("missed: Hier, la [mairie] a parlé. (b)")
        .anyMatch(line ->
            line.startsWith("people, exact span") && line.endsWith("(1 right, 1 missed, 0 wrong)"));
  }

  @Test
  void countriesAreComparedWithTheTagsThatNameOne() throws IOException {
    Path file = folder.resolve("tagged.jsonl");
    Files.writeString(
        file,
        """
        {"title": "Les digues", "heading": "", "body": "Un barrage en Italie.", "tags": ["Italie", "barrages"]}
        {"title": "Les phares", "heading": "", "body": "Un phare.", "tags": ["Norvège"]}
        """);
    EntityEvaluation.read(file, out).run(Language.FRENCH);
    assertThat(lines())
        .contains("missed Norvège in Les phares", "0.50 countries an article")
        .anyMatch(line ->
            line.startsWith("countries by tag") && line.endsWith("(1 right, 1 missed, 0 wrong)"));
  }

  @Test
  void topicsAreComparedWithTheCategoryAndConfusionsTold() throws IOException {
    Path file = folder.resolve("topics.tsv");
    Files.writeString(
        file,
        """
        category\theadline\ttext
        sport\tFinale\t"L’attaquante ""rapide""\tmarque
        deux buts en finale du championnat."
        health\tScrutin\tLes députés votent au Parlement avant les élections.
        politics\tVote\tLes sénateurs votent au Parlement.
        """);
    TopicEvaluation.read(file).run(Language.FRENCH, out);
    assertThat(lines()).contains("   1 health taken for politics", "accuracy 0.667 of 3");
  }

  private String[] lines() {
    return printed.toString(StandardCharsets.UTF_8).split("\n");
  }
}
