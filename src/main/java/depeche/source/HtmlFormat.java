package depeche.source;

import depeche.source.Reading.Problem;
import depeche.source.Reading.Read;
import depeche.source.Reading.Reason;
import depeche.source.Reading.Rejected;
import depeche.source.draft.Draft;
import depeche.source.draft.WebAddress;
import depeche.source.html.WebPage;
import depeche.source.input.BoundedReader;
import depeche.source.input.Input;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One article in a web page. */
final class HtmlFormat implements Format {
  private static final Pattern OPENING =
      Pattern.compile(
          "(?is)(?>(?:<\\?xml[^>]{0,200}>|<!--.*?-->|\\s++){0,20})"
              + "<(!doctype\\s+html|html|head|body|article)\\b");
  private static final Pattern CHARSET =
      Pattern.compile(
          "(?i)<(?:meta|\\?xml)[^>]{0,200}(?:charset|encoding)\\s*=\\s*[\"']?([\\w-]+)");

  private final Limits limits;
  private final TimedReading clock;

  HtmlFormat(Limits limits) {
    this.limits = limits;
    this.clock = new TimedReading(limits.documentTime());
  }

  @Override
  public boolean recognises(Input input) {
    return OPENING.matcher(input.openingText()).lookingAt();
  }

  @Override
  public boolean isCalledFor(String ending) {
    return Set.of("html", "htm", "xhtml").contains(ending);
  }

  @Override
  public void read(Input input, Consumer<Reading> each) throws IOException {
    Matcher charset = CHARSET.matcher(input.openingText());
    String declared = charset.find() ? charset.group(1) : null;
    try (BoundedReader characters = limits.bound(input.characters(declared))) {
      String page = characters.readAll();
      each.accept(clock.read(input.name(), () -> reading(page, input)));
    }
  }

  private static Reading reading(String page, Input input) {
    Draft draft = WebPage.read(page);
    if (input.address() != null) {
      draft.addressUnlessKnown(WebAddress.parse(input.address()).orElse(null));
    }
    return draft
        .fromOrigin(input.name())
        .<Reading>map(article -> Read.of(article, draft))
        .orElseGet(() -> new Rejected(input.name(), 0, new Reason(Problem.NO_TITLE_OR_BODY, "")));
  }
}
