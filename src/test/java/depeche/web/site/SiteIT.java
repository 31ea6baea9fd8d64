package depeche.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.desk.completion.Suggestions;
import depeche.web.api.Service;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What crawlers and browsers are told. */
final class SiteIT {
  @TempDir static Path index;
  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.start(index, Map.of());
    service.post(
        "/api/v1/articles?wait=searchable",
        """
        {"id":"quai/1","title":"Le quai rouvre","body":"Il était fermé.","published":"2024-06-19","modified":"2024-06-21T08:00:00Z"}
        {"id":"pont","title":"Le pont ferme","body":"Pour travaux.","published":"2024-06-02"}
        {"id":"bac","title":"Angela Merkel prend le bac","body":"Angela Merkel traverse.","published":"2021-01-31"}
        {"id":"sans-date","title":"Un jour","body":"On ne sait quand."}
        {"id":"bac2","title":"Angela Merkel revient","body":"Sans se presser.","published":"2021-01-02"}
        {"id":"bac3","title":"Angela Merkel repart","body":"Plus tard.","published":"2021-01-03"}
        {"id":"bac4","title":"Angela Merkel attend","body":"Un peu.","published":"2021-01-04"}
        {"id":"bac5","title":"Angela Merkel regarde","body":"De loin.","published":"2021-01-05"}
        """);
    service.bean(Suggestions.class).renew();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void robotsMayReadArticlesButNotEverySearch() {
    HttpResponse<String> robots = service.get("/robots.txt", "Accept", "*/*");

    assertThat(robots.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(robots.body())
        .contains("Disallow: /api/", "Disallow: /*?")
        .contains("Sitemap: " + service.uri("/sitemap.xml"));
  }

  @Test
  void theSitemapHasOnePartForEachMonthThatHasArticles() {
    assertThat(texts(xml("/sitemap.xml", "sitemapindex"), "loc"))
        .startsWith(
            service.uri("/sitemaps/2021-01.xml").toString(),
            service.uri("/sitemaps/2024-06.xml").toString());
  }

  @Test
  void thePagesOfWhomEnoughArticlesSpeakHaveAPartOfTheirOwn() {
    assertThat(texts(xml("/sitemap.xml", "sitemapindex"), "loc"))
        .contains(service.uri("/sitemaps/persons.xml").toString())
        .doesNotContain(service.uri("/sitemaps/countries.xml").toString());
    assertThat(texts(xml("/sitemaps/persons.xml", "urlset"), "loc"))
        .containsExactly(service.uri("/persons/angela-merkel").toString());
  }

  @Test
  void aPageThatIsListedPresentsItselfAndHasAPicture() {
    String page = service.get("/persons/angela-merkel", "Accept", "text/html").body();
    assertThat(page)
        .doesNotContain("noindex")
        .contains("schema.org", "Angela Merkel · Person · 5 articles");
    Matcher picture = Pattern.compile("og:image\" content=\"([^\"]+)\"").matcher(page);
    assertThat(picture.find()).isTrue();
    String path = URI.create(picture.group(1)).getPath();
    assertThat(service.get(path).headers().firstValue("Content-Type")).hasValue("image/png");
  }

  @Test
  void anArticleHasAPictureOfItsOwnWhichWhoLinksToItIsShown() {
    String page = service.get("/articles/quai%2F1", "Accept", "text/html").body();
    assertThat(page).contains("twitter:card\" content=\"summary_large_image\"");
    Matcher picture = Pattern.compile("og:image\" content=\"([^\"]+)\"").matcher(page);
    assertThat(picture.find()).isTrue();
    assertThat(page).contains("\"image\":\"" + picture.group(1) + "\"");

    HttpResponse<String> answer = service.get(URI.create(picture.group(1)).getRawPath());
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=3600");
    assertThat(answer.body()).isNotEqualTo(service.get("/pictures/pont.png").body());
  }

  @Test
  void aTitleInLettersThatCannotBeDrawnHasThePictureOfTheService() {
    service.post(
        "/api/v1/articles?wait=searchable",
        """
        {"id":"tokyo","title":"橋が閉鎖される","body":"工事のため。"}
        {"id":"osaka","title":"市長が辞任した","body":"理由は不明。"}
        """);
    assertThat(service.get("/pictures/tokyo.png").body())
        .isEqualTo(service.get("/pictures/osaka.png").body());
  }

  @Test
  void whatIsNotThereHasNoPicture() {
    assertThat(service.get("/pictures/personne.png").statusCode()).isEqualTo(404);
    assertThat(service.get("/pictures/pont").statusCode()).isEqualTo(404);
  }

  @Test
  void aPartNamesTheArticlesOfItsMonthAndWhenEachChanged() {
    Element urls = xml("/sitemaps/2024-06.xml", "urlset");

    assertThat(texts(urls, "loc"))
        .containsExactly(
            service.uri("/articles/pont").toString(), service.uri("/articles/quai%2F1").toString());
    assertThat(texts(urls, "lastmod"))
        .containsExactly("2024-06-02T00:00:00Z", "2024-06-21T08:00:00Z");
  }

  @Test
  void aDayCanBeAskedForToo() {
    assertThat(texts(xml("/sitemaps/2024-06-19.xml", "urlset"), "loc")).hasSize(1);
  }

  @Test
  void aMonthWithoutArticlesIsEmptyAndWhatIsNoMonthIsNotThere() {
    assertThat(texts(xml("/sitemaps/1999-01.xml", "urlset"), "loc")).isEmpty();
    assertThat(service.get("/sitemaps/2024-13.xml").statusCode()).isEqualTo(404);
    assertThat(service.get("/sitemaps/hier.xml").statusCode()).isEqualTo(404);
  }

  @Test
  void aBrowserLearnsHowToSearchInItsLanguage() {
    HttpResponse<String> answer = service.get("/opensearch.xml", "Accept-Language", "fr");
    Element description = parse(answer.body(), "OpenSearchDescription");

    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/opensearchdescription+xml");
    assertThat(texts(description, "Description"))
        .containsExactly("Chercher dans les archives de la rédaction");
    assertThat(((Element) description.getElementsByTagName("Url").item(0)).getAttribute("template"))
        .isEqualTo(service.uri("/") + "?q={searchTerms}");
  }

  @Test
  void theAddressBarGetsWhatWasTypedAndWhatToSearchFor() {
    JsonNode answer = Service.json(service.get("/suggestions.json?q=merk"));

    assertThat(answer.get(0).asText()).isEqualTo("merk");
    assertThat(answer.get(1)).extracting(JsonNode::asText).contains("Angela Merkel");
  }

  private static Element xml(String path, String root) {
    return parse(service.get(path).body(), root);
  }

  private static Element parse(String text, String root) {
    try {
      Element found =
          DocumentBuilderFactory.newDefaultNSInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(text)))
              .getDocumentElement();
      assertThat(found.getTagName()).isEqualTo(root);
      return found;
    } catch (Exception malformed) {
      throw new AssertionError(text, malformed);
    }
  }

  private static List<String> texts(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }
}
