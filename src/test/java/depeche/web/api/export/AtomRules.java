package depeche.web.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Holds a document against what RFC 4287 requires of an Atom feed; sections in brackets. */
public final class AtomRules {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private AtomRules() {}

  /** Checks everything, and gives the feed's root to look further. */
  public static Element check(String document) {
    Element feed = parse(document);
    assertThat(feed.getNamespaceURI()).isEqualTo(NAMESPACE);
    assertThat(feed.getLocalName()).isEqualTo("feed");
    checkFeed(feed);
    List<Element> entries = children(feed, "entry");
    entries.forEach(entry -> checkEntry(entry, feed));
    assertThat(entries).extracting(entry -> text(entry, "id")).doesNotHaveDuplicates();
    return feed;
  }

  /** The elements of that name right under {@code parent}. */
  public static List<Element> children(Element parent, String name) {
    return elements(parent).stream().filter(child -> child.getLocalName().equals(name)).toList();
  }

  /** The text of the only element of that name right under {@code parent}. */
  public static String text(Element parent, String name) {
    List<Element> all = children(parent, name);
    assertThat(all).as(name + " of " + parent.getLocalName()).hasSize(1);
    return all.getFirst().getTextContent();
  }

  /** The address of the only link of that relation. */
  public static String link(Element parent, String relation) {
    List<String> addresses = links(parent, relation);
    assertThat(addresses).as(relation).hasSize(1);
    return addresses.getFirst();
  }

  public static List<String> links(Element parent, String relation) {
    return children(parent, "link").stream()
        .filter(link -> link.getAttribute("rel").equals(relation))
        .map(link -> link.getAttribute("href"))
        .toList();
  }

  /** [4.1.1] */
  private static void checkFeed(Element feed) {
    assertThat(elements(feed))
        .extracting(Element::getLocalName)
        .isSubsetOf("id", "title", "updated", "author", "link", "entry");
    checkIdTitleAndDate(feed);
    boolean everyEntryHasAnAuthor =
        children(feed, "entry").stream().noneMatch(entry -> children(entry, "author").isEmpty());
    assertThat(everyEntryHasAnAuthor || !children(feed, "author").isEmpty())
        .as("an author for the feed or for every entry")
        .isTrue();
    assertThat(links(feed, "self")).hasSize(1);
    checkParts(feed);
    assertThat(elements(feed).stream().map(Element::getLocalName).toList())
        .as("what describes the feed comes before its entries")
        .isSortedAccordingTo((a, b) -> Boolean.compare(a.equals("entry"), b.equals("entry")));
  }

  /** [4.1.2] */
  private static void checkEntry(Element entry, Element feed) {
    Set<String> allowed =
        Set.of("id", "title", "updated", "published", "author", "link", "category", "summary");
    assertThat(elements(entry)).extracting(Element::getLocalName).isSubsetOf(allowed);
    checkIdTitleAndDate(entry);
    assertThat(children(entry, "published"))
        .hasSizeLessThanOrEqualTo(1)
        .allSatisfy(date -> OffsetDateTime.parse(date.getTextContent()));
    assertThat(children(entry, "summary")).hasSizeLessThanOrEqualTo(1);
    assertThat(links(entry, "alternate")).as("an entry without content").isNotEmpty();
    assertThat(children(feed, "author").size() + children(entry, "author").size()).isPositive();
    checkParts(entry);
  }

  /** [3.3, 4.2.6, 4.2.14, 4.2.15] */
  private static void checkIdTitleAndDate(Element element) {
    assertThat(URI.create(text(element, "id")).isAbsolute()).isTrue();
    assertThat(text(element, "title")).isNotBlank();
    OffsetDateTime.parse(text(element, "updated"));
  }

  /** [3.2, 4.2.2, 4.2.7] */
  private static void checkParts(Element element) {
    for (Element author : children(element, "author")) {
      assertThat(text(author, "name")).isNotBlank();
    }
    assertThat(children(element, "category"))
        .allSatisfy(category -> assertThat(category.getAttribute("term")).isNotEmpty());
    assertThat(children(element, "link"))
        .allSatisfy(
            link -> assertThat(URI.create(link.getAttribute("href")).isAbsolute()).isTrue());
    assertThat(children(element, "link"))
        .filteredOn(link -> link.getAttribute("rel").equals("alternate"))
        .extracting(link -> link.getAttribute("type") + link.getAttribute("hreflang"))
        .doesNotHaveDuplicates();
  }

  private static List<Element> elements(Element parent) {
    NodeList nodes = parent.getChildNodes();
    List<Element> elements = new ArrayList<>();
    IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
        .forEach(node -> elements.add((Element) node));
    assertThat(elements).extracting(Element::getNamespaceURI).allMatch(NAMESPACE::equals);
    return elements;
  }

  private static Element parse(String document) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(document)))
          .getDocumentElement();
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError(document, e);
    }
  }
}
