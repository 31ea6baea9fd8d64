package depeche.web.page;

import depeche.snippet.Fragment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One result.
 *
 * @param date in words, or null where the article has none; {@code isoDate} likewise
 * @param grade in words how it answers, null where it does as typed
 * @param why where that is explained, null where no words were asked for
 * @param versions null where its text has but this one
 * @param passages where the article answers, or its lead where nothing was asked
 */
public record HitView(
    String href,
    TextLanguage language,
    @Nullable String foreign,
    List<Fragment> title,
    @Nullable String source,
    @Nullable String date,
    @Nullable String isoDate,
    @Nullable String grade,
    @Nullable String why,
    List<List<Fragment>> passages,
    List<Tag> tags,
    @Nullable Versions versions) {
  public HitView {
    title = List.copyOf(title);
    passages = List.copyOf(passages);
    tags = List.copyOf(tags);
  }

  /** That there are more versions of its text, and where they are listed. */
  public record Versions(String text, String href) {}

  /** A person, country or topic of an article, with the search that it narrows to. */
  public record Tag(String kind, String label, String href, boolean selected) {}
}
