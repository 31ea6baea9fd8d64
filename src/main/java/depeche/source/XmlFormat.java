package depeche.source;

import depeche.article.Article;
import depeche.source.Reading.Problem;
import depeche.source.Reading.Read;
import depeche.source.Reading.Reason;
import depeche.source.Reading.Rejected;
import depeche.source.draft.Draft;
import depeche.source.input.BoundedReader;
import depeche.source.input.Input;
import depeche.source.wire.FeedEntry;
import depeche.source.wire.NewsItem;
import depeche.source.wire.Nitf;
import depeche.source.xml.XmlElement;
import depeche.source.xml.XmlStream;
import depeche.source.xml.XmlStream.MalformedXmlException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Feeds and agencies' articles; other XML is named and refused. */
final class XmlFormat implements Format {
  private static final Pattern ROOT =
      Pattern.compile(
          "(?is)(?>(?:<\\?[^>]{0,500}>|<!--.{0,5000}?-->"
              + "|<!doctype[^\\[>]{0,500}(?:\\[.{0,20000}?]\\s{0,20})?>|\\s++){0,20})"
              + "<(?:[\\w.-]{1,50}:)?(?<name>[\\w.-]{1,50})");
  private static final Pattern DECLARATION =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.-]+)");

  /** Declared entities serve attacks only: formats for news have none of their own. */
  private static final Pattern ENTITIES =
      Pattern.compile("(?is)<!doctype[^\\[>]{0,500}\\[[^]]{0,20000}?<!entity");

  private static final Set<String> FEEDS = Set.of("rss", "RDF", "feed");
  private static final Set<String> AGENCIES = Set.of("newsItem", "newsMessage", "nitf");
  private static final Set<String> WHOLE =
      Set.of("item", "entry", "newsItem", "nitf", "title", "language");

  private final Limits limits;

  XmlFormat(Limits limits) {
    this.limits = limits;
  }

  @Override
  public boolean recognises(Input input) {
    String opening = input.openingText();
    if (!opening.startsWith("<")) {
      return false;
    }
    String root = root(opening);
    return FEEDS.contains(root)
        || AGENCIES.contains(root)
        || (opening.startsWith("<?xml") || ENTITIES.matcher(opening).find())
            && !root.equalsIgnoreCase("html");
  }

  @Override
  public boolean isCalledFor(String ending) {
    return Set.of("xml", "rss", "atom", "rdf", "nitf").contains(ending);
  }

  @Override
  public void read(Input input, Consumer<Reading> each) throws IOException {
    String opening = input.openingText();
    String root = root(opening);
    if (ENTITIES.matcher(opening).find()) {
      each.accept(new Rejected(input.name(), 0, new Reason(Problem.MALFORMED_XML, "<!ENTITY …>")));
      return;
    }
    if (!FEEDS.contains(root) && !AGENCIES.contains(root)) {
      Reason reason = new Reason(Problem.UNKNOWN_FORMAT, "XML <" + root + ">");
      each.accept(new Rejected(input.name(), 0, reason));
      return;
    }
    Matcher declared = DECLARATION.matcher(opening);
    String encoding = declared.find() ? declared.group(1) : null;
    try (BoundedReader characters = limits.bound(input.characters(encoding))) {
      readElements(input, characters, each);
    } catch (MalformedXmlException e) {
      Reason reason = new Reason(Problem.MALFORMED_XML, String.valueOf(e.getMessage()));
      each.accept(new Rejected(input.name(), e.line(), reason));
    }
  }

  private void readElements(Input input, BoundedReader characters, Consumer<Reading> each)
      throws IOException, MalformedXmlException {
    XmlStream xml = new XmlStream(characters, limits.nesting());
    boolean any = false;
    String feed = "";
    String language = "";
    for (XmlElement element = xml.next(WHOLE); element != null; element = xml.next(WHOLE)) {
      switch (element.name()) {
        case "title" -> feed = feed.isEmpty() ? element.text() : feed;
        case "language" -> language = language.isEmpty() ? element.text() : language;
        default -> {
          any = true;
          each.accept(reading(element, feed, language, input, xml.line()));
        }
      }
      characters.goOn();
    }
    if (!any) {
      each.accept(new Rejected(input.name(), 0, new Reason(Problem.EMPTY, "")));
    }
  }

  private static Reading reading(
      XmlElement element, String feed, String language, Input input, long line) {
    if (NewsItem.isWithdrawn(element)) {
      return new Rejected(input.name(), line, new Reason(Problem.WITHDRAWN, ""));
    }
    Draft draft =
        switch (element.name()) {
          case "nitf" -> Nitf.read(element);
          case "newsItem" -> NewsItem.read(element);
          default -> FeedEntry.read(element, feed, language);
        };
    Optional<Article> article = draft.fromContent();
    return article.isPresent()
        ? Read.of(article.get(), draft)
        : new Rejected(input.name(), line, new Reason(Problem.NO_TITLE_OR_BODY, ""));
  }

  private static String root(String opening) {
    Matcher root = ROOT.matcher(opening);
    return root.lookingAt() ? root.group("name") : "";
  }
}
