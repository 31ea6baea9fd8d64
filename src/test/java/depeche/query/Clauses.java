package depeche.query;

import depeche.query.Clause.Accented;
import depeche.query.Clause.All;
import depeche.query.Clause.Any;
import depeche.query.Clause.Has;
import depeche.query.Clause.In;
import depeche.query.Clause.Near;
import depeche.query.Clause.Not;
import depeche.query.Clause.Phrase;
import depeche.query.Clause.Prefix;
import depeche.query.Clause.Published;
import depeche.query.Clause.Word;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.NullMarked;

/** Arbitrary clauses of every shape the parser can produce. */
@NullMarked
final class Clauses {
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private Clauses() {}

  static Arbitrary<Clause> parsable() {
    return clause(3);
  }

  private static Arbitrary<Clause> clause(int depth) {
    if (depth == 0) {
      return leaf();
    }
    Arbitrary<Clause> inner = clause(depth - 1);
    return Arbitraries.oneOf(
        leaf(),
        inner.map(Not::new),
        severalOf(inner.filter(c -> !(c instanceof All))).map(All::new),
        severalOf(inner.filter(c -> !(c instanceof Any))).map(Any::new));
  }

  private static Arbitrary<List<Clause>> severalOf(Arbitrary<Clause> clause) {
    return clause.list().ofMinSize(2).ofMaxSize(4);
  }

  private static Arbitrary<Clause> leaf() {
    Arbitrary<Clause> fielded =
        Combinators.combine(Arbitraries.of(TextField.class), text()).as(In::new);
    return Arbitraries.oneOf(text(), fielded, value(), published());
  }

  private static Arbitrary<Clause> text() {
    Arbitrary<Clause> near =
        Combinators.combine(
                quotation(), Arbitraries.integers().between(0, QueryParser.MAX_DISTANCE))
            .as(Near::new);
    return Arbitraries.oneOf(
        word().map(Word::new),
        Arbitraries.oneOf(word(), quotation()).map(Accented::new),
        letters().ofMinLength(Prefix.MIN_LENGTH).map(Prefix::new),
        quotation().map(Phrase::new),
        near);
  }

  private static Arbitrary<Clause> value() {
    return Combinators.combine(
            Arbitraries.of(Facet.class),
            Arbitraries.oneOf(letters().ofMinLength(1), quotation(), Arbitraries.of("medtop:11")))
        .as(Has::new);
  }

  private static Arbitrary<Clause> published() {
    Arbitrary<LocalDate> days =
        Arbitraries.longs()
            .between(FIRST_DAY.toEpochDay(), LAST_DAY.toEpochDay())
            .map(LocalDate::ofEpochDay);
    return Arbitraries.oneOf(
        days.map(day -> new Published(day, null)),
        days.map(day -> new Published(null, day)),
        Combinators.combine(days, days)
            .as((a, b) -> a.isBefore(b) ? new Published(a, b) : new Published(b, a)));
  }

  /** Words that other places in a query would read as an operator, a number or a field, too. */
  private static Arbitrary<String> word() {
    return Arbitraries.oneOf(
        letters().ofMinLength(1),
        Arbitraries.of(
            "OU",
            "ET",
            "SAUF",
            "NOT",
            "10",
            "000",
            "10 000",
            "2024",
            "20:30",
            "titre:",
            "date:hier",
            "Jong-un",
            "l’été",
            "C++",
            "a=b",
            "R&D",
            "O.N.U.",
            "x~2",
            "😀"));
  }

  private static net.jqwik.api.arbitraries.StringArbitrary letters() {
    return Arbitraries.strings().withChars("abéœÀß中я5").ofMaxLength(8);
  }

  /** Anything that two of the quotes can enclose. */
  private static Arbitrary<String> quotation() {
    return Arbitraries.strings()
        .withChars("abé ()|-+=*~:.,\"”»«'\u00A0")
        .ofMaxLength(12)
        .map(Typography::strip)
        .filter(Typography::saysSomething)
        .filter(
            text -> text.indexOf('»') < 0 || text.indexOf('«') < 0 || !text.matches(".*[\"”].*"));
  }
}
