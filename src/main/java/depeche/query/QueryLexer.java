package depeche.query;

import static depeche.query.Typography.closingMarks;
import static depeche.query.Typography.endsWord;
import static depeche.query.Typography.isBar;
import static depeche.query.Typography.isClosingParenthesis;
import static depeche.query.Typography.isDash;
import static depeche.query.Typography.isOpeningParenthesis;
import static depeche.query.Typography.isQuote;
import static depeche.query.Typography.isSpace;

import depeche.query.Lexeme.Close;
import depeche.query.Lexeme.FieldStart;
import depeche.query.Lexeme.Junction;
import depeche.query.Lexeme.Negation;
import depeche.query.Lexeme.Open;
import depeche.query.Lexeme.Quotation;
import depeche.query.Lexeme.Term;
import depeche.query.Warning.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a query into its lexemes, left to right in one pass. */
final class QueryLexer {
  /** A field's name; French sets a no-break space before the colon. */
  private static final Pattern FIELD =
      Pattern.compile("([\\p{L}\\p{M}]+)[\\u00A0\\u202F]?[:\\uFF1A]");

  /** A number in groups of three digits is one word, not several. */
  private static final Pattern GROUPED_NUMBER =
      Pattern.compile("\\d{1,3}(?:[ \\u00A0\\u2009\\u202F]\\d{3})+(?![\\p{L}\\d])");

  private static final Pattern DISTANCE = Pattern.compile("~(\\d*)");

  private final String query;
  private final int end;
  private final List<Warning> warnings;
  private final List<Lexeme> lexemes = new ArrayList<>();
  private int words;
  private int position;

  /** Whether what comes next is a value: it follows {@code field:} or {@code =} without a space. */
  private boolean valueDue;

  private boolean exact;

  private QueryLexer(String query, List<Warning> warnings) {
    this.query = query;
    this.end = readableLength(query);
    this.warnings = warnings;
  }

  static List<Lexeme> lexemes(String query, List<Warning> warnings) {
    return new QueryLexer(query, warnings).read();
  }

  /** All of {@code query}, or where its last word that fits the limit ends. */
  private static int readableLength(String query) {
    if (query.length() <= QueryParser.MAX_LENGTH) {
      return query.length();
    }
    int end = QueryParser.MAX_LENGTH;
    while (end > 0 && !isSpace(query.charAt(end))) {
      end--;
    }
    return end > 0 ? end : QueryParser.MAX_LENGTH;
  }

  private List<Lexeme> read() {
    while (position < end && words < QueryParser.MAX_WORDS) {
      char c = query.charAt(position);
      if (isSpace(c)) {
        position++;
        expectNoValue();
      } else if (isQuote(c)) {
        quotation(c);
      } else if (isOpeningParenthesis(c)) {
        lexemes.add(new Open(position++));
        expectNoValue();
      } else if (isClosingParenthesis(c)) {
        lexemes.add(new Close(position++));
        expectNoValue();
      } else if (isBar(c)) {
        bars();
      } else if (c == '=') {
        position++;
        exact = true;
        valueDue = true;
      } else if (!valueDue && isMark(c)) {
        mark(c);
      } else {
        word();
      }
    }
    if (!query.substring(position).isBlank()) {
      warnings.add(new Warning(position, Problem.TOO_LONG));
    }
    return lexemes;
  }

  private void expectNoValue() {
    valueDue = false;
    exact = false;
  }

  private void quotation(char opening) {
    int start = position;
    int close = start + 1;
    while (close < end && closingMarks(opening).indexOf(query.charAt(close)) < 0) {
      close++;
    }
    position = start + 1;
    if (close == end) {
      warnings.add(new Warning(start, Problem.UNCLOSED_QUOTE));
      expectNoValue();
      return;
    }
    String text = Typography.strip(query.substring(start + 1, close));
    position = close + 1;
    lexemes.add(new Quotation(start, text, exact, distance()));
    words++;
    expectNoValue();
  }

  private @Nullable Integer distance() {
    Matcher matcher = at(DISTANCE);
    if (!matcher.lookingAt()) {
      return null;
    }
    int offset = position;
    position = matcher.end();
    String digits = matcher.group(1);
    if (digits.isEmpty()) {
      warnings.add(new Warning(offset, Problem.NOT_A_DISTANCE));
      return null;
    }
    if (digits.length() > 3 || Integer.parseInt(digits) > QueryParser.MAX_DISTANCE) {
      warnings.add(new Warning(offset, Problem.NOT_A_DISTANCE));
      return QueryParser.MAX_DISTANCE;
    }
    return Integer.valueOf(digits);
  }

  private void bars() {
    int start = position;
    while (position < end && isBar(query.charAt(position))) {
      position++;
    }
    lexemes.add(new Junction(start, query.substring(start, position), true));
    expectNoValue();
  }

  /** An operator's sign, or the same sign as mere punctuation. */
  private static boolean isMark(char c) {
    return isDash(c) || c == '+' || c == '*' || c == '~';
  }

  private void mark(char c) {
    if (isDash(c) && atStartOfOperand() && operandFollows()) {
      lexemes.add(new Negation(position, "-"));
    }
    position++;
  }

  private boolean atStartOfOperand() {
    if (position == 0) {
      return true;
    }
    char before = query.charAt(position - 1);
    return isSpace(before) || isOpeningParenthesis(before) || isBar(before);
  }

  private boolean operandFollows() {
    if (position + 1 == end) {
      return false;
    }
    char next = query.charAt(position + 1);
    return !isSpace(next) && !isMark(next) && !isClosingParenthesis(next) && !isBar(next);
  }

  private void word() {
    Optional<FieldStart> field = valueDue ? Optional.empty() : fieldStart();
    if (field.isPresent()) {
      lexemes.add(field.get());
      position += field.get().length();
      valueDue = true;
      return;
    }
    int start = position;
    Matcher number = at(GROUPED_NUMBER);
    if (number.lookingAt()) {
      position = number.end();
    }
    while (position < end && !endsWord(query.charAt(position))) {
      position++;
    }
    String text = query.substring(start, position);
    if (valueDue) {
      lexemes.add(new Term(start, text, exact));
      words++;
    } else {
      operatorOrTerm(start, text);
    }
    expectNoValue();
  }

  private Optional<FieldStart> fieldStart() {
    Matcher matcher = at(FIELD);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    String name = matcher.group(1);
    return QueryField.named(name)
        .map(field -> new FieldStart(position, name + ":", matcher.end() - position, field));
  }

  private void operatorOrTerm(int start, String text) {
    switch (text) {
      case "OU", "OR" -> lexemes.add(new Junction(start, text, true));
      case "ET", "AND" -> lexemes.add(new Junction(start, text, false));
      case "SAUF", "NOT" -> lexemes.add(new Negation(start, text));
      default -> {
        if (Typography.saysSomething(text)) {
          lexemes.add(new Term(start, text, false));
          words++;
        }
      }
    }
  }

  private Matcher at(Pattern pattern) {
    return pattern.matcher(query).region(position, end).useTransparentBounds(true);
  }
}
