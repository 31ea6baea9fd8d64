package depeche.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code POST /api/v1/articles}, as its contract has it. */
final class StreamIT {
  private static final String PATH = "/api/v1/articles";
  private static final int LIMIT = 100_000;

  @TempDir static Path index;
  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.start(index, Map.of("depeche.max-article-bytes", LIMIT));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void everyLineHasItsAnswerInOrder() {
    assertThat(
            statuses(
                service.post(
                    PATH,
                    """
                    {"id":"order-1","title":"Un"}
                    {"id":"order-2","title":"Deux"}
                    {"id":"order-1","title":"Un"}
                    {"id":"order-2","title":"Deux bis"}
                    """)))
        .containsExactly(
            "1 order-1 created", "2 order-2 created", "3 order-1 unchanged", "4 order-2 replaced");
  }

  @Test
  void aBadLineNeverStopsTheRestAndSaysWhy() {
    HttpResponse<String> response =
        service.post(
            PATH,
            """
            {"id":"bad-1","title":"Un"}
            {"id":"bad-2","title":
            nonsense
            {"id":"bad-3"}
            {"id":"bad 4","title":"Quatre"}
            {"id":"bad-5","title":"Cinq","published":"hier"}
            {"id":"bad-6","title":"Six"}
            """);

    assertThat(statuses(response))
        .containsExactly(
            "1 bad-1 created",
            "2 null rejected",
            "3 null rejected",
            "4 null rejected",
            "5 null rejected",
            "6 null rejected",
            "7 bad-6 created");
    assertThat(lines(response).subList(1, 6))
        .allSatisfy(line -> assertThat(line.get("error").asText()).isNotBlank());
    assertThat(lines(response).getFirst().get("error").isNull()).isTrue();
  }

  @Test
  void blankLinesAreCountedButNotAnswered() {
    assertThat(statuses(service.post(PATH, "\n{\"id\":\"blank\",\"title\":\"T\"}\r\n\n  \n")))
        .containsExactly("2 blank created");
  }

  @Test
  void theLastLineNeedsNoEnd() {
    assertThat(statuses(service.post(PATH, "{\"id\":\"open\",\"title\":\"T\"}")))
        .containsExactly("1 open created");
  }

  @Test
  void anEmptyStreamHasAnEmptyAnswer() {
    HttpResponse<String> response = service.post(PATH, "");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void aByteOrderMarkIsPassedOver() {
    assertThat(statuses(service.post(PATH, "\uFEFF{\"id\":\"marked\",\"title\":\"T\"}\n")))
        .containsExactly("1 marked created");
  }

  @Test
  void aLineThatIsNotUtf8IsRejectedAlone() throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    stream.write("{\"id\":\"latin\",\"title\":\"Pêche\"}\n".getBytes(StandardCharsets.ISO_8859_1));
    stream.write("{\"id\":\"utf-8\",\"title\":\"Pêche\"}\n".getBytes(StandardCharsets.UTF_8));

    assertThat(statuses(post(stream.toByteArray())))
        .containsExactly("1 null rejected", "2 utf-8 created");
  }

  @Test
  void aLineThatIsTooLongIsRejectedAlone() {
    String longLine = "{\"id\":\"long\",\"title\":\"%s\"}".formatted("a".repeat(LIMIT));

    assertThat(statuses(service.post(PATH, longLine + "\n{\"id\":\"short\",\"title\":\"T\"}\n")))
        .containsExactly("1 null rejected", "2 short created");
  }

  @Test
  void theSameContentSentTwiceIsStoredOnce() {
    String article = "{\"title\":\"Sans identifiant\",\"body\":\"Un texte.\"}\n";
    String first = lines(service.post(PATH, article)).getFirst().get("id").asText();
    JsonNode second = lines(service.post(PATH, article)).getFirst();

    assertThat(second.get("id").asText()).isEqualTo(first);
    assertThat(second.get("status").asText()).isEqualTo("unchanged");
  }

  @Test
  void whatIsSentToWaitForSearchIsFoundWhenAnswered() {
    service.post(PATH + "?wait=searchable", "{\"id\":\"soon\",\"title\":\"Hydravion\"}\n");

    assertThat(Service.json(service.get(PATH + "?q=hydravion")).at("/hits/0/id").asText())
        .isEqualTo("soon");
  }

