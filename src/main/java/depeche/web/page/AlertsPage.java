package depeche.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The alerts there are, and the form for a new one.
 *
 * @param total how many alerts, in words
 * @param draft the search to make an alert of, or null
 * @param access what the reader may do
 * @param wrongKey whether the reader has just given a key that is none
 * @param back the latest alerts, where these are not; or null
 */
public record AlertsPage(
    Frame frame,
    String total,
    @Nullable Draft draft,
    Access access,
    boolean wrongKey,
    List<Row> rows,
    @Nullable String next,
    @Nullable String back) {
  public AlertsPage {
    rows = List.copyOf(rows);
  }

  /**
   * An alert not yet made.
   *
   * @param name proposed
   * @param search the parameters of the search, as in an address
   * @param shown the search in words
   * @param dryRun how often it would have fired, in words
   * @param results the search itself
   */
  public record Draft(String name, String search, String shown, String dryRun, String results) {}

  /**
   * An alert.
   *
   * @param fired how often and when last, in words
   * @param delivery how its webhook is, in words; or null where it has none
   */
  public record Row(
      String id,
      String name,
      String shown,
      String results,
      String dryRun,
      String fired,
      @Nullable String delivery,
      String feed) {}
}
