package depeche.web.site;

import depeche.web.Reader;
import depeche.web.Words;
import depeche.web.XmlText;
import io.micronaut.http.HttpRequest;
import java.io.StringWriter;
import javax.xml.stream.XMLStreamException;

/** Tells a browser how to search here from its address bar (OpenSearch 1.1 description). */
final class SearchDescription {
  static final String TYPE = "application/opensearchdescription+xml";

  private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";

  private SearchDescription() {}

  /**
   * The description in the language of the one who sends {@code request}.
   *
   * @param host of the service: scheme and authority
   * @param icon the path of its icon
   */
  static String write(String host, String icon, HttpRequest<?> request) {
    Words words = Reader.of(request).words();
    try {
      StringWriter text = new StringWriter();
      XmlText xml = XmlText.document(text);
      xml.start("OpenSearchDescription", "xmlns", NAMESPACE);
      xml.element("ShortName", words.say("site.name"));
      xml.element("Description", words.say("site.description"));
      xml.element("InputEncoding", "UTF-8");
      xml.element("OutputEncoding", "UTF-8");
      xml.start("Image", "width", "16", "height", "16", "type", "image/svg+xml");
      xml.text(host + icon);
      xml.end();
      url(xml, "text/html", host + "/?q={searchTerms}");
      url(xml, "application/atom+xml", host + "/api/v1/articles.atom?q={searchTerms}");
      url(xml, SuggestionsController.TYPE, host + SuggestionsController.PATH + "?q={searchTerms}");
      xml.end();
      xml.close();
      return text.toString();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("a string takes whatever is written to it", impossible);
    }
  }

  private static void url(XmlText xml, String type, String template) throws XMLStreamException {
    xml.empty("Url", "type", type, "method", "get", "template", template);
  }
}
