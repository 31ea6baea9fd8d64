package depeche.web.page;

import java.util.List;

/**
 * Why an article has its score.
 *
 * @param article its title; {@code href} its page
 * @param reasons sentences, the weightiest first
 */
public record ExplainPage(
    Frame frame,
    TextLanguage language,
    String article,
    String href,
    String back,
    String summary,
    List<String> reasons) {
  public ExplainPage {
    reasons = List.copyOf(reasons);
  }
}
