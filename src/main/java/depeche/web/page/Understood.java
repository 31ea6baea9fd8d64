package depeche.web.page;

import java.util.List;

/**
 * How a query is understood while it is being typed.
 *
 * @param sentence what it finds; empty where nothing is asked yet
 * @param oddities what is read otherwise than it is written
 */
public record Understood(String sentence, List<Oddity> oddities) {
  public Understood {
    oddities = List.copyOf(oddities);
  }

  /**
   * Something odd about a query, and where: {@code place} is what it is about, between what stands
   * before and after it; all three are empty where that is told already.
   */
  public record Oddity(String text, String before, String place, String after) {}
}
