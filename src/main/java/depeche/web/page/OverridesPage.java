package depeche.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The editor's decisions, to read and to change.
 *
 * @param file where they are kept; null where none is set, and nothing can be changed
 * @param force how many are in force, in words
 * @param text in the form
 * @param before what the file said when this page was made, or the one whose form this answers
 * @param outcome what became of a change, in a sentence; null where none was sent
 * @param failed whether that is bad news
 * @param problems lines that cannot be heeded
 * @param progress how far the decisions have been applied; null where that is done
 */
public record OverridesPage(
    Frame frame,
    @Nullable String file,
    String force,
    String text,
    String before,
    @Nullable String outcome,
    boolean failed,
    List<Problem> problems,
    @Nullable Progress progress) {
  public OverridesPage {
    problems = List.copyOf(problems);
  }

  /**
   * A line that cannot be heeded.
   *
   * @param where such as {@code line 3}
   */
  public record Problem(String where, String message) {}

  /**
   * How far new decisions have been applied to the articles that are there.
   *
   * @param told the same in words
   */
  public record Progress(long done, long total, String told) {}
}
