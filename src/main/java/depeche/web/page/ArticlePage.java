package depeche.web.page;

import depeche.web.page.Run.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article, to be read.
 *
 * @param language of its text
 * @param foreign the name of that language where it is not the page's
 * @param date in words, with {@code isoDate} for machines; null where it has none
 * @param original where it was published, a web address; or null
 * @param back the results it was found in
 * @param found whether there are results to go back to
 * @param matches how often the query matches, in words; null without a query
 * @param answers whether it matches at all
 * @param marked whether people, countries and topics are shown in the text
 * @param toggle the same page with these shown, or no longer shown
 */
public record ArticlePage(
    Frame frame,
    TextLanguage language,
    @Nullable String foreign,
    List<Run> title,
    List<Run> lead,
    List<Block> body,
    @Nullable String source,
    List<String> authors,
    @Nullable String date,
    @Nullable String isoDate,
    @Nullable String modified,
    @Nullable String credit,
    @Nullable String original,
    String back,
    boolean found,
    @Nullable String matches,
    boolean answers,
    boolean marked,
    String toggle,
    List<Group> groups,
    String json,
    Around around) {
  public ArticlePage {
    title = List.copyOf(title);
    lead = List.copyOf(lead);
    body = List.copyOf(body);
    authors = List.copyOf(authors);
    groups = List.copyOf(groups);
  }

  /** The people, countries or topics of the article. */
  public record Group(String kind, String title, List<Value> values) {
    public Group {
      values = List.copyOf(values);
    }
  }

  /**
   * One of them.
   *
   * @param evidence where the text first speaks of it, or null where only the sender named it
   * @param mentions how often, in words
   * @param search everything about it
   * @param page what the archive knows of it
   */
  public record Value(
      String label, @Nullable String evidence, String mentions, String search, String page) {}
}
