package depeche.query;

import depeche.query.Clause.Accented;
import depeche.query.Clause.Has;
import depeche.query.Clause.In;
import depeche.query.Clause.Near;
import depeche.query.Clause.Phrase;
import depeche.query.Clause.Prefix;
import depeche.query.Clause.Published;
import depeche.query.Clause.Word;
import depeche.query.Lexeme.Quotation;
import depeche.query.Lexeme.Term;
import depeche.query.Lexeme.Value;
import depeche.query.Warning.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a single word or quotation, on its own or as the value of a field. */
final class ValueReader {
  private static final Pattern STARS = Pattern.compile("\\*+$");

  /** One dot, since two belong to a range of dates. */
  private static final Pattern FINAL_PUNCTUATION = Pattern.compile("[,;!?\u2026]+$|(?<!\\.)\\.$");

  private final List<Warning> warnings;

  ValueReader(List<Warning> warnings) {
    this.warnings = warnings;
  }

  /** A clause on the text, or null where {@code value} says nothing. */
  @Nullable Clause text(Value value) {
    if (!Typography.saysSomething(value.text())) {
      return null;
    }
    if (value.exact()) {
      return new Accented(value.text());
    }
    return switch (value) {
      case Quotation(int _, String text, boolean _, Integer distance) ->
          distance != null ? new Near(text, distance) : new Phrase(text);
      case Term(int offset, String text, boolean _) -> word(offset, text);
    };
  }

  private Clause word(int offset, String text) {
    String start = STARS.matcher(text).replaceFirst("");
    if (start.equals(text)) {
      return new Word(text);
    }
    long letters = start.codePoints().filter(Character::isLetterOrDigit).count();
    if (letters >= Prefix.MIN_LENGTH) {
      return new Prefix(start);
    }
    warnings.add(new Warning(offset, Problem.PREFIX_TOO_SHORT));
    return new Word(start);
  }

  /**
   * The clause of {@code field:value}, or null where {@code value} says nothing.
   *
   * @param asTyped what to read as text where {@code value} cannot be one of the field's
   */
  @Nullable Clause of(QueryField field, Value value, Value asTyped) {
    if (!Typography.saysSomething(value.text())) {
      return null;
    }
    return switch (field) {
      case TITLE -> in(TextField.TITLE, value);
      case AUTHOR -> in(TextField.AUTHOR, value);
      case PERSON -> has(Facet.PERSON, value);
      case COUNTRY -> has(Facet.COUNTRY, value);
      case TOPIC -> has(Facet.TOPIC, value);
      case LANGUAGE -> has(Facet.LANGUAGE, value);
      case SOURCE -> has(Facet.SOURCE, value);
      case AFTER, BEFORE, DATE -> published(field, value, asTyped);
    };
  }

  private @Nullable Clause in(TextField field, Value value) {
    Clause text = text(value);
    return text != null ? new In(field, text) : null;
  }

  private static Clause has(Facet facet, Value value) {
    return new Has(facet, name(value));
  }

  private @Nullable Clause published(QueryField field, Value value, Value asTyped) {
    String typed = name(value);
    Optional<Published> published =
        switch (field) {
          case AFTER -> PublicationPeriod.period(typed).map(p -> new Published(p.from(), null));
          case BEFORE -> PublicationPeriod.period(typed).map(p -> new Published(null, p.to()));
          default -> PublicationPeriod.range(typed).map(p -> new Published(p.from(), p.to()));
        };
    if (published.isPresent()) {
      return published.get();
    }
    warnings.add(new Warning(value.offset(), Problem.NOT_A_DATE));
    return text(asTyped);
  }

  private static String name(Value value) {
    return switch (value) {
      case Quotation quotation -> quotation.text();
      case Term term -> FINAL_PUNCTUATION.matcher(term.text()).replaceFirst("");
    };
  }
}
