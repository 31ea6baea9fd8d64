package depeche.lucene;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * What an article must fulfil to be found by a query, freed of all that only ranks. Most is told by
 * which terms the article has, and a term is a number here.
 */
sealed interface Condition {

  /** The article has this term. */
  record Has(int term) implements Condition {}

  /** All of these hold; the cheapest to tell come first. */
  record All(List<Condition> conditions) implements Condition {
    public All {
      conditions = List.copyOf(conditions);
    }
  }

  /** At least so many of these hold; of none, nothing does. */
  record AtLeast(int least, List<Condition> conditions) implements Condition {
    public AtLeast {
      conditions = List.copyOf(conditions);
    }
  }

  /** This does not hold. */
  record Not(Condition condition) implements Condition {}

  /** The article has these terms side by side in a field, two or more. */
  record InOrder(String field, List<Integer> terms) implements Condition {
    public InOrder {
      terms = List.copyOf(terms);
    }
  }

  /** The article has a date, and that between these moments, in milliseconds, both inclusive. */
  record Published(long from, long to) implements Condition {}

  /** Lucene finds the article by this query: words near each other, prefixes. */
  record Found(Query query) implements Condition {}
}
