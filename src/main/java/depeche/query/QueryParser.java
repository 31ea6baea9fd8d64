package depeche.query;

import depeche.query.Clause.All;
import depeche.query.Clause.Any;
import depeche.query.Clause.Everything;
import depeche.query.Clause.Not;
import depeche.query.Clause.Word;
import depeche.query.Lexeme.Argument;
import depeche.query.Lexeme.Close;
import depeche.query.Lexeme.FieldStart;
import depeche.query.Lexeme.Junction;
import depeche.query.Lexeme.Negation;
import depeche.query.Lexeme.Open;
import depeche.query.Lexeme.Operand;
import depeche.query.Lexeme.Term;
import depeche.query.Lexeme.Value;
import depeche.query.Warning.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query language. It never refuses: what it cannot read is text, with a warning.
 *
 * <p>NOT binds closest, then AND, which needs no sign, then OR. An operator with nothing before it
 * is a word ({@code OR NOIR}); one with nothing after it is left out.
 */
public final class QueryParser {
  /** How much of a query is read, in UTF-16 units. */
  public static final int MAX_LENGTH = 4096;

  /** How many words and quotations of a query are read. */
  public static final int MAX_WORDS = 300;

  /** How deep parentheses nest. */
  public static final int MAX_DEPTH = 20;

  /** The widest {@code "…"~n}. */
  public static final int MAX_DISTANCE = 100;

  private final List<Lexeme> lexemes;
  private final List<Warning> warnings;
  private final ValueReader values;
  private int position;

  private QueryParser(List<Lexeme> lexemes, List<Warning> warnings) {
    this.lexemes = lexemes;
    this.warnings = warnings;
    this.values = new ValueReader(warnings);
  }

  /** The clause that {@code query} means; {@link Clause.Everything} for a blank one. */
  public static ParsedQuery parse(String query) {
    List<Warning> warnings = new ArrayList<>();
    List<Lexeme> lexemes = Parentheses.balanced(QueryLexer.lexemes(query, warnings), warnings);
    Clause clause = new QueryParser(lexemes, warnings).sequence(null);
    warnings.sort(Comparator.comparingInt(Warning::offset));
    return new ParsedQuery(clause != null ? clause : new Everything(), warnings);
  }

  /**
   * Reads up to the parenthesis that closes this sequence, or the end.
   *
   * @param field what a word in here is a value of, or null
   */
  private @Nullable Clause sequence(@Nullable QueryField field) {
    List<Clause> alternatives = new ArrayList<>();
    List<Clause> required = new ArrayList<>();
    Junction waiting = null;
    for (Lexeme next = peek(); next != null && !(next instanceof Close); next = peek()) {
      if (next instanceof Junction junction && !required.isEmpty()) {
        position++;
        if (waiting != null) {
          warn(junction, Problem.DANGLING_OPERATOR);
        } else {
          waiting = junction;
        }
        continue;
      }
      Clause clause = clause(field, required.isEmpty());
      if (clause == null) {
        continue;
      }
      if (waiting != null && waiting.or()) {
        alternatives.add(all(required));
        required.clear();
      }
      waiting = null;
      required.add(clause);
    }
    if (waiting != null) {
      warn(waiting, Problem.DANGLING_OPERATOR);
    }
    if (required.isEmpty()) {
      return null;
    }
    alternatives.add(all(required));
    return any(alternatives);
  }

  private @Nullable Clause clause(@Nullable QueryField field, boolean first) {
    Lexeme lexeme = lexemes.get(position++);
    return switch (lexeme) {
      case Operand operand -> operand(operand, field);
      case Negation(int _, String text) -> {
        Clause denied = nextOperand().map(operand -> operand(operand, field)).orElse(null);
        yield denied != null ? new Not(denied) : withoutOperand(lexeme, text, first);
      }
      case Junction(int _, String text, boolean _) -> withoutOperand(lexeme, text, first);
      case Close _ -> throw new IllegalStateException("a sequence stops before what closes it");
    };
  }

  private @Nullable Clause withoutOperand(Lexeme operator, String text, boolean first) {
    warn(operator, Problem.DANGLING_OPERATOR);
    return first && Typography.saysSomething(text) ? new Word(text) : null;
  }

  private @Nullable Clause operand(Operand operand, @Nullable QueryField field) {
    return switch (operand) {
      case Open _ -> group(field);
      case FieldStart start -> field(start);
      case Value value when field == null -> values.text(value);
      case Term term when field.takesNames() -> values.of(field, wholeName(term), term);
      case Value value -> values.of(field, value, value);
    };
  }

  private @Nullable Clause group(@Nullable QueryField field) {
    Clause clause = sequence(field);
    position++;
    return clause;
  }

  private @Nullable Clause field(FieldStart start) {
    if (!(peek() instanceof Argument argument)) {
      warn(start, Problem.EMPTY_FIELD);
      return new Word(start.text());
    }
    position++;
    Clause clause =
        switch (argument) {
          case Open _ -> group(start.field());
          case Value value -> values.of(start.field(), value, asTyped(start, value));
        };
    if (clause == null) {
      warn(start, Problem.EMPTY_FIELD);
    }
    return clause;
  }

  /** The words between two operators of {@code pays:(Corée du Nord OU Japon)} are one name. */
  private Term wholeName(Term first) {
    StringBuilder name = new StringBuilder(first.text());
    while (peek() instanceof Term more) {
      position++;
      name.append(' ').append(more.text());
    }
    return new Term(first.offset(), name.toString(), first.exact());
  }

  private static Value asTyped(FieldStart start, Value value) {
    boolean attached = value.offset() == start.offset() + start.length();
    return attached && value instanceof Term(int _, String text, boolean _)
        ? new Term(start.offset(), start.text() + text, false)
        : value;
  }

  private static Clause all(List<Clause> clauses) {
    if (clauses.size() == 1) {
      return clauses.getFirst();
    }
    return new All(
        clauses.stream()
            .flatMap(c -> c instanceof All(List<Clause> inner) ? inner.stream() : Stream.of(c))
            .toList());
  }

  private static Clause any(List<Clause> clauses) {
    if (clauses.size() == 1) {
      return clauses.getFirst();
    }
    return new Any(
        clauses.stream()
            .flatMap(c -> c instanceof Any(List<Clause> inner) ? inner.stream() : Stream.of(c))
            .toList());
  }

  private @Nullable Lexeme peek() {
    return position < lexemes.size() ? lexemes.get(position) : null;
  }

  /** Takes the next lexeme if a clause can begin with it. */
  private Optional<Operand> nextOperand() {
    if (peek() instanceof Operand operand) {
      position++;
      return Optional.of(operand);
    }
    return Optional.empty();
  }

  private void warn(Lexeme lexeme, Problem problem) {
    warnings.add(new Warning(lexeme.offset(), problem));
  }
}
