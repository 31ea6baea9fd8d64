package depeche.source.pdf;

import depeche.source.draft.Draft;
import depeche.source.draft.LanguageTag;
import depeche.source.draft.Prose;
import depeche.source.pdf.PdfLines.Line;
import depeche.source.plain.PlainText;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** The article in a PDF: its text layer, and what its metadata say where they can be believed. */
public final class PdfText {
  /** What programs write where nobody gave a title. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)(microsoft (word|powerpoint)|untitled|sans titre|document|print|impression)\\b.*"
              + "|.*\\.(docx?|odt|rtf|indd|qxd|pdf|pages|tmp|txt)|\\S*|\\d[\\d\\W]*");

  /** A title's letters are larger than the text's by this. */
  private static final double LARGER = 1.2;

  private static final int MOST_TITLE_LINES = 5;

  /** A line on this many pages at least, numbers aside, is a running head. */
  private static final int RUNNING = 3;

  private PdfText() {}

  /**
   * The article in a file, in the making; empty where there is no text layer.
   *
   * @param limit how long its text may be, in UTF-16 units
   * @throws IOException where it is no PDF, damaged, locked or too long
   */
  public static Optional<Draft> read(File file, int limit) throws IOException {
    try (PDDocument document = Loader.loadPDF(file, IOUtils.createTempFileOnlyStreamCache())) {
      List<Line> lines = withoutRunningHeads(PdfLines.of(document, limit));
      if (lines.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(draft(lines, document));
    }
  }

  private static Draft draft(List<Line> lines, PDDocument document) {
    PDDocumentInformation information = document.getDocumentInformation();
    String largest = largest(lines);
    String declared = Prose.line(Objects.requireNonNullElse(information.getTitle(), ""));
    String title = declared.isEmpty() || NO_TITLE.matcher(declared).matches() ? largest : declared;
    String body = body(lines, title);
    Calendar created = information.getCreationDate();
    String language = document.getDocumentCatalog().getLanguage();
    Draft draft =
        new Draft()
            .title(title)
            .body(body)
            .language(language == null ? null : LanguageTag.parse(language).orElse(null))
            .authors(information.getAuthor() == null ? List.of() : List.of(information.getAuthor()))
            .published(created == null ? null : created.toInstant());
    return title.isEmpty() ? PlainText.entitle(draft, body) : draft;
  }

  /** The lines in the largest letters near the beginning, where they stand out. */
  private static String largest(List<Line> lines) {
    List<Line> beginning = lines.subList(0, Math.min(lines.size(), 40));
    double most = beginning.stream().mapToDouble(Line::size).max().orElse(0);
    List<Double> sizes = lines.stream().map(Line::size).sorted().toList();
    if (most < sizes.get(sizes.size() / 2) * LARGER) {
      return "";
    }
    List<String> title =
        beginning.stream()
            .dropWhile(line -> line.size() < most)
            .takeWhile(line -> line.size() >= most)
            .map(Line::text)
            .toList();
    return title.size() > MOST_TITLE_LINES ? "" : String.join(" ", title);
  }

  private static String body(List<Line> lines, String title) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    String rest = title;
    for (Line line : lines) {
      if (!rest.isEmpty() && rest.startsWith(line.text())) {
        rest = rest.substring(line.text().length()).strip();
        continue;
      }
      if (line.begins() && !paragraph.isEmpty()) {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
      }
      join(paragraph, line.text());
    }
    paragraphs.add(paragraph.toString());
    return String.join("\n\n", paragraphs);
  }

  /** A word parted at the end of a line is one again. */
  private static void join(StringBuilder paragraph, String line) {
    int last = paragraph.length() - 1;
    boolean parted =
        last > 0
            && (paragraph.charAt(last) == '-' || paragraph.charAt(last) == '\u00AD')
            && Character.isLetter(paragraph.charAt(last - 1))
            && Character.isLowerCase(line.charAt(0));
    if (parted) {
      paragraph.setLength(last);
    } else if (!paragraph.isEmpty()) {
      paragraph.append(' ');
    }
    paragraph.append(line);
  }

  /** All lines but those that stand on page after page at the top or the bottom. */
  private static List<Line> withoutRunningHeads(List<List<Line>> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<Line> page : pages) {
      Set<String> once = new HashSet<>();
      page.forEach(line -> once.add(withoutNumbers(line)));
      once.forEach(line -> counts.merge(line, 1, Integer::sum));
    }
    int running = Math.max(RUNNING, pages.size() / 2);
    return pages.stream()
        .flatMap(List::stream)
        .filter(line -> counts.getOrDefault(withoutNumbers(line), 0) < running)
        .toList();
  }

  private static String withoutNumbers(Line line) {
    return line.text().replaceAll("\\d+", "#");
  }
}
