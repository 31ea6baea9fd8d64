package depeche.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was refused, to be read, corrected and sent again.
 *
 * @param total how much there is, in words
 * @param outcome what became of a correction, in a sentence; null where none was sent
 * @param failed whether that is bad news
 * @param next what was refused before; or null
 * @param back the latest, where these are not; or null
 */
public record RejectionsPage(
    Frame frame,
    String total,
    @Nullable String outcome,
    boolean failed,
    List<Row> rows,
    @Nullable String next,
    @Nullable String back) {
  public RejectionsPage {
    rows = List.copyOf(rows);
  }

  /**
   * Input that was refused.
   *
   * @param where it is from: a file, a feed or a client, and the line
   * @param reason in a sentence
   * @param input as it came, or its beginning; null where it is not at hand
   * @param whole whether it is all of it
   * @param complaints what is wrong with the correction that this row holds
   */
  public record Row(
      String id,
      String where,
      String time,
      String reason,
      @Nullable String input,
      boolean whole,
      List<String> complaints) {
    public Row {
      complaints = List.copyOf(complaints);
    }
  }
}
