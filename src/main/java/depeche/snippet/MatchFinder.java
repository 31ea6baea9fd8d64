package depeche.snippet;

import depeche.article.Language;
import depeche.snippet.Sought.Run;
import depeche.snippet.Sought.Together;
import depeche.snippet.SoughtWord.Form;
import depeche.snippet.SoughtWord.Level;
import depeche.text.Chains;
import depeche.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what is sought in the tokens of one text. */
final class MatchFinder {
  /** How many stop words of the text may stand between two words of one match. */
  private static final int MOST_STOP_WORDS_BETWEEN = 4;

  /** What parts words of one match: space or a hyphen, then perhaps an elided article. */
  private static final Pattern JOINT =
      Pattern.compile(
          "(?:[\\p{Zs}\\t\\p{Cf}]*|[-\u2010\u2011\u2013])(?:\\p{L}{1,7}['\u2019\u02BC])?");

  private final Sought sought;
  private final Chains chains;
  private final Language language;
  private final String text;
  private final List<Token> tokens;
  private final Beginnings beginnings;
  private final List<Match> found = new ArrayList<>();

  private MatchFinder(Sought sought, Chains chains, Language language, String text) {
    this.sought = sought;
    this.chains = chains;
    this.language = language;
    this.text = text;
    this.tokens = chains.tokens(language, text);
    this.beginnings = new Beginnings(sought);
  }

  /** Every match in {@code text}, in order and without overlaps. */
  static List<Match> matches(Sought sought, Chains chains, Language language, String text) {
    return sought.isNothing()
        ? List.of()
        : new MatchFinder(sought, chains, language, text).matches();
  }

  private List<Match> matches() {
    for (int at = 0; at < tokens.size(); at++) {
      if (beginnings.include(tokens.get(at))) {
        for (Run run : sought.runs()) {
          for (int word = 0; word < run.words().size(); word++) {
            addRun(run.words(), word, at);
          }
        }
      }
    }
    sought.together().forEach(this::addTogether);
    return withoutOverlaps();
  }

  /** The longest match that begins with {@code words[word]} at token {@code at}. */
  private void addRun(List<SoughtWord> words, int word, int at) {
    Form form = words.get(word).at(tokens, at);
    if (form == null || words.get(word).stopWord() && word > 0) {
      return;
    }
    Growth growth = new Growth(words, word, at, form);
    while (growth.grow()) {
      // until the text goes on otherwise than the query
    }
    growth.addTo(found);
  }

  private boolean joined(int left, int right) {
    String between = text.substring(tokens.get(left).end(), tokens.get(right).start());
    return JOINT.matcher(between).matches();
  }

  /** A match that takes in one more word of the query as long as the text has it next. */
  private final class Growth {
    private final List<SoughtWord> words;
    private final int start;
    private final BitSet units = new BitSet();
    private int lastWord;
    private int end;
    private int endOfContent;
    private boolean exact = true;

    Growth(List<SoughtWord> words, int word, int at, Form form) {
      this.words = words;
      this.start = at;
      take(word, at, form);
    }

    private void take(int word, int at, Form form) {
      lastWord = word;
      end = at + form.length();
      exact &= form.level() != Level.STEM;
      if (!words.get(word).stopWord()) {
        units.set(words.get(word).unit());
        endOfContent = end;
      }
    }

    boolean grow() {
      int at = end;
      for (int skipped = 0;
          at < tokens.size() && skipped <= MOST_STOP_WORDS_BETWEEN && joined(at - 1, at);
          skipped++, at++) {
        if (takeNext(at, skipped == 0)) {
          return true;
        }
        if (!chains.isStopWord(language, tokens.get(at))) {
          return false;
        }
      }
      return false;
    }

    /** Stop words may be left out of the query and of the text alike. */
    private boolean takeNext(int at, boolean stopWordsToo) {
      for (int word = lastWord + 1; word < words.size(); word++) {
        boolean stopWord = words.get(word).stopWord();
        Form form = stopWord && !stopWordsToo ? null : words.get(word).at(tokens, at);
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

    void addTo(List<Match> found) {
      if (!units.isEmpty()) {
        int last = lastWord == words.size() - 1 ? end : endOfContent;
        found.add(new Match(tokens.get(start).start(), tokens.get(last - 1).end(), units, exact));
      }
    }
  }

  private record Occurrence(int position, int word, Form form) {}

  /** Every narrowest window that holds all the words, if it is narrow enough. */
  private void addTogether(Together together) {
    List<Occurrence> occurrences = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at++) {
      for (int word = 0; word < together.words().size(); word++) {
        Form form = together.words().get(word).at(tokens, at);
        if (form != null) {
          occurrences.add(new Occurrence(at, word, form));
        }
      }
    }
    @Nullable Occurrence[] last = new @Nullable Occurrence[together.words().size()];
    for (Occurrence occurrence : occurrences) {
      last[occurrence.word()] = occurrence;
      addIfTogether(together, last, occurrence.position());
    }
  }

  private void addIfTogether(Together together, @Nullable Occurrence[] last, int end) {
    Set<Integer> positions = new HashSet<>();
    int start = end;
    for (Occurrence occurrence : last) {
      if (occurrence == null) {
        return;
      }
      positions.add(occurrence.position());
      start = Math.min(start, occurrence.position());
    }
    if (end - start + 1 - positions.size() > together.distance()) {
      return;
    }
    for (Occurrence occurrence : last) {
      if (occurrence != null) {
        Token token = tokens.get(occurrence.position());
        BitSet unit = new BitSet();
        unit.set(together.words().get(occurrence.word()).unit());
        found.add(
            new Match(token.start(), token.end(), unit, occurrence.form().level() != Level.STEM));
      }
    }
  }

  private List<Match> withoutOverlaps() {
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

  /** What a match can begin with, so that most tokens are passed over at the price of a look-up. */
  private static final class Beginnings {
    private final Set<String> surfaces = new HashSet<>();
    private final Set<String> exacts = new HashSet<>();
    private final Set<String> stems = new HashSet<>();
    private final List<String> starts = new ArrayList<>();

    Beginnings(Sought sought) {
      for (Run run : sought.runs()) {
        for (SoughtWord word : run.words()) {
          word.forms().forEach(this::add);
        }
      }
    }

    private void add(Form form) {
      String first = form.terms().getFirst();
      switch (form.level()) {
        case SURFACE -> surfaces.add(first);
        case EXACT -> exacts.add(first);
        case STEM -> stems.add(first);
        case START -> starts.add(first);
      }
    }

    boolean include(Token token) {
      return stems.contains(token.stem())
          || exacts.contains(token.exact())
          || surfaces.contains(token.surface())
          || starts.stream().anyMatch(token.exact()::startsWith);
    }
  }
}
