package depeche.web.docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The part of Markdown (CommonMark, with GitHub's tables) that {@code openapi.yml} and the guides
 * use: headings, paragraphs, {@code code} and tables.
 */
public final class Prose {
  private Prose() {}

  /** Something between two blank lines. */
  public sealed interface Block {}

  /**
   * A heading.
   *
   * @param level 2 or 3
   * @param anchor by which it is linked to, as GitHub makes it
   */
  public record Heading(int level, String text, String anchor) implements Block {}

  /** Running text. */
  public record Paragraph(List<Run> runs) implements Block {}

  /** A table; every row has a cell for each column of its head. */
  public record Table(List<List<Run>> head, List<List<List<Run>>> rows) implements Block {
    /** What its first column is about. */
    public String name() {
      return head.getFirst().stream().map(Run::text).collect(Collectors.joining());
    }
  }

  /** A stretch of text, or of code. */
  public record Run(String text, boolean code) {}

  /** The blocks of a text, in order. */
  public static List<Block> blocks(String text) {
    return Arrays.stream(text.split("\n\\s*\n"))
        .map(String::strip)
        .filter(block -> !block.isEmpty())
        .map(Prose::block)
        .toList();
  }

  private static Block block(String block) {
    if (block.startsWith("#")) {
      int level = block.indexOf(' ');
      String text = block.substring(level).strip();
      return new Heading(level, text, anchor(text));
    }
    return block.startsWith("|") ? table(block) : new Paragraph(runs(block));
  }

  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-');
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
