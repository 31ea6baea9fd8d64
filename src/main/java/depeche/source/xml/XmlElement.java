package depeche.source.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element with all that is in it.
 *
 * @param namespace its URI, or empty
 * @param name without a prefix
 * @param attributes by name without a prefix
 * @param content text and elements, in order
 */
public record XmlElement(
    String namespace, String name, Map<String, String> attributes, List<XmlNode> content)
    implements XmlNode {

  /** All children of a name in a namespace. */
  public Stream<XmlElement> children(String inNamespace, String called) {
    return content.stream()
        .filter(XmlElement.class::isInstance)
        .map(XmlElement.class::cast)
        .filter(child -> child.name.equals(called) && child.namespace.equals(inNamespace));
  }

  /** All children of a name in the element's own namespace. */
  public Stream<XmlElement> children(String called) {
    return children(namespace, called);
  }

  /** All elements below this one that lie at the end of a path of names, in its own namespace. */
  public Stream<XmlElement> at(String... path) {
    Stream<XmlElement> found = Stream.of(this);
    for (String step : path) {
      found = found.flatMap(element -> element.children(step));
    }
    return found;
  }

  /** The text at the end of a path, or empty. */
  public String textAt(String... path) {
    return at(path).map(XmlElement::text).filter(text -> !text.isBlank()).findFirst().orElse("");
  }

  /** All text in the element, its own and that of the elements in it. */
  public String text() {
    StringBuilder text = new StringBuilder();
    append(this, text);
    return text.toString();
  }

  public Optional<String> attribute(String called) {
    return Optional.ofNullable(attributes.get(called)).filter(value -> !value.isBlank());
  }

  private static void append(XmlElement element, StringBuilder text) {
    for (XmlNode node : element.content) {
      switch (node) {
        case XmlText(String characters) -> text.append(characters);
        case XmlElement child -> append(child, text);
      }
    }
  }
}
