package depeche.source.html;

import depeche.article.Language;
import depeche.source.draft.DateText;
import depeche.source.draft.Draft;
import depeche.source.draft.LanguageTag;
import depeche.source.draft.WebAddress;
import depeche.source.plain.PlainText;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The article of a web page: what its metadata says (JSON-LD first, then OpenGraph and the like),
 * what its markup says where they are silent, and its main text.
 */
public final class WebPage {
  private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—*·:-]+\\s+|\\s*[｜|]\\s*");

  /** What is called a date, where the page has none for programs. */
  private static final String DATED =
      "time, [itemprop=datePublished], [class~=(?i)(^|[\\s_-])(pub)?date],"
          + " [class~=(?i)publi(shed|e|ca)]";

  private final Document page;
  private final JsonLd linkedData;
  private final MetaTags tags;

  private WebPage(Document page) {
    this.page = page;
    this.linkedData = JsonLd.of(page);
    this.tags = MetaTags.of(page);
  }

  /** What {@code html} says, as an article in the making. */
  public static Draft read(String html) {
    return new WebPage(Jsoup.parse(html)).draft();
  }

  private Draft draft() {
    Draft draft =
        new Draft()
            .address(address())
            .title(title())
            .lead(lead())
            .language(language())
            .source(either(linkedData.text("publisher"), tags.first("og:site_name")))
            .authors(authors())
            .published(published())
            .modified(
                date(
                    linkedData.text("dateModified"),
                    tags.first("article:modified_time", "og:updated_time", "datemodified")))
            .tags(tagWords());
    List<String> told = List.of(title(), linkedData.text("headline"), text("h1"), lead());
    String body = new MainText(page, told, linkedData.text("articleBody")).text();
    return title().isBlank() ? PlainText.entitle(draft, body) : draft.body(body);
  }

  private @Nullable WebAddress address() {
    return Stream.of(
            page.select("link[rel=canonical]").attr("href"),
            tags.first("og:url", "twitter:url"),
            linkedData.text("url"))
        .map(WebAddress::parse)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  /**
   * The title that the publisher gives to the outside, without the site's name after it; it is the
   * one title that hardly any page gets wrong. Where it is a variation for social networks, and the
   * headline stands with another title of the page, that headline.
   */
  private String title() {
    String headline = linkedData.text("headline");
    String heading = text("h1");
    String social = withoutSite(tags.first("og:title"), headline, heading);
    String search = withoutSite(page.title(), headline, heading);
    boolean headlineOnPage = isSame(headline, heading) && isSame(search, social);
    boolean headlineInSearch = isSame(headline, search) && !isSame(heading, social);
    if (!headline.isBlank()
        && !isSame(headline, social)
        && (headlineOnPage || headlineInSearch && !isSame(headline, heading))) {
      return headline;
    }
    return either(
        social,
        headline,
        heading,
        withoutSite(tags.first("twitter:title"), headline, heading),
        search);
  }

  private static boolean isSame(String title, String other) {
    return letters(title).equals(letters(other));
  }

  /** Cuts {@code title | site} where the rest is known to be the title, or the end the site. */
  private String withoutSite(String title, String... known) {
    if (Arrays.asList(known).contains(title)) {
      return title;
    }
    Matcher separator = SEPARATOR.matcher(title);
    while (separator.find()) {
      String beginning = title.substring(0, separator.start());
      String end = letters(title.substring(separator.end()));
      boolean isTitle =
          Arrays.stream(known).map(WebPage::letters).anyMatch(letters(beginning)::equals);
      if (isTitle || !end.isEmpty() && siteNames().contains(end)) {
        return beginning;
      }
    }
    return title;
  }

  private Set<String> siteNames() {
    Set<String> names = new HashSet<>();
    names.add(letters(tags.first("og:site_name", "application-name")));
    names.add(letters(linkedData.text("publisher")));
    WebAddress address = address();
    if (address != null) {
      String host = address.identity().split("[/?]", 2)[0];
      names.add(letters(host));
      names.add(letters(host.replaceFirst("\\.\\p{L}+$", "")));
    }
    return names;
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private String lead() {
    return either(
        linkedData.text("description"),
        tags.first("og:description", "description", "twitter:description"));
  }

  private @Nullable Language language() {
    return Stream.of(
            page.select("html").attr("lang"),
            linkedData.text("inLanguage"),
            tags.first("og:locale", "content-language", "language"))
        .map(LanguageTag::parse)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private List<String> authors() {
    List<String> names = linkedData.texts("author");
    if (names.isEmpty()) {
      names = tags.all("author", "article:author", "dc.creator", "parsely-author");
    }
    return names.stream().filter(name -> WebAddress.parse(name).isEmpty()).toList();
  }

  private List<String> tagWords() {
    List<String> words = linkedData.texts("keywords");
    if (words.isEmpty()) {
      words = tags.all("article:tag", "news_keywords", "keywords");
    }
    return words.stream()
        .flatMap(line -> Arrays.stream(line.split("\\s*[,;]\\s*")))
        .distinct()
        .toList();
  }

  private @Nullable Instant published() {
    Instant declared =
        date(
            linkedData.text("datePublished"),
            tags.first("article:published_time", "datepublished", "og:article:published_time"),
            tags.first("date", "dc.date", "dcterms.created", "pubdate", "parsely-pub-date"));
    return Stream.of(
            Stream.ofNullable(declared),
            moments("[itemprop=datePublished][content]", "content"),
            moments("article time[datetime]", "datetime"),
            moments("time[datetime]", "datetime"),
            page.select(DATED).stream().flatMap(element -> DateText.parse(element.text()).stream()))
        .flatMap(moments -> moments)
        .findFirst()
        .orElse(null);
  }

  private Stream<Instant> moments(String selector, String attribute) {
    return page.select(selector).stream()
        .flatMap(element -> DateText.parse(element.attr(attribute)).stream());
  }

  private static @Nullable Instant date(String... candidates) {
    return Arrays.stream(candidates)
        .map(DateText::parse)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private String text(String selector) {
    Element element = page.selectFirst(selector);
    return element == null ? "" : element.text();
  }

  private static String either(String... candidates) {
    return Arrays.stream(candidates)
        .filter(Objects::nonNull)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }
}