  @Test
  void aGzippedStreamIsRead() throws IOException {
    ByteArrayOutputStream gzipped = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(gzipped)) {
      gzip.write(articles("zip", 300, 50_000).getBytes(StandardCharsets.UTF_8));
    }

    assertThat(statuses(post(gzipped.toByteArray(), "Content-Encoding", "gzip")))
        .hasSize(300)
        .last()
        .isEqualTo("300 zip-299 created");
  }

  @Test
  void aClientThatReadsNothingUntilAllIsSentIsAnsweredInFull() throws IOException {
    byte[] stream = ("x".repeat(200) + "\n").repeat(60_000).getBytes(StandardCharsets.US_ASCII);
    HttpURLConnection connection = (HttpURLConnection) service.uri(PATH).toURL().openConnection();
    connection.setRequestMethod("POST");
    connection.setRequestProperty("Content-Type", Service.NDJSON);
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(stream.length);
    connection.getOutputStream().write(stream);

    try (InputStream answer = connection.getInputStream()) {
      String body = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(body.lines()).hasSize(60_000).allMatch(line -> line.contains("rejected"));
    }
  }

  @Test
  void anArticleIsAnsweredWhileTheStreamGoesOn() throws IOException {
    try (Socket socket = connected("Transfer-Encoding: chunked")) {
      sendChunk(socket, "{\"id\":\"live-1\",\"title\":\"Un\"}\n");
      BufferedReader answer = body(socket);
      assertThat(nextReceipt(answer)).contains("\"id\":\"live-1\"");
      sendChunk(socket, "{\"id\":\"live-2\",\"title\":\"Deux\"}\n");
      assertThat(nextReceipt(answer)).contains("\"id\":\"live-2\"");
      socket.getOutputStream().write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }
  }

  @Test
  void whatCameBeforeAStreamBreaksOffIsStored() throws IOException {
    try (Socket socket = connected("Transfer-Encoding: chunked")) {
      sendChunk(socket, "{\"id\":\"broken-1\",\"title\":\"Un\"}\n{\"id\":\"broken-2\",\"ti");
      nextReceipt(body(socket));
    }

    assertThat(service.get(PATH + "/broken-1").statusCode()).isEqualTo(200);
    assertThat(service.get(PATH + "/broken-2").statusCode()).isEqualTo(404);
  }

  @Test
  void onlyLinesOfJsonAreRead() {
    assertThat(service.post(PATH, "a,b\n", "Content-Type", "text/csv").statusCode()).isEqualTo(415);
  }

  private static String articles(String prefix, int count, int length) {
    String body = "Le bac a repris la mer. ".repeat(length / 24);
    return IntStream.range(0, count)
        .mapToObj(i ->
            "{\"id\":\"%s-%d\",\"title\":\"Article %d\",\"body\":\"%s\"}"
                .formatted(prefix, i, i, body))
        .collect(Collectors.joining("\n"));
  }

  private static HttpResponse<String> post(byte[] body, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "Content-Type";
    all[1] = Service.NDJSON;
    System.arraycopy(headers, 0, all, 2, headers.length);
    return service.send("POST", PATH, BodyPublishers.ofByteArray(body), all);
  }

  private static List<String> statuses(HttpResponse<String> response) {
    return lines(response).stream()
        .map(line ->
            line.get("line") + " " + line.get("id").asText() + " " + line.get("status").asText())
        .toList();
  }

  private static List<JsonNode> lines(HttpResponse<String> response) {
    return response.body().lines().map(Service::json).toList();
  }

  private static Socket connected(String framing) throws IOException {
    Socket socket = new Socket("localhost", service.uri("/").getPort());
    socket
        .getOutputStream()
        .write(
            ("POST "
                    + PATH
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                    + Service.NDJSON
                    + "\r\n"
                    + framing
                    + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static void sendChunk(Socket socket, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    OutputStream out = socket.getOutputStream();
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(bytes);
    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  private static BufferedReader body(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private static String nextReceipt(BufferedReader answer) throws IOException {
    for (String line = answer.readLine(); line != null; line = answer.readLine()) {
      if (line.startsWith("{")) {
        return line;
      }
    }
    return "";
  }
}
