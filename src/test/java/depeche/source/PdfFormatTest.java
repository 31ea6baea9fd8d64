package depeche.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Article;
import depeche.source.Reading.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

final class PdfFormatTest {
  private static final List<String> LINES =
      List.of(
          "Les trains de nuit circuleront à nou-",
          "veau dès le mois de mai.",
          "",
          "Le calendrier suivra bientôt.");

  @Test
  void theLargestLineIsTheTitleAndLinesMakeParagraphs() throws IOException {
    Article article = Sent.file("page", pdf("", LINES)).article();

    assertThat(article.title()).isEqualTo("Le dégel des liaisons");
    assertThat(article.body())
        .isEqualTo(
            "Les trains de nuit circuleront à nouveau dès le mois de mai.\n\n"
                + "Le calendrier suivra bientôt.");
  }

  @Test
  void aTitleGivenInTheMetadataIsBelievedUnlessAProgramWroteIt() throws IOException {
    assertThat(Sent.file("a.pdf", pdf("Rail : le dégel", LINES)).article().title())
        .isEqualTo("Rail : le dégel");
    assertThat(Sent.file("a.pdf", pdf("Microsoft Word - rail.docx", LINES)).article().title())
        .isEqualTo("Le dégel des liaisons");
  }

  @Test
  void picturesWithoutATextLayerAreNoArticle() throws IOException {
    try (PDDocument scanned = new PDDocument()) {
      scanned.addPage(new PDPage());

      assertThat(Sent.file("scan.pdf", bytes(scanned)).problems())
          .containsExactly(Problem.NO_TEXT_LAYER);
    }
  }

  @Test
  void aLockedDocumentIsNamed() throws IOException {
    try (PDDocument locked = new PDDocument()) {
      locked.addPage(new PDPage());
      locked.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));

      assertThat(Sent.file("a.pdf", bytes(locked)).problems()).containsExactly(Problem.LOCKED);
    }
  }

  @Test
  void whatIsNoPdfInsideIsNamed() throws IOException {
    byte[] whole = pdf("", LINES);

    assertThat(Sent.file("a.pdf", "%PDF-1.7\n…".getBytes(UTF_8)).problems())
        .containsExactly(Problem.UNREADABLE_CONTENT);
    assertThat(Sent.file("a.pdf", Arrays.copyOf(whole, 300)).articles()).isEmpty();
  }

  private static byte[] pdf(String title, List<String> lines) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      document.getDocumentInformation().setTitle(title);
      try (var content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.newLineAtOffset(72, 700);
        content.setLeading(14);
        content.setFont(new PDType1Font(FontName.HELVETICA), 24);
        content.showText("Le dégel des liaisons");
        content.newLineAtOffset(0, -40);
        content.setFont(new PDType1Font(FontName.HELVETICA), 11);
        for (String line : lines) {
          content.showText(line);
          content.newLineAtOffset(0, line.isEmpty() ? -20 : -14);
        }
        content.endText();
      }
      return bytes(document);
    }
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }
}
