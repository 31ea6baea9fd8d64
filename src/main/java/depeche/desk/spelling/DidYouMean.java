package depeche.desk.spelling;

import depeche.article.Language;
import depeche.desk.expansion.Expansion;
import depeche.desk.spelling.BareWords.Pair;
import depeche.desk.spelling.Spellings.Spelling;
import depeche.index.ArticleIndex;
import depeche.index.ArticleQuery;
import depeche.query.Clause;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.QueryPrinter;
import depeche.query.Sort;
import depeche.text.Chains;
import depeche.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Proposes another spelling of a query where the corpus does not know one of its bare words. What
 * is quoted, marked with {@code =} or {@code *}, or asked of a field is meant as it is.
 */
public final class DidYouMean {
  /** How many words of a query are corrected with regard to each other. */
  private static final int MOST_TOGETHER = 4;

  /** How many ways to correct the words before are tried with the next. */
  private static final int MOST_WAYS = 3;

  /** How much it says that one article more, on a logarithmic scale, holds the words together. */
  private static final double COMPANY = 2.5;

  /** What the articles say of the words of one query. */
  private record Corpus(WordCounts counts, Spellings spellings, Spacing spacing) {

    static Corpus of(
        ArticleIndex index, Vocabulary vocabulary, ToLongFunction<String> naming, BareWords words) {
      WordCounts counts = new WordCounts(index);
      counts.lookUp(
          Stream.concat(
                  words.tokens().stream().map(Token::exact),
                  words.pairs().stream().map(Pair::whole))
              .toList());
      return new Corpus(
          counts, new Spellings(index, counts, vocabulary, naming), new Spacing(index, counts));
    }

    /** That two words were run together is looked into where no single one is likely. */
    List<Spelling> likelier(Token word) {
      if (counts.isGood(word.exact())) {
        return List.of();
      }
      List<Spelling> likelier = spellings.likelier(word);
      return !likelier.isEmpty() && likelier.getFirst().weight() > -Spacing.SLIP
          ? likelier
          : Stream.concat(likelier.stream(), spacing.parted(word).stream())
              .sorted(Comparator.comparingDouble(Spelling::weight).reversed())
              .toList();
    }
  }

  private record Way(List<String> words, double weight) {}

  private final ArticleIndex index;
  private final Chains chains;
  private final ToLongFunction<String> naming;

  /**
   * @param naming in how many articles a folded word is part of a person's name
   */
  public DidYouMean(ArticleIndex index, Chains chains, ToLongFunction<String> naming) {
    this.index = index;
    this.chains = chains;
    this.naming = naming;
  }

  /**
   * A likelier spelling of the whole query, as a reader would type it.
   *
   * @param languages whose chains read the words, the likeliest first
   * @param expansions of the query: their words are no slips, and can only be meant for a name that
   *     the same person or country has in the articles
   */
  public Optional<String> suggestion(
      Clause query, List<Language> languages, List<Expansion> expansions) {
    KnownNames known = KnownNames.of(expansions, chains);
    BareWords words = BareWords.of(query, chains, languages.getFirst());
    Vocabulary vocabulary = new Vocabulary(index, chains, languages);
    Corpus corpus = Corpus.of(index, vocabulary, naming, words);
    Map<Token, String> corrected = new HashMap<>(corpus.spacing().joined(words.pairs()));
    List<Token> unknown = new ArrayList<>();
    List<List<Spelling>> choices = new ArrayList<>();
    List<Clause> company = new ArrayList<>();
    for (Token word : words.tokens()) {
      if (corrected.containsKey(word)) {
        continue;
      }
      List<Spelling> likelier = known.allowed(word, corpus.likelier(word));
      if (likelier.isEmpty()) {
        company.add(new Clause.Word(word.surface()));
      } else if (unknown.size() < MOST_TOGETHER) {
        unknown.add(word);
        choices.add(likelier);
      }
    }
    List<String> chosen = likeliest(choices, company, languages);
    for (int i = 0; i < unknown.size(); i++) {
      corrected.put(unknown.get(i), chosen.get(i));
    }
    return corrected.isEmpty()
        ? Optional.empty()
        : Optional.of(
            QueryPrinter.print(words.replaced(token -> Optional.ofNullable(corrected.get(token)))));
  }

  /** One word for each place: those that are likeliest together. */
  private List<String> likeliest(
      List<List<Spelling>> choices, List<Clause> company, List<Language> languages) {
    boolean alone = choices.size() == 1 && company.isEmpty();
    List<Way> ways = List.of(new Way(List.of(), 0));
    for (List<Spelling> place : choices) {
      List<Way> longer = new ArrayList<>();
      for (Way way : ways) {
        for (Spelling choice : place) {
          List<String> words = Stream.concat(way.words.stream(), Stream.of(choice.word())).toList();
          double together = alone ? 0 : COMPANY * Math.log1p(count(words, company, languages));
          longer.add(new Way(words, way.weight + choice.weight() + together));
        }
      }
      longer.sort(Comparator.comparingDouble(Way::weight).reversed());
      ways = longer.subList(0, Math.min(MOST_WAYS, longer.size()));
    }
    return ways.getFirst().words();
  }

  private long count(List<String> words, List<Clause> company, List<Language> languages) {
    List<Clause> all =
        Stream.concat(company.stream(), words.stream().map(Clause.Word::new)).toList();
    return index
        .search(
            new ArticleQuery(
                all.size() == 1 ? all.getFirst() : new Clause.All(all),
                languages,
                Filters.NONE,
                Sort.NEWEST,
                0,
                null,
                FacetChoice.NONE))
        .total();
  }
}
