package depeche.web.page;

import depeche.web.page.OverridesPage.Progress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an editor wants to know of the archive at a glance, and what there is to do.
 *
 * @param signedIn whether there is a key to take leave of
 * @param warnings what needs somebody's attention
 * @param draft a form to paste a draft into
 * @param today what came in, in words
 * @param arrivals the latest of it
 * @param refused how much was refused, in words
 * @param refusals the latest of it
 * @param decisions how many of the editor's decisions are in force, in words
 * @param progress how far they have been applied; null where that is done
 * @param feeds that are polled
 * @param alerts how many there are, in words
 * @param facts how the index is
 */
public record DeskPage(
    Frame frame,
    boolean signedIn,
    List<String> warnings,
    DraftForm draft,
    String today,
    List<Arrival> arrivals,
    String refused,
    List<RejectionsPage.Row> refusals,
    String decisions,
    @Nullable Progress progress,
    List<Polled> feeds,
    String alerts,
    List<Fact> facts) {
  public DeskPage {
    warnings = List.copyOf(warnings);
    arrivals = List.copyOf(arrivals);
    refusals = List.copyOf(refusals);
    feeds = List.copyOf(feeds);
    facts = List.copyOf(facts);
  }

  /** An article that came in. */
  public record Arrival(
      String href, TextLanguage language, String title, @Nullable String source, String time) {}

  /**
   * A feed.
   *
   * @param state how it is, in words
   * @param working whether it answers
   */
  public record Polled(String address, String state, boolean working) {}

  /** One thing that is known of the index. */
  public record Fact(String name, String value) {}
}
