package depeche.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import depeche.source.Reading.Problem;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In every format an article is no longer, and of no more parts, than it may be. */
final class ArticleLimitsTest {
  private static final int PARTS = 1_000;
  private static final int LENGTH = 20_000;

  /**
   * A file of one article.
   *
   * @param part of which there may be many
   */
  record Sample(String file, String opening, String part, String end) {
    byte[] content(String text) {
      return (opening + text + end).getBytes(UTF_8);
    }

    @Override
    public String toString() {
      return file;
    }
  }

  static Stream<Sample> samples() {
    return Stream.of(
        new Sample("page.html", "<!doctype html><title>Un</title><body><p>x", "<b>a", ""),
        new Sample(
            "fil.xml",
            "<rss><channel><item><title>Un</title><description>x",
            "<a/>",
            "</description></item></channel></rss>"),
        new Sample("objet.json", "{\n\"title\": \"Un\",\n\"z\": [\"", "\",\"", "\"]}"),
        new Sample("lignes.jsonl", "{\"title\": \"Un\", \"z\": [\"", "\",\"", "\"]}"),
        new Sample("suite.json", "[{\"title\": \"Un\", \"z\": [\"", "\",\"", "\"]}]"),
        new Sample("table.csv", "title,body\nUn,\"", "\n", "\""),
        new Sample("texte.txt", "Un\n\nx", "\nx", ""),
        new Sample("texte.md", "# Un\n\nx\n\n", "- a\n", ""));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void oneOfTooManyPartsIsTooLarge(Sample sample) {
    Limits limits = Limits.DEFAULT.withArticleParts(PARTS);

    assertThat(read(sample, sample.part().repeat(PARTS / 2), limits)).isEmpty();
    assertThat(read(sample, sample.part().repeat(PARTS + 1), limits)).isEqualTo("TOO_LARGE");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void oneThatIsTooLongIsTooLarge(Sample sample) {
    Limits limits = Limits.DEFAULT.withArticleLength(LENGTH);

    assertThat(read(sample, "mot ".repeat(LENGTH / 8), limits)).isEmpty();
    assertThat(read(sample, "mot ".repeat(LENGTH / 4 + 1), limits)).isEqualTo("TOO_LARGE");
  }

  private static String read(Sample sample, String text, Limits limits) {
    return Sent.file(sample.file(), sample.content(text), limits).problems().stream()
        .map(Problem::name)
        .collect(Collectors.joining());
  }
}
