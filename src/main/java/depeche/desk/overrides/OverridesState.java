package depeche.desk.overrides;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How things are with the editor's decisions.
 *
 * @param file where they are written, or null where none is set
 * @param decisions how many are in force
 * @param problems why the file as it is now is not in force; empty where it is
 * @param applying how far they have been applied, or null where that is done
 */
public record OverridesState(
    @Nullable String file,
    int decisions,
    List<Problem> problems,
    @Nullable OverridesProgress applying) {
  public OverridesState {
    problems = List.copyOf(problems);
  }

  /**
   * A line that cannot be heeded.
   *
   * @param line 1-based
   * @param fault the name of what is wrong, in message keys
   * @param text what is wrong in it
   */
  public record Problem(int line, String fault, String text) {}
}
