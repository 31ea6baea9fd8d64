package depeche.snippet;

import depeche.article.Language;
import depeche.snippet.Sought.Run;
import depeche.text.Chains;
import depeche.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what a query looks for in one text. */
final class MatchFinder {
  private MatchFinder() {}

  /** Every match in {@code text}, in order and without overlaps. */
  static List<Match> matches(Sought sought, Chains chains, Language language, String text) {
    if (sought.isNothing()) {
      return List.of();
    }
    List<Token> tokens = chains.tokens(language, text);
    List<Match> found = new ArrayList<>();
    Adjacency adjacency = new Adjacency(chains, language, text, tokens);
    Beginnings beginnings = new Beginnings(sought.runs());
    for (int at = 0; at < tokens.size(); at++) {
      if (beginnings.include(tokens.get(at))) {
        for (Run run : sought.runs()) {
          for (int word = 0; word < run.words().size(); word++) {
            adjacency.match(run.words(), word, at).ifPresent(found::add);
          }
        }
      }
    }
    sought.together().forEach(words -> found.addAll(Proximity.matches(words, tokens)));
    return withoutOverlaps(found);
  }

  private static List<Match> withoutOverlaps(List<Match> found) {
    found.sort(Comparator.comparingInt(Match::start).thenComparingInt(Match::end));
    List<Match> apart = new ArrayList<>();
    for (Match match : found) {
      if (!apart.isEmpty() && apart.getLast().end() > match.start()) {
        apart.add(apart.removeLast().with(match));
      } else {
        apart.add(match);
      }
    }
    return apart;
  }
}
