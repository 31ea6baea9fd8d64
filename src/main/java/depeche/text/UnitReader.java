package depeche.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads a unit by the rules of one language: from {@code l’O.N.U} to the token {@code onu}. */
final class UnitReader {
  private static final String VOWELS = "aeiouyh";

  private final Rules rules;
  private final UnaryOperator<String> usual;

  /**
   * @param usual the usual spelling of a folded word
   */
  UnitReader(Rules rules, UnaryOperator<String> usual) {
    this.rules = rules;
    this.usual = usual;
  }

  /** The tokens of {@code unit}, with offsets relative to it. */
  List<Token> tokens(String unit) {
    var spelling = Spelling.of(unit, rules.locale());
    String text = spelling.text();
    var reading =
        new Reading(needsSegmenter(text) ? spelling : spelling.hyphenatedAs(compound(text)));
    return needsSegmenter(text) ? reading.segments() : reading.words();
  }

  private boolean needsSegmenter(String text) {
    return Characters.of(text.codePointAt(0)) == Characters.UNSPACED
        || (rules.segmentsHangul()
            && text.codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL));
  }

  private String compound(String text) {
    int word = text.lastIndexOf('\'') + 1;
    int hyphen = text.indexOf('-');
    return hyphen >= 0 && hyphen < word
        ? text
        : text.substring(0, word) + rules.compounds().apply(text.substring(word));
  }

  /** One pass over one unit. */
  private final class Reading {
    private final Spelling spelling;
    private final String text;
    private final List<Token> tokens = new ArrayList<>(2);

    Reading(Spelling spelling) {
      this.spelling = spelling;
      this.text = spelling.text();
    }

    List<Token> segments() {
      for (Token word : rules.segmenter().segment(text)) {
        add(word.surface(), word.exact(), word.stem(), word.start(), word.end());
      }
      return List.copyOf(tokens);
    }

    List<Token> words() {
      int from = 0;
      for (int hyphen = text.indexOf('-'); hyphen >= 0; hyphen = text.indexOf('-', from)) {
        readChunk(from, hyphen);
        from = hyphen + 1;
      }
      readChunk(from, text.length());
      return List.copyOf(tokens);
    }

    /** Reads what stands between hyphens, apostrophes included. */
    private void readChunk(int from, int to) {
      int start = from;
      int at = text.indexOf('\'', from);
      while (at >= 0 && at < to) {
        String head = text.substring(start, at);
        if (rules.articles().contains(head) && isElided(start, at + 1)) {
          start = at + 1;
        } else if (Rules.SPLIT_AT_APOSTROPHE.contains(head)) {
          readWord(start, at);
          start = at + 1;
        }
        at = text.indexOf('\'', at + 1);
      }
      readWord(start, endOfWord(start, to));
    }

    /** An article is elided before a vowel, a mute h, a number, or a spelt acronym (d’HLM). */
    private boolean isElided(int article, int next) {
      char first = Folding.fold(text.substring(next, next + 1)).charAt(0);
      return VOWELS.indexOf(first) >= 0
          || Character.isDigit(first)
          || (!spelling.isUpperCase(article)
              && spelling.isUpperCase(next)
              && spelling.isUpperCase(next + 1));
    }

    private int endOfWord(int from, int to) {
      int at = text.indexOf('\'', from);
      if (at <= from || at >= to) {
        return to;
      }
      return switch (rules.apostrophe()) {
        case JOINS -> to;
        case BEFORE_POSSESSIVE -> at == to - 2 && text.charAt(at + 1) == 's' ? at : to;
        case BEFORE_SUFFIX -> at;
      };
    }

    /** Reads letters and digits as tokens of their own, so that F16, F-16 and F 16 are the same. */
    private void readWord(int from, int to) {
      int start = from;
      while (start < to) {
        boolean number = Character.isDigit(text.charAt(start));
        int end = start + 1;
        while (end < to && (number ? isInNumber(end, to) : !Character.isDigit(text.charAt(end)))) {
          end++;
        }
        if (number) {
          readNumber(start, end);
        } else {
          addWord(start, end);
        }
        start = end;
      }
    }

    private boolean isInNumber(int at, int to) {
      char c = text.charAt(at);
      return Character.isDigit(c)
          || ((c == '.' || c == ',' || c == ' ')
              && at + 1 < to
              && Character.isDigit(text.charAt(at + 1)));
    }

    private void readNumber(int from, int to) {
      String number = Numbers.canonical(text.substring(from, to), rules.decimal());
      if (!number.isEmpty()) {
        add(number, number, number, from, to);
        return;
      }
      int start = from;
      for (int at = from; at <= to; at++) {
        if (at == to || !Character.isDigit(text.charAt(at))) {
          String digits = text.substring(start, at);
          add(digits, digits, digits, start, at);
          start = at + 1;
        }
      }
    }

    private void addWord(int from, int to) {
      String surface = text.substring(from, to).replace(".", "").replace(" ", "");
      if (surface.isEmpty() || surface.equals("'")) {
        return;
      }
      String stem = Folding.fold(rules.stems().apply(surface));
      add(surface, Folding.fold(surface), stem, from, to);
    }

    /** Adds a token, unless its characters were written as part of the one before. */
    private void add(String surface, String exact, String stem, int from, int to) {
      int start = spelling.start(from);
      boolean isOfItsOwn = tokens.isEmpty() || start >= tokens.getLast().end();
      if (isOfItsOwn && !exact.isEmpty()) {
        String mostly = usual.apply(exact);
        // One string for both, which is compared at a glance.
        String same = mostly.equals(surface) ? surface : mostly;
        tokens.add(new Token(surface, exact, same, stem, start, spelling.end(to)));
      }
    }
  }
}
