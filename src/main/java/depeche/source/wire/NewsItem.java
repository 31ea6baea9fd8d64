package depeche.source.wire;

import depeche.article.ArticleId;
import depeche.source.draft.DateText;
import depeche.source.draft.Draft;
import depeche.source.draft.LanguageTag;
import depeche.source.draft.Prose;
import depeche.source.plain.PlainText;
import depeche.source.xml.XmlElement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A text in NewsML-G2 (IPTC), with its content inline: XHTML, NITF or plain. */
public final class NewsItem {
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private final XmlElement item;

  private NewsItem(XmlElement item) {
    this.item = item;
  }

  /** What an element {@code newsItem} says, as an article in the making. */
  public static Draft read(XmlElement item) {
    return new NewsItem(item).draft();
  }

  /** Says whether the sender takes the item back, or does not want it used. */
  public static boolean isWithdrawn(XmlElement item) {
    return item.at("itemMeta", "pubStatus")
        .flatMap(status -> status.attribute("qcode").stream())
        .anyMatch(status -> status.endsWith(":canceled") || status.endsWith(":withheld"));
  }

  private Draft draft() {
    String title =
        either(
            item.textAt("contentMeta", "headline"),
            item.textAt("itemMeta", "title"),
            inline("head", "title"));
    String body = body();
    Draft draft =
        new Draft()
            .id(item.attribute("guid").filter(ArticleId::isValid).map(ArticleId::new).orElse(null))
            .title(title)
            .lead(lead())
            .body(body)
            .language(
                Stream.concat(
                        item.at("contentMeta", "language")
                            .flatMap(language -> language.attribute("tag").stream()),
                        item.attribute("lang").stream())
                    .map(LanguageTag::parse)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(null))
            .source(
                either(
                    item.textAt("itemMeta", "provider", "name"),
                    item.textAt("contentMeta", "infoSource", "name"),
                    literal("itemMeta", "provider")))
            .authors(authors())
            .published(
                moment(
                    item.textAt("contentMeta", "contentCreated"),
                    item.textAt("itemMeta", "firstCreated"),
                    item.textAt("itemMeta", "versionCreated")))
            .modified(
                moment(
                    item.textAt("contentMeta", "contentModified"),
                    item.textAt("itemMeta", "versionCreated")))
            .tags(tags());
    return Prose.line(title).isEmpty() ? PlainText.entitle(draft, body) : draft;
  }

  private String lead() {
    return item.at("contentMeta", "description")
        .filter(description -> description.attribute("role").orElse("").endsWith("summary"))
        .map(Markup::text)
        .findFirst()
        .orElse("");
  }

  private String body() {
    return item.at("contentSet")
        .flatMap(set -> Stream.concat(set.children("inlineXML"), set.children("inlineData")))
        .map(NewsItem::text)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  /** The text of what is inline: of a whole XHTML or NITF document only its body. */
  private static String text(XmlElement inline) {
    return Stream.concat(
            inline.children(XHTML, "html").flatMap(html -> html.children("body")),
            inline.content().stream()
                .filter(XmlElement.class::isInstance)
                .map(XmlElement.class::cast)
                .filter(child -> child.name().equals("nitf"))
                .flatMap(nitf -> nitf.at("body", "body.content")))
        .map(Markup::text)
        .findFirst()
        .orElseGet(() -> Markup.text(inline));
  }

  private String inline(String... path) {
    return item.at("contentSet", "inlineXML")
        .flatMap(inline -> inline.children(XHTML, "html"))
        .map(html -> html.textAt(path))
        .findFirst()
        .orElse("");
  }

  private List<String> authors() {
    List<String> named = item.at("contentMeta", "creator", "name").map(XmlElement::text).toList();
    return named.isEmpty() ? item.at("contentMeta", "by").map(XmlElement::text).toList() : named;
  }

  private List<String> tags() {
    return Stream.concat(
            item.at("contentMeta", "keyword").map(XmlElement::text),
            item.at("contentMeta", "subject", "name").map(XmlElement::text))
        .toList();
  }

  private String literal(String... path) {
    return item.at(path)
        .flatMap(element -> element.attribute("literal").stream())
        .findFirst()
        .orElse("");
  }

  private static @Nullable Instant moment(String... candidates) {
    return Stream.of(candidates)
        .map(DateText::parse)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private static String either(String... candidates) {
    return Stream.of(candidates).filter(text -> !text.isBlank()).findFirst().orElse("");
  }
}
