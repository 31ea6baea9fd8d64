package depeche.web.api.export;

import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.article.Entity;
import depeche.article.EntityKind;
import depeche.desk.Labels;
import depeche.web.ArticleAddress;
import depeche.web.Reader;
import depeche.web.XmlText;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * A page of hits as an Atom feed (RFC 4287), linked to the others (RFC 5005, section 3). The ids of
 * a feed and of its entries depend on the query and on the articles' ids alone, so that a reader
 * shows an article once wherever the service runs.
 */
final class AtomFeed {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  /**
   * Where things are, as absolute addresses.
   *
   * @param host scheme and authority of the service, without a slash at the end
   * @param page the page with the same query for people
   * @param next the page after this one, or null on the last
   */
  record Links(String host, String self, String first, @Nullable String next, String page) {}

  private final Labels labels;
  private final Reader reader;
  private final Links links;
  private final StringWriter text = new StringWriter();
  private final XmlText xml;

  AtomFeed(Labels labels, Reader reader, Links links) throws XMLStreamException {
    this.labels = labels;
    this.reader = reader;
    this.links = links;
    this.xml = XmlText.document(text);
  }

  /**
   * What a feed is, whatever page of it this is.
   *
   * @param kind of thing that is fed, such as {@code search}
   * @param name of the thing, which no other of its kind has
   * @param updated when it last changed, or null for when its articles did
   */
  record Subject(String kind, String name, String title, @Nullable Instant updated) {}

  /** The whole feed. */
  String write(Subject subject, List<EnrichedArticle> articles) throws XMLStreamException {
    xml.start("feed", "xmlns", NAMESPACE, "xml:lang", reader.words().locale().toLanguageTag());
    xml.element("id", id(subject.kind(), subject.name()));
    xml.element("title", subject.title());
    xml.element(
        "updated",
        Objects.requireNonNullElseGet(subject.updated(), () -> updated(articles)).toString());
    author(reader.words().say("feed.author"));
    link("self", "application/atom+xml", links.self());
    link("alternate", "text/html", links.page());
    link("first", "application/atom+xml", links.first());
    if (links.next() != null) {
      link("next", "application/atom+xml", links.next());
    }
    for (EnrichedArticle article : articles) {
      entry(article);
    }
    xml.end();
    xml.close();
    return text.toString();
  }

  private void entry(EnrichedArticle enriched) throws XMLStreamException {
    Article article = enriched.article();
    String address = links.host() + ArticleAddress.of(article.id());
    xml.start("entry", "xml:lang", enriched.language().tag());
    xml.element("id", id("article", article.id().value()));
    xml.element("title", article.title().isBlank() ? article.id().value() : article.title());
    xml.element("updated", updated(article).toString());
    if (article.published() != null) {
      xml.element("published", article.published().toString());
    }
    for (String author : article.authors()) {
      author(author);
    }
    link("alternate", "text/html", address);
    if (article.url() != null && isAddress(article.url())) {
      link("via", "text/html", article.url());
    }
    for (Entity topic : enriched.entities(EntityKind.TOPIC)) {
      String label = labels.entity(topic.kind(), topic.id(), topic.label(), reader.language());
      xml.empty("category", "term", topic.id(), "label", label);
    }
    if (article.lead().isBlank()) {
      xml.element("summary", beginning(article.body()));
    } else {
      xml.element("summary", article.lead());
    }
    xml.end();
  }

  private void author(String name) throws XMLStreamException {
    xml.start("author");
    xml.element("name", name);
    xml.end();
  }

  private void link(String relation, String type, String address) throws XMLStreamException {
    xml.empty("link", "rel", relation, "type", type, "href", address);
  }

  /** The latest change of any; a feed must have one, even an empty feed. */
  private static Instant updated(List<EnrichedArticle> articles) {
    return articles.stream()
        .map(article -> updated(article.article()))
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  private static Instant updated(Article article) {
    Instant published = Objects.requireNonNullElse(article.published(), Instant.EPOCH);
    Instant modified = Objects.requireNonNullElse(article.modified(), published);
    return modified.isAfter(published) ? modified : published;
  }

  /** A name-based UUID (RFC 9562, version 3). */
  private static String id(String kind, String name) {
    byte[] bytes = ("depeche:" + kind + ":" + name).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(bytes);
  }

  private static boolean isAddress(String url) {
    try {
      return URI.create(url).isAbsolute();
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private static String beginning(String body) {
    String paragraph = body.strip().lines().findFirst().orElse("");
    int end = paragraph.length() > 300 ? paragraph.offsetByCodePoints(0, codePoints(paragraph)) : 0;
    return end == 0 ? paragraph : paragraph.substring(0, end) + "…";
  }

  private static int codePoints(String paragraph) {
    return Math.min(300, paragraph.codePointCount(0, paragraph.length()));
  }
}
