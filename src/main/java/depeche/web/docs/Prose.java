package depeche.web.docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The part of Markdown (CommonMark, with GitHub's tables) that {@code openapi.yml} uses:
 * paragraphs, {@code code} and tables.
 */
public final class Prose {
  private Prose() {}

  /** Something between two blank lines. */
  public sealed interface Block {}

  /** Running text. */
  public record Paragraph(List<Run> runs) implements Block {}

  /** A table; every row has a cell for each column of its head. */
  public record Table(List<List<Run>> head, List<List<List<Run>>> rows) implements Block {}

  /** A stretch of text, or of code. */
  public record Run(String text, boolean code) {}

  /** The blocks of a text, in order. */
  public static List<Block> blocks(String text) {
    return Arrays.stream(text.split("\n\\s*\n"))
        .map(String::strip)
        .filter(block -> !block.isEmpty())
        .<Block>map(block -> block.startsWith("|") ? table(block) : new Paragraph(runs(block)))
        .toList();
  }

  /** The runs of one paragraph. */
  public static List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    boolean code = false;
    for (String part : text.replaceAll("\\s+", " ").split("`", -1)) {
      if (!part.isEmpty()) {
        runs.add(new Run(part, code));
      }
      code = !code;
    }
    return runs;
  }

  private static Table table(String block) {
    List<List<List<Run>>> rows = block.lines().map(Prose::cells).toList();
    return new Table(rows.getFirst(), rows.subList(2, rows.size()));
  }

  private static List<List<Run>> cells(String row) {
    String inner = row.strip().replaceAll("^\\||\\|$", "");
    return Arrays.stream(inner.split("(?<!\\\\)\\|"))
        .map(cell -> runs(cell.strip().replace("\\|", "|")))
        .toList();
  }
}
