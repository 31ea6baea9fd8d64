package depeche.text;

import depeche.article.Language;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

/** Splits prose into sentences; a subhead or a paragraph end always closes one. */
public final class Sentences {
  private Sentences() {}

  /** The sentences of {@code text} in order, without the white space between them. */
  public static List<Span> split(Language language, String text) {
    BreakIterator iterator = BreakIterator.getSentenceInstance(language.locale());
    iterator.setText(text);
    List<Span> spans = new ArrayList<>();
    int start = iterator.first();
    for (int end = iterator.next(); end != BreakIterator.DONE; start = end, end = iterator.next()) {
      spans.add(new Span(start, start + text.substring(start, end).stripTrailing().length()));
    }
    return spans;
  }
}
