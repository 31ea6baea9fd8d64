package depeche.web.page;

import depeche.web.page.Frame.LanguageSwitch;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes what surrounds a page's content. */
final class Frames {
  private final Messages messages;
  private final Assets assets;

  Frames(Messages messages, Assets assets) {
    this.messages = messages;
    this.assets = assets;
  }

  /** Around the search page. Only the overview is for search engines to list. */
  Frame search(String title, QueryString here, boolean overview) {
    return frame(title, Address.SEARCH, here, overview ? Address.SEARCH : null, overview);
  }

  /** Around an article's page at {@code path}. */
  Frame article(String title, String path, QueryString here) {
    return frame(title, path, here, path, true);
  }

  /** Around a page that says what went wrong. */
  Frame failure(String title, QueryString here) {
    return frame(title, Address.SEARCH, here, null, false);
  }

  private Frame frame(
      String title, String path, QueryString here, @Nullable String canonical, boolean listed) {
    QueryString search = Address.restarted(Address.search(here));
    return new Frame(
        messages,
        assets,
        title,
        here.first("q").orElse(""),
        search.without("q").parameters(),
        switches(path, here),
        Address.language(here).on(Address.SEARCH),
        canonical,
        listed);
  }

  private List<LanguageSwitch> switches(String path, QueryString here) {
    return Arrays.stream(PageLanguage.values())
        .map(language ->
            new LanguageSwitch(
                language.tag(),
                Messages.in(language).text("language.name"),
                here.with(PageLanguage.PARAMETER, language.tag()).on(path),
                language == messages.language()))
        .toList();
  }
}
