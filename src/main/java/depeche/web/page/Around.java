package depeche.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around an article.
 *
 * @param story where the story is told that it is a chapter of
 * @param before related stories that came earlier, and {@code after} those that came later, each as
 *     a course of events: the oldest first
 * @param undated those that nobody knows when they came
 * @param versions of its own text, itself among them; empty where there is no other
 */
public record Around(
    String story,
    List<Story> before,
    List<Story> after,
    List<Story> undated,
    List<Version> versions) {
  public Around {
    before = List.copyOf(before);
    after = List.copyOf(after);
    undated = List.copyOf(undated);
    versions = List.copyOf(versions);
  }

  /** Whether any story is related. */
  public boolean hasStories() {
    return !before.isEmpty() || !after.isEmpty() || !undated.isEmpty();
  }

  /**
   * A related story.
   *
   * @param kind what it is to the article, in words
   * @param reasons why it is told, in sentences
   * @param further how many others tell the same event, in words; null where none does
   * @param others those
   */
  public record Story(
      String href,
      TextLanguage language,
      String title,
      String kind,
      @Nullable String source,
      @Nullable String date,
      @Nullable String isoDate,
      List<String> reasons,
      @Nullable String further,
      List<Other> others) {
    public Story {
      reasons = List.copyOf(reasons);
      others = List.copyOf(others);
    }
  }

  /** An article that tells the event of a related story, too. */
  public record Other(String href, TextLanguage language, String title, @Nullable String date) {}

  /**
   * A version of the article's text.
   *
   * @param compare where it is compared with the article, or null for the article itself
   * @param alike how much of the wording is the same, in words
   */
  public record Version(
      String href,
      String title,
      @Nullable String source,
      @Nullable String date,
      @Nullable String compare,
      String alike) {}
}
