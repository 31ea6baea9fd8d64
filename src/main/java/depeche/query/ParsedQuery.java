package depeche.query;

import java.util.List;

/** A query as understood, with what was odd about it, by rising offset. */
public record ParsedQuery(Clause clause, List<Warning> warnings) {
  public ParsedQuery {
    warnings = List.copyOf(warnings);
  }
}
