package depeche.source.plain;

import depeche.source.draft.DateText;
import depeche.source.draft.Draft;
import depeche.source.draft.LanguageTag;
import depeche.source.draft.Prose;
import depeche.source.draft.WebAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads an article in plain text: header lines if there are any, a photo credit before or after the
 * title, a title or else the first sentence in its place, paragraphs and subheads.
 */
public final class PlainText {
  private final Draft draft;
  private List<String> paragraphs;

  private PlainText(Draft draft, List<String> paragraphs) {
    this.draft = draft;
    this.paragraphs = paragraphs;
  }

  /** What {@code text} says, as an article in the making. */
  public static Draft read(String text) {
    List<String> lines = Prose.lines(text).lines().toList();
    List<HeaderLine> headers = headers(lines);
    Draft draft = new Draft();
    headers.forEach(header -> take(header, draft));
    String rest = String.join("\n", lines.subList(headers.size(), lines.size()));
    var article = new PlainText(draft, Paragraphs.of(rest));
    article.takeCredit();
    if (headers.stream().noneMatch(header -> header.key() == HeaderLine.Key.TITLE)) {
      article.takeTitle();
      article.takeCredit();
    }
    return draft.body(String.join("\n\n", article.paragraphs));
  }

  /** Gives a title to an article that was sent without one; only a credit leaves its body. */
  public static Draft entitle(Draft draft, String body) {
    var article = new PlainText(draft, Paragraphs.of(Prose.lines(body)));
    article.takeCredit();
    draft.body(String.join("\n\n", article.paragraphs));
    article.takeTitle();
    return draft;
  }

  /** The headers at the beginning: known names only, and an empty line or the end after them. */
  private static List<HeaderLine> headers(List<String> lines) {
    List<HeaderLine> headers =
        lines.stream()
            .map(HeaderLine::parse)
            .takeWhile(Optional::isPresent)
            .flatMap(Optional::stream)
            .toList();
    int end = headers.size();
    return end == lines.size() || lines.get(end).isEmpty() ? headers : List.of();
  }

  private static void take(HeaderLine header, Draft draft) {
    String value = header.value();
    switch (header.key()) {
      case TITLE -> draft.title(value);
      case LEAD -> draft.lead(value);
      case DATE -> draft.published(DateText.parse(value).orElse(null));
      case AUTHOR -> draft.authors(Arrays.asList(value.split("\\s*[,;]\\s*|\\s+(et|and)\\s+", -1)));
      case SOURCE -> draft.source(value);
      case ADDRESS -> draft.address(WebAddress.parse(value).orElse(null));
      case LANGUAGE -> draft.language(LanguageTag.parse(value).orElse(null));
      case TAGS -> draft.tags(Arrays.asList(value.split("\\s*[,;]\\s*", -1)));
      case CREDIT -> draft.credit(value);
    }
  }

  private void takeCredit() {
    Optional<String> credit =
        paragraphs.size() > 1 ? Credit.in(paragraphs.getFirst()) : Optional.empty();
    if (credit.isPresent()) {
      draft.credit(credit.get());
      paragraphs = paragraphs.subList(1, paragraphs.size());
    }
  }

  /** A first paragraph that is a title leaves the text; a first sentence stays in it. */
  private void takeTitle() {
    if (paragraphs.isEmpty()) {
      return;
    }
    String first = paragraphs.getFirst();
    if (Headline.isTitle(first)) {
      draft.title(first);
      paragraphs = paragraphs.subList(1, paragraphs.size());
    } else {
      draft.title(Headline.firstSentence(first));
    }
  }
}
