package depeche.web.page;

import depeche.web.page.Frame.LanguageSwitch;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes what surrounds a page's content. */
final class Frames {
  /** The picture of the service itself. */
  static final String PICTURE = "card.png";

  private final Messages messages;
  private final Assets assets;
  private final String host;

  Frames(Messages messages, Assets assets, String host) {
    this.messages = messages;
    this.assets = assets;
    this.host = host;
  }

  /** Around the search page. Only the overview is for search engines to list. */
  Frame search(String title, QueryString here, boolean overview) {
    return overview
        ? frame(title, Address.SEARCH, here, Address.SEARCH, site())
        : frame(title, Address.SEARCH, here, null, null);
  }

  private Card site() {
    return new Card(
        host + Address.SEARCH,
        "website",
        messages.text("site.foot"),
        null,
        null,
        StructuredData.site(host, messages.text("site.name")));
  }

  /** Around an article's page at {@code path}, presented by {@code card}. */
  Frame article(String title, String path, QueryString here, Card card) {
    return frame(title, path, here, path, card);
  }

  /** Around a page at {@code path} that search engines need not list. */
  Frame within(String title, String path, QueryString here) {
    return frame(title, path, here, null, null);
  }

  /**
   * Around the page about a person, country or topic at {@code path}.
   *
   * @param card how it presents itself; null for one that is not worth listing
   */
  Frame entity(String title, String path, QueryString here, @Nullable Card card) {
    return frame(title, path, here, path, card);
  }

  /** The address of the picture that goes with a link to any page. */
  private String picture() {
    return absolute(assets.href(PICTURE));
  }

  /** The address of {@code path} as the rest of the world knows it. */
  String absolute(String path) {
    return host + path;
  }

  /** Around the alerts. */
  Frame alerts(String title, QueryString here) {
    return frame(title, Address.ALERTS, here, null, null);
  }

  /** Around a page that explains a score, at {@code path}. */
  Frame explain(String title, String path, QueryString here) {
    return frame(title, path, here, null, null);
  }

  /** Around a page that compares two articles, which is not for search engines to list. */
  Frame comparison(String title, String path, QueryString here) {
    return frame(title, path, here, null, null);
  }

  /** Around a page that tells a story, which is not for search engines to list. */
  Frame story(String title, String path, QueryString here) {
    return frame(title, path, here, null, null);
  }

  /** Around a page that says what went wrong. */
  Frame failure(String title, QueryString here) {
    return frame(title, Address.SEARCH, here, null, null);
  }

  private Frame frame(
      String title,
      String path,
      QueryString here,
      @Nullable String canonical,
      @Nullable Card card) {
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
        card,
        picture());
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
