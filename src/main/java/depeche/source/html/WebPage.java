package depeche.source.html;

import depeche.article.Language;
import depeche.source.draft.DateText;
import depeche.source.draft.Draft;
import depeche.source.draft.LanguageTag;
import depeche.source.draft.WebAddress;
import depeche.source.plain.PlainText;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The article of a web page: what its metadata says (JSON-LD first, then OpenGraph and the like),
 * what its markup says where they are silent, and its main text.
 */
public final class WebPage {
  /** What is called a date, where the page has none for programs. */
  private static final String DATED =
      "time, [itemprop=datePublished], [class~=(?i)(^|[\\s_-])(pub)?date],"
          + " [class~=(?i)publi(shed|e|ca)]";

  private final Document page;
  private final JsonLd linkedData;
  private final MetaTags tags;
  private final @Nullable WebAddress address;
  private final PageTitle title;

  private WebPage(Document page) {
    this.page = page;
    this.linkedData = JsonLd.of(page);
    this.tags = MetaTags.of(page);
    this.address = address(page, linkedData, tags);
    this.title = new PageTitle(page, linkedData, tags, address);
  }

  /** What {@code html} says, as an article in the making. */
  public static Draft read(String html) {
    return new WebPage(Jsoup.parse(html)).draft();
  }

  private Draft draft() {
    Draft draft =
        new Draft()
            .address(address)
            .title(title.text())
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
    List<String> told = Stream.concat(title.all().stream(), Stream.of(lead())).toList();
    String body = new MainText(page, told, linkedData.text("articleBody")).text();
    return title.text().isBlank() ? PlainText.entitle(draft, body) : draft.body(body);
  }

  private static @Nullable WebAddress address(Document page, JsonLd linkedData, MetaTags tags) {
    return Stream.of(
            page.select("link[rel=canonical]").attr("href"),
            tags.first("og:url", "twitter:url"),
            linkedData.text("url"))
        .map(WebAddress::parse)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
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

  private static String either(String... candidates) {
    return Arrays.stream(candidates)
        .filter(Objects::nonNull)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }
}
