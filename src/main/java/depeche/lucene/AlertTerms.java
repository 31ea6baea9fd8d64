package depeche.lucene;

import depeche.matching.IndexedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;

/**
 * The terms that standing queries ask for, numbered. Three things more are terms here: the
 * beginning of a word, since a prefix stands for more words than could be numbered; two terms side
 * by side, since names and phrases are; and a choice of terms, such as the stem of a word or its
 * form, since most queries ask for a few of these.
 */
final class AlertTerms {
  /** As many characters as every prefix of the query language has. */
  private static final int BEGINNING = 3;

  /** A guess at how many of the articles with two words have them side by side. */
  private static final double SIDE_BY_SIDE = 0.1;

  private static final String BEGINNINGS = " begins";
  private static final int[] NONE = {};

  /** Those of a field that no query asks for; nothing is ever added to it. */
  private static final TermNumbers UNASKED = new TermNumbers();

  private final Map<String, TermNumbers> byField = new HashMap<>();
  private final Map<Set<Integer>, Integer> choices = new HashMap<>();
  private final Map<Integer, Set<Integer>> chosenFrom = new HashMap<>();
  private final List<int[]> choicesWith = new ArrayList<>();
  private final TermPairs pairs = new TermPairs();
  private final TermFrequencies frequencies;
  private boolean ofParts;

  AlertTerms(TermFrequencies frequencies) {
    this.frequencies = frequencies;
  }

  /** How many there are. */
  int size() {
    return choicesWith.size();
  }

  /** Says whether any is of a title, a lead or an author alone. */
  boolean areOfParts() {
    return ofParts;
  }

  /** The number of a term. */
  int number(Term term) {
    return number(term.field(), term.text());
  }

  /** The number of a term that an article has if it has any of these. */
  int anyOf(Set<Integer> terms) {
    Set<Integer> single =
        terms.stream()
            .flatMap(term -> chosenFrom.getOrDefault(term, Set.of(term)).stream())
            .collect(Collectors.toUnmodifiableSet());
    return single.size() == 1
        ? single.iterator().next()
        : choices.computeIfAbsent(single, this::nextChoice);
  }

  /** The number of all words that begin as the text of {@code prefix} does. */
  int beginning(Term prefix) {
    return number(prefix.field() + BEGINNINGS, beginning(prefix.text()));
  }

  /** The number of two terms of one field side by side. */
  int pair(int first, int second) {
    int known = pairs.number(first, second);
    if (known != TermPairs.NONE) {
      return known;
    }
    int number = next(Math.min(frequencies.share(first), frequencies.share(second)) * SIDE_BY_SIDE);
    pairs.add(first, second, number);
    return number;
  }

  /** The terms of a field, as they are now. */
  TermNumbers of(String field) {
    return byField.getOrDefault(field, UNASKED);
  }

  /** The beginnings of words of a field, as they are now. */
  TermNumbers beginnings(String field) {
    return of(field + BEGINNINGS);
  }

  static String beginning(String term) {
    return term.length() <= BEGINNING ? term : term.substring(0, BEGINNING);
  }

  /** Adds a term, where {@code number} is one, with all choices that it is among. */
  void add(PresentTerms present, int number) {
    if (number >= 0) {
      present.add(number);
      for (int choice : choicesWith.get(number)) {
        present.add(choice);
      }
    }
  }

  /** Adds two terms side by side, where they are a term. */
  void addPair(PresentTerms present, int one, int other) {
    add(present, pairs.number(one, other));
  }

  /** A term, where {@code number} is one, and all choices that it is among. */
  int[] withChoices(int number) {
    if (number < 0) {
      return NONE;
    }
    int[] choices = choicesWith.get(number);
    int[] all = Arrays.copyOf(choices, choices.length + 1);
    all[choices.length] = number;
    return all;
  }

  private int number(String field, String text) {
    ofParts |= isOfPart(field);
    return byField
        .computeIfAbsent(field, name -> new TermNumbers())
        .of(text, term -> next(guess(field, term)));
  }

  private static boolean isOfPart(String field) {
    return field.startsWith(IndexedText.TITLE.field() + '.')
        || field.startsWith(IndexedText.LEAD.field() + '.')
        || field.startsWith(IndexedText.AUTHOR.field() + '.');
  }

  private int nextChoice(Set<Integer> terms) {
    int number = next(terms.stream().mapToDouble(frequencies::share).sum());
    chosenFrom.put(number, terms);
    for (int term : terms) {
      int[] before = choicesWith.get(term);
      int[] with = Arrays.copyOf(before, before.length + 1);
      with[before.length] = number;
      choicesWith.set(term, with);
    }
    return number;
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
}
