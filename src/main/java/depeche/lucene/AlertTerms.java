package depeche.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * The terms that standing queries ask for, numbered. Two things more are terms here: the beginning
 * of a word, since a prefix stands for more words than could be numbered; and a choice of terms,
 * such as the stem of a word or its form, since most queries ask for a few of these.
 */
final class AlertTerms {
  /** As many characters as every prefix of the query language has. */
  private static final int BEGINNING = 3;

  private static final String BEGINNINGS = " begins";
  private static final int UNKNOWN = -1;
  private static final int[] NONE = {};

  private final Map<String, Map<String, Integer>> numbers = new HashMap<>();
  private final Map<Set<Integer>, Integer> choices = new HashMap<>();
  private final List<int[]> choicesWith = new ArrayList<>();
  private final TermFrequencies frequencies;

  AlertTerms(TermFrequencies frequencies) {
    this.frequencies = frequencies;
  }

  /** The number of a term. */
  int number(Term term) {
    return number(term.field(), term.text());
  }

  /** The number of a term that an article has if it has any of these. */
  int anyOf(Set<Integer> terms) {
    if (terms.size() == 1) {
      return terms.iterator().next();
    }
    return choices.computeIfAbsent(
        Set.copyOf(terms),
        choice -> {
          int number = next(choice.stream().mapToDouble(frequencies::share).sum());
          for (int term : choice) {
            int[] before = choicesWith.get(term);
            int[] with = Arrays.copyOf(before, before.length + 1);
            with[before.length] = number;
            choicesWith.set(term, with);
          }
          return number;
        });
  }

  /** The number of all words that begin as the text of {@code prefix} does. */
  int beginning(Term prefix) {
    return number(prefix.field() + BEGINNINGS, beginning(prefix.text()));
  }

  /** Which of the terms {@code document} has. */
  BitSet in(Document document) {
    BitSet found = new BitSet(choicesWith.size());
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

  /** The numbers of the words of a text in order; -1 for others, and between its parts. */
  int[] sequence(String field, TokenListStream text) {
    Map<String, Integer> known = numbers.getOrDefault(field, Map.of());
    return text.parts()
        .flatMapToInt(part ->
            IntStream.concat(
                part.mapToInt(term -> known.getOrDefault(term, UNKNOWN)), IntStream.of(UNKNOWN)))
        .toArray();
  }

  private void add(
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

  private void add(BitSet found, @Nullable Map<String, Integer> numbers, String term) {
    Integer number = numbers == null ? null : numbers.get(term);
    if (number != null) {
      addWithChoices(found, number);
    }
  }

  private void addWithChoices(BitSet found, int number) {
    if (!found.get(number)) {
      found.set(number);
      for (int choice : choicesWith.get(number)) {
        addWithChoices(found, choice);
      }
    }
  }

  private int number(String field, String text) {
    return numbers
        .computeIfAbsent(field, name -> new HashMap<>())
        .computeIfAbsent(text, term -> next(guess(field, term)));
  }

  private int next(double share) {
    choicesWith.add(NONE);
    frequencies.expect(choicesWith.size() - 1, share);
    return choicesWith.size() - 1;
  }

  /** In which share of the articles a term may be, before any is seen: long words are rare. */
  private static double guess(String field, String term) {
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
