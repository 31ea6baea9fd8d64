package depeche.lucene;

import depeche.article.Language;
import depeche.matching.IndexedText;
import depeche.text.Level;
import depeche.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

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
  private static final int UNKNOWN = -1;
  private static final int[] NONE = {};

  private final Map<String, TermNumbers> byField = new HashMap<>();
  private final Map<Set<Integer>, Integer> choices = new HashMap<>();
  private final List<int[]> choicesWith = new ArrayList<>();
  private final TermPairs pairs = new TermPairs();
  private final TermFrequencies frequencies;
  private volatile Forms forms = new Forms(0, new ConcurrentHashMap<>());

  /** What is remembered of words, as long as there are so many terms. */
  private record Forms(int terms, Map<Language, KnownForms> byLanguage) {}

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

  /** The number of two terms of one field side by side. */
  int pair(int first, int second) {
    Integer known = pairs.number(first, second);
    if (known != null) {
      return known;
    }
    int number = next(Math.min(frequencies.share(first), frequencies.share(second)) * SIDE_BY_SIDE);
    pairs.add(first, second, number);
    return number;
  }

  /** Which of the terms an article has. */
  BitSet in(ArrivingArticle article) {
    BitSet found = new BitSet(choicesWith.size());
    KnownForms words = formsOf(article.language());
    for (List<Token> text : article.texts()) {
      addText(found, words, text);
    }
    for (IndexableField field : article.rest()) {
      if (field.fieldType().indexOptions() != IndexOptions.NONE) {
        TermNumbers beginnings = byField.get(field.name() + BEGINNINGS);
        if (byField.containsKey(field.name()) || beginnings != null) {
          addField(found, field, terms(field.name()), beginnings);
        }
      }
    }
    return found;
  }

  /** The numbers of the words of a text in order; -1 for others, and between its parts. */
  int[] sequence(String field, TokenListStream text) {
    TermNumbers known = terms(field);
    return text.parts()
        .flatMapToInt(part ->
            IntStream.concat(
                part.mapToInt(term -> orUnknown(known.get(term))), IntStream.of(UNKNOWN)))
        .toArray();
  }

  private void addText(BitSet found, KnownForms words, List<Token> text) {
    int stem = UNKNOWN;
    int exact = UNKNOWN;
    for (Token token : text) {
      KnownForms.Form form = words.of(token);
      for (int term : form.terms()) {
        found.set(term);
      }
      add(found, pairs.number(stem, form.stem()));
      add(found, pairs.number(exact, form.exact()));
      stem = form.stem();
      exact = form.exact();
    }
  }

  private void addField(
      BitSet found, IndexableField field, TermNumbers known, @Nullable TermNumbers beginnings) {
    if (field instanceof Field text && text.tokenStreamValue() instanceof TokenListStream tokens) {
      tokens.forEachTerm(term -> {
        add(found, known.get(term));
        if (beginnings != null) {
          add(found, beginnings.get(beginning(term)));
        }
      });
      int[] words = sequence(field.name(), tokens);
      for (int at = 1; at < words.length; at++) {
        add(found, pairs.number(words[at - 1], words[at]));
      }
    } else {
      String value =
          field.stringValue() != null ? field.stringValue() : field.binaryValue().utf8ToString();
      add(found, known.get(value));
    }
  }

  /** Whatever was remembered while there were fewer terms is forgotten. */
  private KnownForms formsOf(Language language) {
    Forms known = forms;
    if (known.terms() != choicesWith.size()) {
      known = new Forms(choicesWith.size(), new ConcurrentHashMap<>());
      forms = known;
    }
    return known.byLanguage().computeIfAbsent(language, this::forms);
  }

  private KnownForms forms(Language language) {
    TermNumbers stems = terms(IndexedText.TEXT.stem(language));
    TermNumbers exacts = terms(IndexedText.TEXT.exact());
    TermNumbers surfaces = terms(IndexedText.TEXT.surface());
    TermNumbers beginnings = terms(IndexedText.TEXT.exact() + BEGINNINGS);
    return new KnownForms(token -> {
      BitSet terms = new BitSet();
      String exactTerm = Level.EXACT.term(token);
      Integer stem = stems.get(Level.STEM.term(token));
      Integer exact = exacts.get(exactTerm);
      add(terms, stem);
      add(terms, exact);
      add(terms, surfaces.get(Level.SURFACE.term(token)));
      add(terms, beginnings.get(beginning(exactTerm)));
      return new KnownForms.Form(
          token, terms.stream().toArray(), orUnknown(stem), orUnknown(exact));
    });
  }

  /** The terms of a field, as they are now. */
  private TermNumbers terms(String field) {
    return Objects.requireNonNullElseGet(byField.get(field), TermNumbers::new);
  }

  private static int orUnknown(@Nullable Integer number) {
    return number == null ? UNKNOWN : number;
  }

  private void add(BitSet found, @Nullable Integer number) {
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
    return byField
        .computeIfAbsent(field, name -> new TermNumbers())
        .of(text, term -> next(guess(field, term)));
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
