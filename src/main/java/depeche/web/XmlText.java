package depeche.web;

import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements whose text may be anything: what XML 1.0 cannot hold is left out. */
public final class XmlText {
  private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter out;

  private XmlText(XMLStreamWriter out) {
    this.out = out;
  }

  /** A whole document, with its declaration. */
  public static XmlText document(Writer text) throws XMLStreamException {
    XmlText document = fragment(text);
    document.out.writeStartDocument("UTF-8", "1.0");
    return document;
  }

  /** A part of a document. */
  public static XmlText fragment(Writer text) throws XMLStreamException {
    return new XmlText(XML.createXMLStreamWriter(text));
  }

  /** Begins an element; {@code attributes} are names and values in turn. */
  public void start(String name, String... attributes) throws XMLStreamException {
    out.writeStartElement(name);
    write(attributes);
  }

  public void end() throws XMLStreamException {
    out.writeEndElement();
  }

  public void element(String name, String text) throws XMLStreamException {
    out.writeStartElement(name);
    out.writeCharacters(legal(text));
    out.writeEndElement();
  }

  /** Text within the element that was begun last. */
  public void text(String text) throws XMLStreamException {
    out.writeCharacters(legal(text));
  }

  public void empty(String name, String... attributes) throws XMLStreamException {
    out.writeEmptyElement(name);
    write(attributes);
  }

  public void close() throws XMLStreamException {
    out.writeEndDocument();
    out.close();
  }

  private void write(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], legal(attributes[i + 1]));
    }
  }

  /** The characters of {@code text} that XML 1.0 allows (production 2), a surrogate alone not. */
  private static String legal(String text) {
    return text.codePoints()
        .filter(c ->
            c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
