package depeche.source.wire;

import depeche.article.ArticleId;
import depeche.source.draft.DateText;
import depeche.source.draft.Draft;
import depeche.source.draft.LanguageTag;
import depeche.source.draft.Prose;
import depeche.source.draft.WebAddress;
import depeche.source.html.Fragment;
import depeche.source.plain.PlainText;
import depeche.source.xml.XmlElement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed: RSS 2.0 and its elders, RSS 1.0 (RDF), Atom 1.0 (RFC 4287), with the modules
 * {@code content}, {@code dc} and {@code dcterms}.
 */
public final class FeedEntry {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
  private static final String DUBLIN_CORE_TERMS = "http://purl.org/dc/terms/";

  /** RSS writes authors as addresses: {@code name@example.org (Name)}. */
  private static final Pattern WITH_NAME = Pattern.compile("\\S+@\\S+\\s+\\((?<name>.+)\\)");

  /** A longer description is the text itself. */
  private static final int LONGEST_LEAD = 600;

  private final XmlElement entry;

  private FeedEntry(XmlElement entry) {
    this.entry = entry;
  }

  /**
   * What {@code entry} says, as an article in the making.
   *
   * @param feed the feed's title, or empty
   * @param language of the feed as it declares it, or empty
   */
  public static Draft read(XmlElement entry, String feed, String language) {
    return new FeedEntry(entry).draft(feed, language);
  }

  private Draft draft(String feed, String language) {
    WebAddress address = address();
    String description = description();
    String content = content();
    boolean isLead = content.isEmpty() && description.length() <= LONGEST_LEAD;
    String body = content.isEmpty() && !isLead ? description : content;
    Draft draft =
        new Draft()
            .id(address == null ? id() : null)
            .address(address)
            .title(title())
            .lead(isLead || !content.startsWith(description) ? description : "")
            .body(body)
            .language(
                Stream.of(entry.attribute("lang").orElse(""), language)
                    .map(LanguageTag::parse)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(null))
            .source(either(Fragment.line(entry.textAt("source")), feed))
            .authors(authors())
            .published(moment("pubDate", "published", "issued", "date", "created"))
            .modified(moment("updated", "modified"))
            .tags(tags());
    return title().isBlank() ? PlainText.entitle(draft, either(body, description)) : draft;
  }

  private String title() {
    return Fragment.line(entry.textAt("title"));
  }

  private @Nullable WebAddress address() {
    Stream<String> atom =
        entry
            .children(ATOM, "link")
            .filter(link -> link.attribute("rel").orElse("alternate").equals("alternate"))
            .map(link -> link.attribute("href").orElse(""));
    Stream<String> guid =
        entry
            .children("guid")
            .filter(id -> !id.attribute("isPermaLink").orElse("true").equalsIgnoreCase("false"))
            .map(XmlElement::text);
    return Stream.of(Stream.of(entry.textAt("link")), atom, guid, Stream.of(entry.textAt("id")))
        .flatMap(addresses -> addresses)
        .map(WebAddress::parse)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private @Nullable ArticleId id() {
    return Stream.of(entry.textAt("guid"), entry.textAt("id"))
        .map(Prose::line)
        .filter(ArticleId::isValid)
        .map(ArticleId::new)
        .findFirst()
        .orElse(null);
  }

  private String description() {
    return Stream.of("description", "summary")
        .flatMap(entry::children)
        .map(FeedEntry::text)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  private String content() {
    Stream<XmlElement> atom =
        entry.children(ATOM, "content").filter(content -> content.attribute("src").isEmpty());
    return Stream.concat(entry.children(CONTENT, "encoded"), atom)
        .map(FeedEntry::text)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  /** RFC 4287, 3.1.1: {@code xhtml} is markup; everything else is read as if it held some. */
  private static String text(XmlElement construct) {
    return construct.attribute("type").orElse("").equals("xhtml")
        ? Markup.text(construct)
        : Fragment.text(construct.text());
  }

  private List<String> authors() {
    List<String> creators = entry.children(DUBLIN_CORE, "creator").map(XmlElement::text).toList();
    if (!creators.isEmpty()) {
      return creators;
    }
    return entry
        .children("author")
        .map(author -> either(author.textAt("name"), author.text()))
        .map(FeedEntry::name)
        .toList();
  }

  private static String name(String author) {
    Matcher withName = WITH_NAME.matcher(Prose.line(author));
    return withName.matches() ? withName.group("name") : author.contains("@") ? "" : author;
  }

  private List<String> tags() {
    Stream<String> categories =
        entry
            .children("category")
            .map(category ->
                either(
                    category.attribute("label").orElse(""),
                    category.attribute("term").orElse(""),
                    category.text()));
    Stream<String> subjects = entry.children(DUBLIN_CORE, "subject").map(XmlElement::text);
    return Stream.concat(categories, subjects).map(Fragment::line).toList();
  }

  private @Nullable Instant moment(String... names) {
    return Stream.of(names)
        .flatMap(name ->
            Stream.of(entry.namespace(), ATOM, DUBLIN_CORE, DUBLIN_CORE_TERMS)
                .flatMap(namespace -> entry.children(namespace, name)))
        .map(XmlElement::text)
        .map(DateText::parse)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private static String either(String... candidates) {
    return Stream.of(candidates).filter(Predicate.not(String::isBlank)).findFirst().orElse("");
  }
}
