package depeche.opensearch;

import depeche.article.Language;
import depeche.index.Likeness;
import depeche.index.WordCount;
import depeche.matching.IndexedText;
import depeche.matching.SurfaceTerms;
import depeche.opensearch.WordInquiry.Answer;
import depeche.opensearch.WordInquiry.Suggested;
import depeche.text.Chains;
import depeche.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of the cluster that are spelt alike, by its term suggester: first among the folded
 * words, then, for those found, among the accented ones. The suggester reaches two edits, so of a
 * word with three accents and more only the folded form is told; and outside the Latin alphabet it
 * finds no word two edits off that begins with another letter.
 */
final class SimilarWords {
  private static final String EXACT = IndexedText.TEXT.exact();
  private static final String SURFACE = IndexedText.TEXT.surface();
  private static final int FURTHEST = 2;
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  private static final String SPELT_ALIKE = "alike";
  private static final String BEGUN_OTHERWISE = "begun-otherwise";
  private static final String ACCENTED = "accented";

  private static final Comparator<WordCount> MOST_FREQUENT_FIRST =
      Comparator.comparingLong(WordCount::articles).reversed().thenComparing(WordCount::word);

  private final Cluster cluster;
  private final String index;
  private final Chains chains;

  SimilarWords(Cluster cluster, String index, Chains chains) {
    this.cluster = cluster;
    this.index = index;
    this.chains = chains;
  }

  List<WordCount> of(String word, int edits, int most) {
    List<String> folded = new ArrayList<>(List.of(word));
    if (edits > 0) {
      folded.addAll(mostFrequent(word, edits, most));
    }
    return written(folded);
  }

  Map<String, Long> holding(Set<String> words) {
    Answer answer = new WordInquiry().count(EXACT, words).ask(cluster, index);
    return words.stream()
        .collect(Collectors.toMap(Function.identity(), word -> answer.count(EXACT, word)));
  }

  private List<String> mostFrequent(String word, int edits, int most) {
    WordInquiry inquiry = new WordInquiry().suggest(SPELT_ALIKE, EXACT, List.of(word), edits);
    if (edits == FURTHEST) {
      inquiry.suggest(BEGUN_OTHERWISE, EXACT, otherBeginnings(word), 1);
    }
    Answer answer = inquiry.ask(cluster, index);
    Map<String, Found> found = new HashMap<>();
    collect(answer.suggested(SPELT_ALIKE), 0, found);
    collect(answer.suggested(BEGUN_OTHERWISE), 1, found);
    found.remove(word);
    return found.values().stream()
        .collect(Collectors.groupingBy(Found::edits, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .flatMap(equallyFar ->
            equallyFar.stream().map(Found::word).sorted(MOST_FREQUENT_FIRST).limit(most))
        .map(WordCount::word)
        .toList();
  }

  /** A word that the cluster has, and how far it is from the one asked about. */
  private record Found(WordCount word, int edits) {
    static Found nearer(Found one, Found other) {
      return one.edits() <= other.edits() ? one : other;
    }
  }

  /**
   * Adds what is suggested to what was found.
   *
   * @param before how many edits the words that were asked about are themselves off
   */
  private static void collect(List<Suggested> suggested, int before, Map<String, Found> found) {
    for (Suggested each : suggested) {
      int edits = before + Likeness.edits(each.asked(), each.word(), each.likeness());
      found.merge(
          each.word(),
          new Found(new WordCount(each.word(), each.articles()), edits),
          Found::nearer);
    }
  }

  /**
   * The words one edit off that begin differently: of words two edits off, the suggester sees only
   * those that begin with the same letter.
   */
  private static List<String> otherBeginnings(String word) {
    String rest = word.substring(word.offsetByCodePoints(0, 1));
    Stream<String> others =
        LETTERS
            .chars()
            .mapToObj(letter -> String.valueOf((char) letter))
            .flatMap(letter -> Stream.of(letter + word, letter + rest));
    return Stream.concat(Stream.of(rest), others)
        .filter(other -> !other.isEmpty() && !other.equals(word))
        .distinct()
        .toList();
  }

  /** What the folded words are written like, or they themselves where that is too far off. */
  private List<WordCount> written(List<String> folded) {
    Answer answer =
        new WordInquiry()
            .count(EXACT, folded)
            .count(SURFACE, folded.stream().flatMap(word -> spellings(word).stream()).toList())
            .suggest(ACCENTED, SURFACE, folded, FURTHEST)
            .ask(cluster, index);
    Map<String, List<Suggested>> accented =
        answer.suggested(ACCENTED).stream().collect(Collectors.groupingBy(Suggested::asked));
    return folded.stream()
        .flatMap(word -> {
          Map<String, Long> forms = new HashMap<>();
          ligated(word).forEach(form -> forms.put(form, answer.count(SURFACE, form)));
          accented.getOrDefault(word, List.of()).stream()
              .filter(form -> !SurfaceTerms.isMark(form.word()) && folds(form.word(), word))
              .forEach(form -> forms.putIfAbsent(form.word(), form.articles()));
          String usual = chains.usual(word);
          long without = answer.count(SURFACE, SurfaceTerms.withoutUsual(usual));
          forms.put(usual, answer.count(EXACT, word) - without);
          forms.values().removeIf(articles -> articles == 0);
          if (forms.isEmpty()) {
            forms.put(word, answer.count(EXACT, word));
          }
          return forms.entrySet().stream();
        })
        .filter(form -> form.getValue() > 0)
        .map(form -> new WordCount(form.getKey(), form.getValue()))
        .sorted(MOST_FREQUENT_FIRST)
        .toList();
  }

  /** What is counted of a folded word by name: the suggester does not tell, or not surely. */
  private List<String> spellings(String word) {
    List<String> spellings = new ArrayList<>(ligated(word));
    spellings.add(SurfaceTerms.withoutUsual(chains.usual(word)));
    return spellings;
  }

  /** A folded word and its spellings with ligatures, which are too many edits away. */
  private static List<String> ligated(String word) {
    return List.of(word, word.replace("oe", "œ"), word.replace("ae", "æ"), word.replace("ss", "ß"));
  }

  private boolean folds(String form, String exact) {
    List<Token> tokens = chains.tokens(Language.UNKNOWN, form);
    return tokens.size() == 1 && tokens.getFirst().exact().equals(exact);
  }
}
