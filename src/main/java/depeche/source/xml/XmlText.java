package depeche.source.xml;

/** Text in an element, as it was meant: without escapes. */
public record XmlText(String characters) implements XmlNode {}
