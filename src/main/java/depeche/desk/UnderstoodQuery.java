package depeche.desk;

import depeche.article.MentionKind;
import depeche.desk.expansion.Expansion;
import depeche.query.Clause;
import depeche.query.Warning;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a query asks for, to be told to whoever is writing it.
 *
 * @param clause without stop words, names as they were written
 * @param meant the ids that each of those names can mean; the name itself where nothing is known by
 *     it
 * @param ignored the kinds of mention that do not count for those that are countries
 * @param expansions what is looked for besides, after what was written
 */
public record UnderstoodQuery(
    Clause clause,
    Map<Clause.Has, List<String>> meant,
    Set<MentionKind> ignored,
    List<Expansion> expansions,
    List<Warning> warnings) {
  public UnderstoodQuery {
    meant = Map.copyOf(meant);
    ignored = Set.copyOf(ignored);
    expansions = List.copyOf(expansions);
    warnings = List.copyOf(warnings);
  }
}
