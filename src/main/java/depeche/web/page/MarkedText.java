package depeche.web.page;

import depeche.desk.ArticleAnswer.Match;
import depeche.snippet.Fragment;
import depeche.web.page.Run.Block;
import depeche.web.page.Run.Evidence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One field of an article, cut where a match or a piece of evidence begins or ends. */
final class MarkedText {
  private final String text;
  private final List<Match> matches;
  private final List<Marked> evidence;

  /** A span of the text with what it proves. */
  record Marked(int start, int end, Evidence evidence) {}

  /**
   * @param matches in order and without overlaps, as is {@code evidence}
   */
  MarkedText(String text, List<Match> matches, List<Marked> evidence) {
    this.text = text;
    this.matches = List.copyOf(matches);
    this.evidence = List.copyOf(evidence);
  }

  /** The text as paragraphs and subheads. */
  List<Block> blocks() {
    return Prose.parts(text).stream()
        .map(part -> new Block(part.subhead(), runs(part.start(), part.end())))
        .toList();
  }

  /** The text as one line. */
  List<Run> line() {
    return runs(0, text.length());
  }

  private List<Run> runs(int from, int to) {
    List<Run> runs = new ArrayList<>();
    int start = from;
    for (Marked marked : evidence) {
      if (marked.start() >= start && marked.end() <= to) {
        addRun(runs, null, start, marked.start());
        addRun(runs, marked.evidence(), marked.start(), marked.end());
        start = marked.end();
      }
    }
    addRun(runs, null, start, to);
    return runs;
  }

  private void addRun(List<Run> runs, @Nullable Evidence evidence, int start, int end) {
    if (start < end) {
      runs.add(new Run(evidence, fragments(start, end)));
    }
  }

  private List<Fragment> fragments(int from, int to) {
    List<Fragment> fragments = new ArrayList<>();
    int start = from;
    for (Match match : matches) {
      int matchStart = Math.clamp(match.start(), start, to);
      int matchEnd = Math.clamp(match.end(), start, to);
      add(fragments, start, matchStart, false);
      add(fragments, matchStart, matchEnd, true);
      start = matchEnd;
    }
    add(fragments, start, to, false);
    return fragments;
  }

  private void add(List<Fragment> fragments, int start, int end, boolean match) {
    if (start < end) {
      fragments.add(new Fragment(text.substring(start, end), match));
    }
  }
}
