package depeche.query;

import depeche.query.Clause.Accented;
import depeche.query.Clause.All;
import depeche.query.Clause.Any;
import depeche.query.Clause.AtLeast;
import depeche.query.Clause.Everything;
import depeche.query.Clause.Has;
import depeche.query.Clause.In;
import depeche.query.Clause.Near;
import depeche.query.Clause.Not;
import depeche.query.Clause.Phrase;
import depeche.query.Clause.Prefix;
import depeche.query.Clause.Published;
import depeche.query.Clause.Widened;
import depeche.query.Clause.Word;
import depeche.query.Lexeme.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a clause in the query language, with French names. What the parser can produce reads back
 * as the same clause; {@link AtLeast} and {@link Widened}, which only the desk makes, are written
 * as what they came from.
 */
public final class QueryPrinter {
  private static final Pattern PLAIN_NAME =
      Pattern.compile("[\\p{L}\\p{Nd}_](?:[\\p{L}\\p{Nd}_:.'’-]*[\\p{L}\\p{Nd}_])?");

  private QueryPrinter() {}

  /** {@code clause} as a reader would type it; empty for {@link Everything}. */
  public static String print(Clause clause) {
    return switch (clause) {
      case Everything() -> "";
      case Word(String text) -> isPlain(text) ? text : "(" + text + ")";
      case Accented(String text) -> "=" + (isOneWord(text) ? text : quoted(text));
      case Prefix(String text) -> text + "*";
      case Phrase(String text) -> quoted(text);
      case Near(String text, int distance) -> quoted(text) + "~" + distance;
      case All(List<Clause> clauses) -> sideBySide(clauses);
      case AtLeast(int _, List<Clause> clauses) -> sideBySide(clauses);
      case Any(List<Clause> clauses) ->
          clauses.stream()
              .map(c -> c instanceof Any ? grouped(c) : print(c))
              .collect(Collectors.joining(" OU "));
      case Widened(Clause narrow, Clause _) -> print(narrow);
      case Not(Clause denied) -> "-" + operand(denied);
      case In(TextField field, Clause inner) -> QueryField.of(field).prefix() + value(inner);
      case Has(Facet facet, String value) ->
          QueryField.of(facet).prefix()
              + (PLAIN_NAME.matcher(value).matches() ? value : quoted(value));
      case Published(LocalDate from, LocalDate to) ->
          QueryField.DATE.prefix() + day(from) + ".." + day(to);
    };
  }

  /** Grouped where two numbers would read as one, such as {@code 10 (000)}. */
  private static String sideBySide(List<Clause> clauses) {
    List<String> printed = new ArrayList<>();
    String before = "";
    for (Clause clause : clauses) {
      String text =
          clause instanceof Any || clause instanceof All ? grouped(clause) : print(clause);
      boolean numbersMeet =
          endsInDigit(before) && !text.isEmpty() && Character.isDigit(text.charAt(0));
      before = numbersMeet ? "(" + text + ")" : text;
      printed.add(before);
    }
    return String.join(" ", printed);
  }

  private static boolean endsInDigit(String text) {
    return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
  }

  private static String operand(Clause clause) {
    return switch (clause) {
      case All _, Any _, AtLeast _, Widened _, Not _ -> grouped(clause);
      case Everything _, Word _, Accented _, Prefix _, Phrase _, Near _, In _, Has _, Published _ ->
          print(clause);
    };
  }

  private static String grouped(Clause clause) {
    return "(" + print(clause) + ")";
  }

  /** After a field's colon even an operator is a word. */
  private static String value(Clause clause) {
    return clause instanceof Word(String text) ? text : operand(clause);
  }

  /** Says whether {@code text} on its own reads as a word, and not as an operator or a field. */
  private static boolean isPlain(String text) {
    return QueryLexer.lexemes(text, new ArrayList<>()).equals(List.of(new Term(0, text, false)))
        && !text.endsWith("*");
  }

  private static boolean isOneWord(String text) {
    return !text.startsWith("=") && text.chars().noneMatch(c -> Typography.endsWord((char) c));
  }

  private static String quoted(String text) {
    for (char opening : new char[] {'"', '«', '»'}) {
      String closing = Typography.closingMarks(opening);
      if (text.chars().noneMatch(c -> closing.indexOf(c) >= 0)) {
        return opening + text + closing.charAt(0);
      }
    }
    throw new IllegalArgumentException("no quotation holds every kind of closing mark: " + text);
  }

  private static String day(@Nullable LocalDate day) {
    return day != null ? day.toString() : "";
  }
}
