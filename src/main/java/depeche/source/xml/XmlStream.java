package depeche.source.xml;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A document, of which some elements are given whole, one in memory at a time. Neither entities nor
 * a DTD are read (OWASP, "XML External Entity Prevention"); the named characters of HTML are, since
 * feeds are full of them.
 */
public final class XmlStream {
  private final XMLStreamReader reader;
  private final int nesting;

  /**
   * @param nesting how deep elements may go
   * @throws IOException when the characters cannot be read
   */
  public XmlStream(Reader characters, int nesting) throws IOException, MalformedXmlException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    this.nesting = nesting;
    try {
      reader = factory.createXMLStreamReader(new XmlCharacters(characters));
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** A document that cannot be followed any further; elements given before stay true. */
  public static final class MalformedXmlException extends Exception {
    private final long line;

    MalformedXmlException(String message, long line) {
      super(message);
      this.line = line;
    }

    /** Counted from 1; 0 where it is not known. */
    public long line() {
      return line;
    }
  }

  /** An element was nested deeper than allowed. */
  public static final class TooDeepException extends IOException {
    TooDeepException(int nesting) {
      super("more than " + nesting + " levels");
    }
  }

  /** The line the stream has come to, from 1. */
  public long line() {
    return reader.getLocation().getLineNumber();
  }

  /** The next element of one of these names, in whatever namespace; null after the last. */
  public @Nullable XmlElement next(Set<String> names) throws IOException, MalformedXmlException {
    try {
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT && names.contains(reader.getLocalName())) {
          return element();
        }
      }
      return null;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  private XmlElement element() throws XMLStreamException, IOException {
    Deque<XmlElement> open = new ArrayDeque<>();
    open.push(begun());
    while (true) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          XmlElement child = begun();
          open.element().content().add(child);
          open.push(child);
          if (open.size() > nesting) {
            throw new TooDeepException(nesting);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          XmlElement ended = open.pop();
          if (open.isEmpty()) {
            return ended;
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            open.element().content().add(new XmlText(reader.getText()));
        case XMLStreamConstants.ENTITY_REFERENCE ->
            open.element().content().add(new XmlText(named(reader.getLocalName())));
        default -> {}
      }
    }
  }

  private XmlElement begun() {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.putIfAbsent(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    String namespace = reader.getNamespaceURI();
    List<XmlNode> content = new ArrayList<>();
    return new XmlElement(
        namespace == null ? "" : namespace, reader.getLocalName(), attributes, content);
  }

  /** The character that HTML calls so; nothing for a name of the sender's own. */
  private static String named(String entity) {
    String reference = "&" + entity + ";";
    String character = Parser.unescapeEntities(reference, true);
    return character.equals(reference) ? "" : character;
  }

  /** A parser wraps what its reader threw. */
  private static MalformedXmlException failure(XMLStreamException e) throws IOException {
    if (e.getNestedException() instanceof IOException broken) {
      throw broken;
    }
    String message = e.getMessage() == null ? "" : e.getMessage();
    long line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    return new MalformedXmlException(message.replaceFirst("(?s).*\\nMessage: ", ""), line);
  }
}
