package depeche.web.page;

import depeche.snippet.Fragment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of an article's text: a mention of a person, country or topic, or what is between two.
 *
 * @param evidence what the run says about an entity, or null where it says nothing
 * @param fragments its text, cut into what matches the reader's query and what does not
 */
public record Run(@Nullable Evidence evidence, List<Fragment> fragments) {
  public Run {
    fragments = List.copyOf(fragments);
  }

  /**
   * A mention, as a stop on the way from one to the next.
   *
   * @param anchor its name in the page
   * @param next the anchor of the entity's next mention; after the last, the first again
   * @param note which entity it speaks of, and how
   */
  public record Evidence(String kind, String anchor, String next, String note) {}

  /** A paragraph or subhead of an article. */
  public record Block(boolean subhead, List<Run> runs) {
    public Block {
      runs = List.copyOf(runs);
    }
  }
}
