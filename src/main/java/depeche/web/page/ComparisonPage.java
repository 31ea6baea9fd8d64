package depeche.web.page;

import depeche.desk.related.Wording.Stretch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of a text, word by word.
 *
 * @param before the version that is changed, and {@code after} what it becomes
 * @param same whether they do not differ
 */
public record ComparisonPage(
    Frame frame,
    TextLanguage language,
    Side before,
    Side after,
    List<Stretch> title,
    List<Stretch> lead,
    List<Stretch> body,
    String changes,
    boolean same,
    String turned) {
  public ComparisonPage {
    title = List.copyOf(title);
    lead = List.copyOf(lead);
    body = List.copyOf(body);
  }

  /** One of the two articles. */
  public record Side(String href, String title, @Nullable String source, @Nullable String date) {}
}
