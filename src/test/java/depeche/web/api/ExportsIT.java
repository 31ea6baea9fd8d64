package depeche.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.web.api.export.AtomRules;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** Searches as files and feeds, over HTTP. */
final class ExportsIT {
  private static final String ALL = "/api/v1/articles";
  private static final String HOSTILE = "=HYPERLINK(\\\"http://x\\\"), dit-il";

  @SuppressWarnings("NullAway.Init")
  private static Service service;

  @BeforeAll
  static void start(@TempDir Path folder) {
    service = Service.start(folder, Map.of());
    String phares =
        IntStream.range(0, 250)
            .mapToObj(i ->
                """
                {"id":"phare-%03d","title":"Le phare %d","body":"La lampe du phare est neuve.","published":"2024-01-01T%02d:%02d:00Z"}\
                """
                    .formatted(i, i, i / 60, i % 60))
            .collect(Collectors.joining("\n"));
    String hostile =
        """
        {"id":"a/b.c","title":"%s","lead":"Un \\u0001 signe <b>&</b> un blanc","body":"Une digue.","url":"https://example.org/digue","authors":["Zoé Hardy"],"published":"2024-02-01"}\
        """
            .formatted(HOSTILE);
    service.post(ALL + "?wait=searchable", phares + "\n" + hostile);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void everyHitIsALineOfNdjson() {
    HttpResponse<String> answer = service.get(ALL + ".ndjson?q=phare&sort=oldest");

    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
    assertThat(answer.body().lines().map(Service::json).map(article -> article.path("id").asText()))
        .hasSize(250)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void aLineHasTheFieldsAskedFor() {
    JsonNode line = Service.json(service.get(ALL + ".ndjson?q=digue&fields=body"));

    assertThat(line.fieldNames()).toIterable().containsExactly("id", "body");
  }

  @Test
  void everyHitIsARecordOfCsvBehindOneHeader() {
    HttpResponse<String> answer = service.get(ALL + ".csv?q=phare&fields=id,title&sort=oldest");

    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"articles.csv\"");
    assertThat(answer.body()).startsWith("\uFEFFid,title\r\nphare-000,Le phare 0\r\n");
    assertThat(answer.body().split("\r\n")).hasSize(251);
  }

  @Test
  void aSpreadsheetRunsNothingOfAnArticle() {
    assertThat(service.get(ALL + ".csv?q=digue&fields=title").body())
        .isEqualTo("\uFEFFtitle\r\n\"'=HYPERLINK(\"\"http://x\"\"), dit-il\"\r\n");
  }

  @Test
  void theAcceptHeaderChoosesTheSameFormats() {
    assertThat(service.get(ALL + "?q=digue", "Accept", "text/csv").body()).startsWith("\uFEFFid,");
    assertThat(service.get(ALL + "?q=digue", "Accept", "application/x-ndjson").body())
        .startsWith("{\"id\":\"a/b.c\"");
    assertThat(service.get(ALL + "?q=digue", "Accept", "application/atom+xml").body())
        .contains("<feed");
    assertThat(service.get(ALL + "?q=digue", "Accept", "text/csv;q=0.5, application/json").body())
        .startsWith("{\"query\"");
    assertThat(service.get(ALL + "?q=digue", "Accept", "*/*").body()).startsWith("{\"query\"");
    assertThat(service.get(ALL + "?q=digue", "Accept", "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void aFeedKeepsTheRulesOfAtomWhateverIsInIt() {
    Element feed = AtomRules.check(service.get(ALL + ".atom?q=digue").body());

    Element entry = AtomRules.children(feed, "entry").getFirst();
    assertThat(AtomRules.text(entry, "title")).isEqualTo("=HYPERLINK(\"http://x\"), dit-il");
    assertThat(AtomRules.text(entry, "summary")).isEqualTo("Un  signe <b>&</b> un blanc");
    assertThat(AtomRules.link(entry, "via")).isEqualTo("https://example.org/digue");
    assertThat(AtomRules.link(entry, "alternate")).endsWith("/articles/a%2Fb.c");
    assertThat(AtomRules.text(feed, "updated")).isEqualTo("2024-02-01T00:00:00Z");
  }

  @Test
  void aFeedWithoutEntriesKeepsThemToo() {
    AtomRules.check(service.get(ALL + ".atom?q=introuvable").body());
  }

  @Test
  void theNextLinksOfAFeedLeadToEveryHitOnce() {
    FeedPages pages = FeedPages.of(service, ALL + ".atom?q=phare&size=100");

    assertThat(pages.entries()).hasSize(250).doesNotHaveDuplicates();
    assertThat(pages.feeds()).hasSize(3).containsOnly(pages.feeds().getFirst());
  }

  @Test
  void aSearchAndAnArticleCanBeCited() {
    assertThat(service.get(ALL + ".bib?q=phare").body().split("@misc\\{phare-")).hasSize(251);
    assertThat(service.get(ALL + ".ris?q=phare").body().split("TY  - NEWS")).hasSize(251);
    assertThat(service.get(ALL + "/a%2Fb.c.bib").body()).startsWith("@misc{a/b.c,");
    assertThat(service.get(ALL + "/a%2Fb.c.ris").body())
        .startsWith("TY  - NEWS\r\nID  - a/b.c\r\n");
    assertThat(service.get(ALL + "/a%2Fb.c", "Accept", "application/x-bibtex").body())
        .startsWith("@misc{a/b.c,")
        .contains("url = {https://example.org/digue}");
    assertThat(
            service.get(ALL + "?q=digue", "Accept", "application/x-research-info-systems").body())
        .startsWith("TY  - NEWS");
    assertThat(service.get(ALL + "/nothing.bib").statusCode()).isEqualTo(404);
  }

  @Test
  void aWrongParameterIsRefusedBeforeAnythingIsSent() {
    assertThat(service.get(ALL + ".csv?fields=colour").statusCode()).isEqualTo(400);
    assertThat(service.get(ALL + ".atom?cursor=nonsense").statusCode()).isEqualTo(400);
  }
}
