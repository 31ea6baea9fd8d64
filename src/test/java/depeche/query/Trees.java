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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A clause in the compact notation of {@code readings.txt}. */
@NullMarked
final class Trees {
  private Trees() {}

  static String tree(Clause clause) {
    return switch (clause) {
      case Everything() -> "{everything}";
      case Word(String text) -> word(text);
      case Accented(String text) -> "=" + word(text);
      case Prefix(String text) -> word(text) + "*";
      case Phrase(String text) -> "\"" + text + "\"";
      case Near(String text, int distance) -> "\"" + text + "\"~" + distance;
      case All(List<Clause> clauses) -> node("and", clauses);
      case Any(List<Clause> clauses) -> node("or", clauses);
      case AtLeast(int least, List<Clause> clauses) -> node(least + "-of", clauses);
      case Widened(Clause narrow, Clause wider) -> node("widened", List.of(narrow, wider));
      case Not(Clause denied) -> node("not", List.of(denied));
      case In(TextField field, Clause inner) ->
          field.name().toLowerCase(Locale.ROOT) + ":" + tree(inner);
      case Has(Facet facet, String value) -> facet.apiName() + "<" + value + ">";
      case Published(LocalDate from, LocalDate to) ->
          "published<" + day(from) + ".." + day(to) + ">";
    };
  }

  private static String node(String name, List<Clause> clauses) {
    return clauses.stream()
        .map(Trees::tree)
        .collect(Collectors.joining(" ", "(" + name + " ", ")"));
  }

  private static String word(String text) {
    boolean plain = text.chars().noneMatch(c -> Typography.endsWord((char) c));
    return plain ? text : "‹" + text + "›";
  }

  private static String day(@Nullable LocalDate day) {
    return day != null ? day.toString() : "";
  }
}
