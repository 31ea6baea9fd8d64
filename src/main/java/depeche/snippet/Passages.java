package depeche.snippet;

import depeche.article.Language;
import depeche.text.Sentences;
import depeche.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/** Chooses the passages of a text that answer a query best. */
final class Passages {
  /** What a passage aims at, in UTF-16 units. */
  static final int LENGTH = 240;

  /** A sentence up to this long is shown whole. */
  static final int LONGEST_WHOLE = 300;

  /** A passage that answers nothing new is worth at least this share of the best. */
  private static final double WORTHWHILE = 0.75;

  private final String text;
  private final List<Stretch> stretches;

  private Passages(String text, List<Stretch> stretches) {
    this.text = text;
    this.stretches = stretches;
  }

  /** At most {@code most} passages in text order; the beginning where nothing matches. */
  static List<Span> choose(Language language, String text, List<Match> matches, int most) {
    List<Stretch> stretches = stretches(language, text, matches);
    if (stretches.isEmpty() || most < 1) {
      return List.of();
    }
    Passages passages = new Passages(text, stretches);
    TreeSet<Integer> chosen = matches.isEmpty() ? new TreeSet<>(List.of(0)) : passages.best(most);
    return chosen.stream().map(i -> passages.around(i, chosen)).toList();
  }

  private TreeSet<Integer> best(int most) {
    TreeSet<Integer> chosen = new TreeSet<>();
    BitSet covered = new BitSet();
    double first = 0;
    while (chosen.size() < most) {
      int best = -1;
      for (int i = 0; i < stretches.size(); i++) {
        boolean better =
            !stretches.get(i).matches().isEmpty()
                && !chosen.contains(i)
                && (best < 0
                    || stretches.get(i).worth(covered) > stretches.get(best).worth(covered));
        best = better ? i : best;
      }
      if (best < 0) {
        break;
      }
      Stretch stretch = stretches.get(best);
      double worth = stretch.worth(new BitSet());
      if (stretch.answersNoneBut(covered) && worth < WORTHWHILE * first) {
        break;
      }
      first = Math.max(first, worth);
      chosen.add(best);
      covered.or(stretch.units());
    }
    return chosen;
  }

  /** The stretch with its neighbours as far as they fit, or where it is too long, its core. */
  private Span around(int index, TreeSet<Integer> chosen) {
    Stretch core = stretches.get(index);
    if (core.length() > LONGEST_WHOLE) {
      return Excerpt.of(text, core, LENGTH);
    }
    int first = index;
    int last = index;
    while (fits(first, last + 1, chosen)) {
      last++;
    }
    while (fits(first - 1, last, chosen)) {
      first--;
    }
    return new Span(stretches.get(first).start(), stretches.get(last).end());
  }

  private boolean fits(int first, int last, TreeSet<Integer> chosen) {
    if (first < 0 || last == stretches.size()) {
      return false;
    }
    boolean ownOnly = chosen.subSet(first, true, last, true).size() == 1;
    return ownOnly
        && stretches.get(first).paragraph() == stretches.get(last).paragraph()
        && stretches.get(last).end() - stretches.get(first).start() <= LENGTH;
  }

  private static List<Stretch> stretches(Language language, String text, List<Match> matches) {
    List<Stretch> stretches = new ArrayList<>();
    int next = 0;
    int paragraph = 0;
    int before = 0;
    for (Span sentence : Sentences.split(language, text)) {
      if (sentence.end() <= before) {
        continue;
      }
      if (text.substring(before, Math.max(before, sentence.start())).indexOf('\n') >= 0) {
        paragraph++;
      }
      int start = sentence.start();
      int end = sentence.end();
      List<Match> within = new ArrayList<>();
      while (next < matches.size() && matches.get(next).start() < end) {
        end = Math.max(end, matches.get(next).end());
        within.add(matches.get(next++));
      }
      stretches.add(new Stretch(start, end, paragraph, within));
      before = end;
    }
    return stretches;
  }
}
