package depeche.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as a timeline.
 *
 * @param back to the article that it is told around
 * @param steps the earliest first
 * @param alone whether nothing else belongs to it
 */
public record StoryPage(Frame frame, String back, List<Step> steps, boolean alone) {
  public StoryPage {
    steps = List.copyOf(steps);
  }

  /**
   * A chapter.
   *
   * @param anchor its name within the page
   * @param follows the title of the chapter that it goes on from, at {@code followed}; null for
   *     none
   * @param here whether it is the article that the story is told around
   */
  public record Step(
      String anchor,
      Around.Story story,
      @Nullable String follows,
      @Nullable String followed,
      boolean here) {}
}
