package depeche.query;

import java.util.Arrays;
import java.util.List;

/** Reads the query language. It never refuses: what it cannot read is text, with a warning. */
public final class QueryParser {
  private QueryParser() {}

  /** The clause that {@code query} means; {@link Clause.Everything} for a blank one. */
  public static ParsedQuery parse(String query) {
    if (query.isBlank()) {
      return new ParsedQuery(new Clause.Everything(), List.of());
    }
    List<Clause> words =
        Arrays.stream(query.strip().split("\\s+")).<Clause>map(Clause.Word::new).toList();
    return new ParsedQuery(words.size() == 1 ? words.getFirst() : new Clause.All(words), List.of());
  }
}
