package depeche.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import depeche.article.Article;
import depeche.source.Reading.Problem;
import depeche.source.Reading.Read;
import depeche.source.Reading.Rejected;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileReaderTest {
  private static final String TEXT =
      "Le dégel des liaisons\n\nLes trains de nuit circuleront à nouveau dès le mois de mai.";
  private static final String LINES =
      """
      {"id": "a", "title": "Un été sans pluie"}
      {"id": "b", "title": "Deux"}
      {"id": "c", "title": "Trois"}
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"depeche.txt", "depeche.jpg", "depeche"})
  void textIsRecognisedWhateverItsName(String name) throws IOException {
    assertThat(articles(file(name, TEXT.getBytes(UTF_8))))
        .singleElement()
        .extracting(Article::title)
        .isEqualTo("Le dégel des liaisons");
  }

  @ParameterizedTest
  @ValueSource(strings = {"page.html", "page.txt", "page"})
  void htmlIsRecognisedWhateverItsName(String name) throws IOException {
    String page =
        "<!-- nuit -->\n<!DOCTYPE html><html><head><title>Dégel</title></head><body>"
            + "<article><h1>Dégel</h1><p>Les trains de nuit circuleront en mai.</p></article>";

    assertThat(articles(file(name, page.getBytes(UTF_8))))
        .singleElement()
        .extracting(Article::title, Article::body)
        .containsExactly("Dégel", "Les trains de nuit circuleront en mai.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"envoi.jsonl", "envoi.txt"})
  void jsonLinesAreRecognisedWhateverTheirName(String name) throws IOException {
    assertThat(ids(file(name, LINES.getBytes(UTF_8)))).containsExactly("a", "b", "c");
  }

  @Test
  void aJsonArrayHoldsArticles() throws IOException {
    assertThat(ids(file("envoi", "[{\"id\": 1, \"title\": \"x\"},\n{\"id\": 2, \"body\": \"y\"}]")))
        .containsExactly("1", "2");
  }

  @Test
  void aJsonObjectOnManyLinesIsOneArticle() throws IOException {
    assertThat(ids(file("envoi", "{\n  \"id\": \"a\",\n  \"title\": \"x\"\n}\n")))
        .containsExactly("a");
  }

  @Test
  void textThatBeginsWithABracketIsText() throws IOException {
    assertThat(articles(file("a", "[Vidéo] Les trains de nuit\n\nIls circuleront en mai.")))
        .singleElement()
        .extracting(Article::title)
        .isEqualTo("[Vidéo] Les trains de nuit");
  }

  @Test
  void everyFormatIsReadInsideGzip() throws IOException {
    assertThat(ids(file("envoi.jsonl.gz", gzip(LINES)))).containsExactly("a", "b", "c");
    assertThat(articles(file("depeche.txt.gz", gzip(TEXT)))).hasSize(1);
  }

  @Test
  void gzipInGzipEndsSomewhere() throws IOException {
    byte[] nested = TEXT.getBytes(UTF_8);
    for (int i = 0; i < Limits.DEFAULT.containers() + 1; i++) {
      nested = gzip(nested);
    }

    assertThat(problems(file("nested.gz", nested))).containsExactly(Problem.TOO_DEEP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
  void theEncodingIsFoundWithoutAMark(String charset) throws IOException {
    assertThat(articles(file("depeche.txt", TEXT.getBytes(Charset.forName(charset)))))
        .singleElement()
        .extracting(Article::title)
        .isEqualTo("Le dégel des liaisons");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "ISO-8859-15", "x-MacRoman"})
  void whatMakesFrenchWordsIsTheEncoding(String charset) throws IOException {
    String text =
        "Le cœur de l'été\n\nÀ Orléans, où la sœur aînée naît, c'est déjà la fête : 3 à 5 °C.";

    assertThat(articles(file("depeche.txt", text.getBytes(Charset.forName(charset)))))
        .singleElement()
        .extracting(Article::title, Article::body)
        .containsExactly(
            "Le cœur de l'été", "À Orléans, où la sœur aînée naît, c'est déjà la fête : 3 à 5 °C.");
  }

  @Test
  void textThatWasMisreadBeforeIsPutRightAndNoted() throws IOException {
    Path file = file("envoi.jsonl", "{\"title\": \"L'Ã©tÃ© dÃ©jÃ\u00A0\", \"body\": \"x\"}");

    assertThat(read(file))
        .singleElement()
        .isInstanceOfSatisfying(
            Read.class,
            read -> {
              assertThat(read.article().title()).isEqualTo("L'été déjà");
              assertThat(read.notes()).containsExactly(Reading.Note.ENCODING_REPAIRED);
            });
  }

  @Test
  void aByteOrderMarkIsNoText() throws IOException {
    for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      assertThat(ids(file("envoi", ("\uFEFF" + LINES).getBytes(charset)))).hasSize(3);
    }
  }

  @Test
  void aLineInAnotherEncodingIsReadAsItWasMeant() throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.write(LINES.getBytes(UTF_8));
    bytes.write("{\"id\": \"d\", \"title\": \"L'été\"}".getBytes(ISO_8859_1));

    assertThat(articles(file("envoi", bytes.toByteArray())))
        .extracting(Article::title)
        .containsExactly("Un été sans pluie", "Deux", "Trois", "L'été");
  }

  @Test
  void aBadLineDoesNotStopTheRest() throws IOException {
    Path file = file("envoi.jsonl", LINES.replace("{\"id\": \"b\"", "oops {"));

    assertThat(ids(file)).containsExactly("a", "c");
    assertThat(rejections(file))
        .extracting(Rejected::where, Rejected::line, rejected -> rejected.reason().problem())
        .containsExactly(tuple("envoi.jsonl", 2L, Problem.MALFORMED_JSON));
  }

  @Test
  void aLineOverTheLimitIsPassedOver() throws IOException {
    String line = "{\"title\": \"" + "a".repeat(11_000_000) + "\"}\n";
    Path file = file("envoi.jsonl", line + LINES);

    assertThat(ids(file)).containsExactly("a", "b", "c");
    assertThat(problems(file)).containsExactly(Problem.TOO_LARGE);
  }

  @Test
  void aTextOverTheLimitIsRejected() throws IOException {
    var reader = new FileReader(Limits.DEFAULT.withArticleLength(20));
    List<Reading> readings = new ArrayList<>();
    reader.read(file("depeche.txt", TEXT), "depeche.txt", readings::add);

    assertThat(readings).singleElement().isInstanceOf(Rejected.class);
  }

  @Test
  void theLinesBeforeATruncationAreRead() throws IOException {
    byte[] whole = gzip(incompressible(2_000));
    Path file = file("envoi.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));

    assertThat(ids(file)).hasSizeBetween(500, 1_500).startsWith("0", "1", "2");
    assertThat(problems(file)).containsExactly(Problem.TRUNCATED);
  }

  @Test
  void aShortTruncatedFileLosesOnlyItsEnd() throws IOException {
    byte[] whole = gzip(incompressible(20));
    Path file = file("envoi.jsonl.gz", Arrays.copyOf(whole, whole.length - 30));

    assertThat(ids(file)).startsWith("0", "1", "2");
    assertThat(problems(file)).containsExactly(Problem.TRUNCATED);
  }

  @Test
  void aTruncatedTextIsNoArticle() throws IOException {
    byte[] whole = gzip(TEXT);
    Path file = file("depeche.txt.gz", Arrays.copyOf(whole, whole.length - 12));

    assertThat(articles(file)).isEmpty();
    assertThat(problems(file)).containsExactly(Problem.TRUNCATED);
  }

  @Test
  void aDamagedArchiveIsNamed() throws IOException {
    byte[] damaged = gzip(incompressible(2_000));
    Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 200, (byte) 0xFF);

    assertThat(problems(file("envoi.jsonl.gz", damaged))).contains(Problem.DAMAGED);
  }

  @Test
  void whatHoldsNoArticleIsNamed() throws IOException {
    assertThat(problems(file("vide", ""))).containsExactly(Problem.EMPTY);
    assertThat(problems(file("blanc", " \n\n "))).containsExactly(Problem.EMPTY);
    assertThat(problems(file("octets.txt", new byte[] {0, 1, 2, 3, 4, (byte) 0xFF, 5, 6})))
        .containsExactly(Problem.NOT_TEXT);
    assertThat(problems(file("a.html", "<html><body></body></html>")))
        .containsExactly(Problem.NO_TITLE_OR_BODY);
    assertThat(problems(file("a.json", "[{\"title\": \"x\"}, 3, {\"title\": ")))
        .containsExactly(Problem.NOT_AN_OBJECT, Problem.MALFORMED_JSON);
  }

  @Test
  void aFileThatIsNotThereIsReported() {
    assertThat(problems(folder.resolve("absent.txt"))).containsExactly(Problem.UNREADABLE_FILE);
    assertThat(problems(folder)).containsExactly(Problem.UNREADABLE_FILE);
  }

  @Test
  void theIdOfATextFileComesFromItsName() throws IOException {
    String before = ids(file("train.txt", TEXT)).getFirst();
    String after = ids(file("train.txt", TEXT + " Enfin.")).getFirst();

    assertThat(after).isEqualTo(before).startsWith("train-");
  }

  private List<Reading> read(Path file) {
    List<Reading> readings = new ArrayList<>();
    new FileReader().read(file, file.getFileName().toString(), readings::add);
    return readings;
  }

  private List<Article> articles(Path file) {
    return read(file).stream()
        .filter(Read.class::isInstance)
        .map(reading -> ((Read) reading).article())
        .toList();
  }

  private List<String> ids(Path file) {
    return articles(file).stream().map(article -> article.id().value()).toList();
  }

  private List<Rejected> rejections(Path file) {
    return read(file).stream()
        .filter(Rejected.class::isInstance)
        .map(Rejected.class::cast)
        .toList();
  }

  private List<Problem> problems(Path file) {
    return rejections(file).stream().map(rejected -> rejected.reason().problem()).toList();
  }

  private Path file(String name, String content) throws IOException {
    return file(name, content.getBytes(UTF_8));
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static byte[] gzip(String content) throws IOException {
    return gzip(content.getBytes(UTF_8));
  }

  private static byte[] gzip(byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  /**
   * Lines whose compressed length is about that of the text, so that half of one is half of both.
   */
  private static String incompressible(int lines) {
    var random = new java.util.Random(7);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append("{\"id\": ").append(i).append(", \"title\": \"");
      random.ints(40, 'a', 'z').forEach(text::appendCodePoint);
      text.append("\"}\n");
    }
    return text.toString();
  }
}
