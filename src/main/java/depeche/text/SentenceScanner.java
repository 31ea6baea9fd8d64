package depeche.text;

import depeche.article.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the ends of sentences within one paragraph. */
final class SentenceScanner {
  private static final String TERMINATORS = ".!?…。！？｡؟۔।։";
  private static final String WIDE_TERMINATORS = "。！？｡";
  private static final String CLOSERS = "»”’\"')]›」』）】";
  private static final String OPENERS = "«“‘\"'([‹„—–-¿¡";

  /** Abbreviations by language; those of {@code xx openers} are words that begin sentences. */
  private static final Map<String, Set<String>> WORDS = WordList.sections("abbreviations.txt");

  private final Language language;
  private final String text;
  private final int from;
  private final int to;

  SentenceScanner(Language language, String text, int from, int to) {
    this.language = language;
    this.text = text;
    this.from = from;
    this.to = to;
  }

  /** Says whether a line ends as sentences do. */
  static boolean endsSentence(String line) {
    int at = line.length() - 1;
    while (at > 0 && (isSpace(line.charAt(at)) || CLOSERS.indexOf(line.charAt(at)) >= 0)) {
      at--;
    }
    return TERMINATORS.indexOf(line.charAt(at)) >= 0;
  }

  void scan(List<Span> sentences) {
    int start = from;
    int at = from;
    while (at < to) {
      if (TERMINATORS.indexOf(text.charAt(at)) < 0) {
        at++;
        continue;
      }
      int mark = at;
      int end = endOfClosing(mark);
      if (closes(start, mark, end)) {
        add(start, end, sentences);
        start = end;
      }
      at = end;
    }
    add(start, to, sentences);
  }

  /** After all terminators and the quotes and brackets that close with them. */
  private int endOfClosing(int mark) {
    int end = mark;
    while (end < to && TERMINATORS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    while (end < to) {
      int closer = end;
      if (isSpace(text.charAt(closer)) && closer + 1 < to && text.charAt(closer + 1) == '»') {
        closer++;
      }
      if (CLOSERS.indexOf(text.charAt(closer)) < 0) {
        break;
      }
      end = closer + 1;
    }
    return end;
  }

  private boolean closes(int start, int mark, int end) {
    if (end >= to || WIDE_TERMINATORS.indexOf(text.charAt(mark)) >= 0) {
      return true;
    }
    if (!isSpace(text.charAt(end))) {
      return false;
    }
    int next = end;
    while (next < to && (isSpace(text.charAt(next)) || OPENERS.indexOf(text.charAt(next)) >= 0)) {
      next++;
    }
    if (next < to && Character.isLowerCase(text.codePointAt(next))) {
      return false;
    }
    boolean onePoint = text.charAt(mark) == '.' && end == mark + 1;
    return !onePoint || !isAbbreviation(start, mark, next);
  }

  private boolean isAbbreviation(int start, int point, int next) {
    int word = point;
    while (word > start && isPartOfWord(text.charAt(word - 1))) {
      word--;
    }
    String before = text.substring(word, point);
    if (before.isEmpty()) {
      return false;
    }
    if (before.chars().allMatch(Character::isDigit)) {
      return isNumbering(start, word, before);
    }
    if (words("").contains(before.toLowerCase(Locale.ROOT))) {
      return true;
    }
    return isInitial(before) && !words(" openers").contains(wordAt(next));
  }

  /** A number with a point counts the items of a list, or days and kings in German and others. */
  private boolean isNumbering(int start, int word, String number) {
    return text.substring(start, word).isBlank()
        || number.length() <= 2
            && switch (language.tag()) {
              case "de", "da", "no", "nb", "nn", "fi", "cs", "sk", "hu", "sl", "hr", "et", "lv" ->
                  true;
              default -> false;
            };
  }

  /** Says whether a word is a capital, or capitals with points or hyphens: J, J.-P, O.N.U. */
  private static boolean isInitial(String word) {
    char last = word.charAt(word.length() - 1);
    boolean alone = word.length() == 1 || !Character.isLetter(word.charAt(word.length() - 2));
    return alone && Character.isUpperCase(last);
  }

  private String wordAt(int from) {
    int end = from;
    while (end < to && (Character.isLetter(text.charAt(end)))) {
      end++;
    }
    String word = text.substring(from, end).toLowerCase(Locale.ROOT);
    boolean elided = end < to && Characters.of(text.charAt(end)) == Characters.APOSTROPHE;
    return elided ? word + "'" : word;
  }

  private Set<String> words(String kind) {
    return WORDS.getOrDefault(language.tag() + kind, Set.of());
  }

  private void add(int start, int end, List<Span> sentences) {
    int first = start;
    int last = end;
    while (first < last && isSpace(text.charAt(first))) {
      first++;
    }
    while (last > first && isSpace(text.charAt(last - 1))) {
      last--;
    }
    if (first < last) {
      sentences.add(new Span(first, last));
    }
  }

  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }
}
