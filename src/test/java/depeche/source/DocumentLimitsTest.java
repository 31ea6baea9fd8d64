package depeche.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import depeche.source.Reading.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents whose parsers may take long, or are not text. */
final class DocumentLimitsTest {
  /** Less than any thread takes to begin. */
  private static final Limits NO_TIME = Limits.DEFAULT.withDocumentTime(Duration.ofNanos(1));

  @ParameterizedTest
  @ValueSource(strings = {"page.html", "texte.md", "texte.txt"})
  void oneThatTakesTooLongIsAbandoned(String file) {
    byte[] text = ("<html>\n\n" + "Les trains circuleront. ".repeat(20_000)).getBytes(UTF_8);

    assertThat(Sent.file(file, text, NO_TIME).problems()).containsExactly(Problem.TOO_SLOW);
  }

  @Test
  void aPdfThatTakesTooLongIsAbandoned() throws IOException {
    assertThat(Sent.file("a.pdf", pdf(20), NO_TIME).problems()).containsExactly(Problem.TOO_SLOW);
  }

  @Test
  void aPdfOfMoreBytesThanAllowedIsTooLarge() throws IOException {
    byte[] pdf = pdf(1);

    assertThat(Sent.file("a.pdf", pdf, bytes(pdf.length)).problems()).isEmpty();
    assertThat(Sent.file("a.pdf", pdf, bytes(pdf.length - 1)).problems())
        .containsExactly(Problem.TOO_LARGE);
  }

  @Test
  void aPdfWithMoreTextThanAnArticleMayHaveIsTooLarge() throws IOException {
    Limits limits = Limits.DEFAULT.withArticleLength(200);

    assertThat(Sent.file("a.pdf", pdf(4), limits).problems()).isEmpty();
    assertThat(Sent.file("a.pdf", pdf(40), limits).problems()).containsExactly(Problem.TOO_LARGE);
  }

  private static Limits bytes(long most) {
    return new Limits(
        Limits.DEFAULT.articleLength(),
        Limits.DEFAULT.articleParts(),
        Limits.DEFAULT.nesting(),
        Limits.DEFAULT.containers(),
        Limits.DEFAULT.expansion(),
        most,
        Limits.DEFAULT.documentTime());
  }

  /** A page for each line of some twenty letters. */
  private static byte[] pdf(int pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(FontName.HELVETICA), 11);
          content.newLineAtOffset(72, 700);
          content.showText("Le train " + Integer.toString(i + 99, 36) + " circule.");
          content.endText();
        }
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }
}
