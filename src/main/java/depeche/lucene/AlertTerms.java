package depeche.lucene;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * The terms that standing queries ask for, numbered. The beginning of a word is a term too, since a
 * prefix stands for more words than could be numbered.
 */
final class AlertTerms {
  /** As many characters as every prefix of the query language has. */
  private static final int BEGINNING = 3;

  private static final String BEGINNINGS = " begins";

  private final Map<String, Map<String, Integer>> numbers = new HashMap<>();
  private double[] costs = new double[1024];
  private int count;

  /** The number of a term. */
  int number(Term term) {
    return number(term.field(), term.text());
  }

  /** The number of all words that begin as the text of {@code prefix} does. */
  int beginning(Term prefix) {
    return number(prefix.field() + BEGINNINGS, beginning(prefix.text()));
  }

  /** How common a term may be: the cost of looking at a query for each article that has it. */
  double cost(int number) {
    return costs[number];
  }

  /** Which of the terms {@code document} has. */
  BitSet in(Document document) {
    BitSet found = new BitSet(count);
    for (IndexableField field : document) {
      if (field.fieldType().indexOptions() != IndexOptions.NONE) {
        Map<String, Integer> known = numbers.get(field.name());
        Map<String, Integer> beginnings = numbers.get(field.name() + BEGINNINGS);
        if (known != null || beginnings != null) {
          add(found, field, known, beginnings);
        }
      }
    }
    return found;
  }

  private static void add(
      BitSet found,
      IndexableField field,
      @Nullable Map<String, Integer> known,
      @Nullable Map<String, Integer> beginnings) {
    if (field instanceof Field text && text.tokenStreamValue() instanceof TokenListStream tokens) {
      tokens.forEachTerm(term -> {
        add(found, known, term);
        if (beginnings != null) {
          add(found, beginnings, beginning(term));
        }
      });
    } else {
      String value =
          field.stringValue() != null ? field.stringValue() : field.binaryValue().utf8ToString();
      add(found, known, value);
    }
  }

  private static void add(BitSet found, @Nullable Map<String, Integer> numbers, String term) {
    Integer number = numbers == null ? null : numbers.get(term);
    if (number != null) {
      found.set(number);
    }
  }

  private int number(String field, String text) {
    return numbers
        .computeIfAbsent(field, name -> new HashMap<>())
        .computeIfAbsent(
            text,
            term -> {
              if (count == costs.length) {
                costs = Arrays.copyOf(costs, 2 * count);
              }
              costs[count] = cost(field, term);
              return count++;
            });
  }

  /** Long words are rare; values of a facet are the more common the fewer there are of them. */
  private static double cost(String field, String term) {
    return switch (field) {
      case Fields.KIND -> 1;
      case "language" -> 0.5;
      case "topic", "source" -> 0.1;
      case "country" -> 0.05;
      case "person" -> 0.001;
      default -> 1.0 / Math.pow(Math.max(2, term.length()), 2.5);
    };
  }

  private static String beginning(String term) {
    return term.length() <= BEGINNING ? term : term.substring(0, BEGINNING);
  }
}
