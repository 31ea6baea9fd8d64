package depeche.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Article;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

final class WarcFormatTest {
  private static final String PAGE = "<html><h1>Le dégel</h1><p>Les trains circuleront.</p></html>";

  @Test
  void thePagesOfACrawlAreArticles() {
    var crawl = new ByteArrayOutputStream();
    crawl.writeBytes(response("https://courrier.example/nuit", "200 OK", "text/html", PAGE));
    crawl.writeBytes(response("https://courrier.example/logo", "200 OK", "image/png", "PNG"));
    crawl.writeBytes(
        response("https://courrier.example/vieux", "404 Not Found", "text/html", PAGE));
    Article article = Sent.file("releve.warc", crawl.toByteArray()).article();

    assertThat(article.title()).isEqualTo("Le dégel");
    assertThat(article.url()).isEqualTo("https://courrier.example/nuit");
  }

  @Test
  void aCrawlCompressedRecordByRecordIsReadToItsEnd() {
    var crawl = new ByteArrayOutputStream();
    for (int i = 0; i < 40; i++) {
      String page = PAGE.replace("dégel", "dégel " + i) + "<!--" + "x".repeat(5_000) + "-->";
      crawl.writeBytes(
          Packed.gzip(response("https://courrier.example/" + i, "200 OK", "text/html", page)));
    }

    assertThat(Sent.file("releve.warc.gz", crawl.toByteArray()).titles()).hasSize(40);
  }

  private static byte[] response(String address, String status, String type, String content) {
    String http =
        "HTTP/1.1 %s\r\nContent-Type: %s; charset=utf-8\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(status, type, content.getBytes(UTF_8).length, content);
    return """
    WARC/1.0\r
    WARC-Type: response\r
    WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-%012d>\r
    WARC-Date: 2024-06-19T08:30:00Z\r
    WARC-Target-URI: %s\r
    Content-Type: application/http;msgtype=response\r
    Content-Length: %d\r
    \r
    %s\r
    \r
    """
        .formatted(address.length(), address, http.getBytes(UTF_8).length, http)
        .getBytes(UTF_8);
  }
}
