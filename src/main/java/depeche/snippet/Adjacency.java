package depeche.snippet;

import depeche.article.Language;
import depeche.snippet.SoughtWord.Form;
import depeche.text.Chains;
import depeche.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Takes words of a run that stand side by side in a text for one match: as many as follow each
 * other in the query's order, over stop words in the one or the other.
 */
final class Adjacency {
  /** How many stop words of the text may stand between two words of one match. */
  private static final int MOST_STOP_WORDS_BETWEEN = 4;

  /** What parts words of one match: space or a hyphen, then perhaps an elided article. */
  private static final Pattern JOINT =
      Pattern.compile(
          "(?:[\\p{Zs}\\t\\p{Cf}]*|[-\u2010\u2011\u2013])(?:\\p{L}{1,7}['\u2019\u02BC])?");

  private final Chains chains;
  private final Language language;
  private final String text;
  private final List<Token> tokens;

  /**
   * @param language of the text
   */
  Adjacency(Chains chains, Language language, String text, List<Token> tokens) {
    this.chains = chains;
    this.language = language;
    this.text = text;
    this.tokens = tokens;
  }

  /**
   * The longest match that begins with {@code run[word]} at token {@code at}. A stop word begins
   * none unless the run begins with it, as {@code Le Pen} does, and ends none but the whole run.
   */
  Optional<Match> match(List<SoughtWord> run, int word, int at) {
    SoughtWord first = run.get(word);
    Form form = first.stopWord() && word > 0 ? null : first.at(tokens, at);
    if (form == null) {
      return Optional.empty();
    }
    Growth growth = new Growth(run, word, at);
    growth.take(word, at, form);
    boolean grown;
    do {
      grown = growth.grow();
    } while (grown);
    return growth.match();
  }

  private boolean joined(int left, int right) {
    String between = text.substring(tokens.get(left).end(), tokens.get(right).start());
    return JOINT.matcher(between).matches();
  }

  private final class Growth {
    private final List<SoughtWord> run;
    private final int firstWord;
    private final int start;
    private final Map<Integer, Grade> answered = new HashMap<>();
    private int lastWord;
    private int end;
    private int endOfContent;

    Growth(List<SoughtWord> run, int firstWord, int start) {
      this.run = run;
      this.firstWord = firstWord;
      this.start = start;
    }

    void take(int word, int at, Form form) {
      lastWord = word;
      end = at + form.length();
      if (!run.get(word).stopWord()) {
        answered.put(run.get(word).unit(), form.level().grade());
        endOfContent = end;
      }
    }

    /** Takes in the run's next word if the text has it next, but for stop words. */
    boolean grow() {
      int farthest = Math.min(end + MOST_STOP_WORDS_BETWEEN, tokens.size() - 1);
      for (int at = end; at <= farthest && joined(at - 1, at); at++) {
        if (takeNext(at, at == end)) {
          return true;
        }
        if (!chains.isStopWord(language, tokens.get(at))) {
          return false;
        }
      }
      return false;
    }

    private boolean takeNext(int at, boolean stopWordsToo) {
      for (int word = lastWord + 1; word < run.size(); word++) {
        boolean stopWord = run.get(word).stopWord();
        Form form = stopWord && !stopWordsToo ? null : run.get(word).at(tokens, at);
        if (form != null) {
          take(word, at, form);
          return true;
        }
        if (!stopWord) {
          return false;
        }
      }
      return false;
    }

    Optional<Match> match() {
      if (answered.isEmpty()) {
        return Optional.empty();
      }
      boolean whole = firstWord == 0 && lastWord == run.size() - 1;
      Token last = tokens.get((whole ? end : endOfContent) - 1);
      return Optional.of(new Match(tokens.get(start).start(), last.end(), answered));
    }
  }
}
