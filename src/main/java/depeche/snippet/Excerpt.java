package depeche.snippet;

import depeche.text.Span;
import java.text.BreakIterator;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** Cuts from a long sentence, at word boundaries, the part that holds most of its matches. */
final class Excerpt {
  private Excerpt() {}

  static Span of(String text, Stretch stretch, int length) {
    List<Match> matches = stretch.matches();
    if (matches.isEmpty()) {
      return cut(text, stretch, stretch.start(), stretch.start(), length);
    }
    int bestFirst = 0;
    int bestLast = 0;
    int most = 0;
    for (int first = 0; first < matches.size(); first++) {
      BitSet units = new BitSet();
      int last = first;
      for (int i = first; i < matches.size(); i++) {
        if (i > first && matches.get(i).end() - matches.get(first).start() > length) {
          break;
        }
        units.or(matches.get(i).units());
        last = i;
      }
      if (units.cardinality() > most) {
        most = units.cardinality();
        bestFirst = first;
        bestLast = last;
      }
    }
    return cut(text, stretch, matches.get(bestFirst).start(), matches.get(bestLast).end(), length);
  }

  /** About {@code length} units round the core from {@code from} to {@code to}. */
  private static Span cut(String text, Stretch stretch, int from, int to, int length) {
    int spare = Math.max(0, length - (to - from));
    int start = Math.max(stretch.start(), from - spare / 2);
    int end = Math.min(stretch.end(), Math.max(to, start + length));
    start = Math.max(stretch.start(), Math.min(start, end - length));

    BreakIterator boundaries = BreakIterator.getLineInstance(Locale.ROOT);
    boundaries.setText(text.substring(stretch.start(), stretch.end()));
    int offset = stretch.start();
    if (!boundaries.isBoundary(start - offset)) {
      start = Math.min(offset + boundaries.following(start - offset), from);
    }
    if (!boundaries.isBoundary(end - offset)) {
      end = Math.max(offset + boundaries.preceding(end - offset), to);
    }
    while (end > to && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }
}
