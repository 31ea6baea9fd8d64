package depeche.source.pdf;

import depeche.source.input.BoundedReader.TooLongException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of a document, page by page. */
final class PdfLines extends PDFTextStripper {
  private final List<List<Line>> pages = new ArrayList<>();
  private List<Line> page = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private double size;
  private boolean begins;

  /**
   * @param size of its largest letters, in points
   * @param begins whether a paragraph begins with it
   */
  record Line(String text, double size, boolean begins) {}

  private final int limit;
  private int length;

  private PdfLines(int limit) {
    this.limit = limit;
  }

  /**
   * @param limit how long all lines may be together
   */
  static List<List<Line>> of(PDDocument document, int limit) throws IOException {
    PdfLines lines = new PdfLines(limit);
    lines.getText(document);
    return lines.pages;
  }

  @Override
  protected void writeString(String words, List<TextPosition> positions) throws IOException {
    length += words.length();
    if (length > limit) {
      throw TooLongException.characters(limit);
    }
    text.append(words);
    for (TextPosition position : positions) {
      size = Math.max(size, position.getYScale());
    }
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    end();
  }

  @Override
  protected void writeParagraphStart() {
    end();
    begins = true;
  }

  @Override
  protected void writeParagraphEnd() {
    end();
  }

  @Override
  protected void writePageEnd() {
    end();
    pages.add(page);
    page = new ArrayList<>();
  }

  private void end() {
    if (!text.toString().isBlank()) {
      page.add(new Line(text.toString().strip(), size, begins));
      begins = false;
    }
    text.setLength(0);
    size = 0;
  }
}
