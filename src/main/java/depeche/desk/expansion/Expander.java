package depeche.desk.expansion;

import depeche.article.Language;
import depeche.query.Clause;
import depeche.text.Chains;
import depeche.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the names in a query that have other names, the longest first. */
public final class Expander {
  private static final int LONGEST_NAME = 6;

  /**
   * A query with what it is widened by.
   *
   * @param clause each name in the query, or one of its other names
   */
  public record Expanded(Clause clause, List<Expansion> expansions) {
    public Expanded {
      expansions = List.copyOf(expansions);
    }
  }

  private final Chains chains;
  private final Synonyms synonyms;
  private final ForeignNames foreignNames;
  private final @Nullable Compounds compounds;

  /** Without compounds, which take articles to learn from. */
  public Expander(Chains chains, Synonyms synonyms, ForeignNames foreignNames) {
    this(chains, synonyms, foreignNames, null);
  }

  public Expander(
      Chains chains, Synonyms synonyms, ForeignNames foreignNames, @Nullable Compounds compounds) {
    this.chains = chains;
    this.synonyms = synonyms;
    this.foreignNames = foreignNames;
    this.compounds = compounds;
  }

  /**
   * Widens bare words; what is quoted, marked, denied or asked of a field is meant as it is.
   *
   * @param languages of the query, the likeliest first
   * @param held the languages that articles are in
   * @param reader the language of the one who asks
   */
  public Expanded expand(
      Clause query, List<Language> languages, List<Language> held, Language reader) {
    Pass pass = new Pass(languages, held, reader);
    Clause clause = pass.widened(query);
    return new Expanded(clause, pass.found);
  }

  private final class Pass {
    private final List<Language> languages;
    private final List<Language> held;
    private final Language reader;
    private final List<Expansion> found = new ArrayList<>();

    Pass(List<Language> languages, List<Language> held, Language reader) {
      this.languages = languages;
      this.held = held;
      this.reader = reader;
    }

    Clause widened(Clause clause) {
      return switch (clause) {
        case Clause.Word word -> {
          List<Clause> wide = widened(List.of(word));
          yield wide.getFirst();
        }
        case Clause.All(List<Clause> clauses) -> {
          List<Clause> wide = widened(clauses);
          yield wide.size() == 1 ? wide.getFirst() : new Clause.All(wide);
        }
        case Clause.Any(List<Clause> clauses) ->
            new Clause.Any(clauses.stream().map(this::widened).toList());
        case Clause.AtLeast _,
            Clause.Everything _,
            Clause.Accented _,
            Clause.Prefix _,
            Clause.Phrase _,
            Clause.Near _,
            Clause.Widened _,
            Clause.Not _,
            Clause.In _,
            Clause.Has _,
            Clause.Published _ ->
            clause;
      };
    }

    private List<Clause> widened(List<Clause> clauses) {
      List<Clause> wide = new ArrayList<>();
      Function<String, List<Expansion>> together = compounds(words(clauses));
      for (int at = 0; at < clauses.size(); ) {
        if (!(clauses.get(at) instanceof Clause.Word)) {
          wide.add(widened(clauses.get(at++)));
          continue;
        }
        int end = Math.min(wordsEnd(clauses, at), at + LONGEST_NAME);
        List<Expansion> expansions = List.of();
        while (end > at
            && (expansions = expansions(clauses.subList(at, end), together)).isEmpty()) {
          end--;
        }
        end = Math.max(end, at + 1);
        List<Clause> name = clauses.subList(at, end);
        Clause written = name.size() == 1 ? name.getFirst() : new Clause.All(name);
        found.addAll(expansions);
        wide.add(
            expansions.isEmpty()
                ? written
                : new Clause.Any(
                    Stream.concat(Stream.of(written), expansions.stream().map(Expansion::clause))
                        .toList()));
        at = end;
      }
      return wide;
    }

    private int wordsEnd(List<Clause> clauses, int from) {
      int end = from;
      while (end < clauses.size() && clauses.get(end) instanceof Clause.Word) {
        end++;
      }
      return end;
    }

    private List<Expansion> expansions(
        List<Clause> words, Function<String, List<Expansion>> together) {
      String written = String.join(" ", words(words));
      List<Expansion> expansions = new ArrayList<>();
      for (Language language : languages) {
        for (String other : synonyms.of(language, content(language, written))) {
          if (expansions.stream().noneMatch(one -> one.text().equals(other))) {
            expansions.add(synonym(written, other));
          }
        }
      }
      expansions.addAll(foreignNames.of(written, held, reader));
      if (expansions.isEmpty() && !foreignNames.isName(written)) {
        expansions.addAll(together.apply(written));
      }
      return expansions;
    }

    private Function<String, List<Expansion>> compounds(List<String> words) {
      return compounds == null ? _ -> List.of() : compounds.reading(languages, words)::of;
    }

    private static List<String> words(List<Clause> clauses) {
      return clauses.stream()
          .filter(Clause.Word.class::isInstance)
          .map(word -> ((Clause.Word) word).text())
          .toList();
    }

    private String content(Language language, String written) {
      return String.join(
          " ",
          chains.tokens(language, written).stream()
              .filter(token -> !chains.isStopWord(language, token))
              .map(Token::exact)
              .toList());
    }

    private Expansion synonym(String written, String other) {
      Clause clause = other.contains(" ") ? new Clause.Phrase(other) : new Clause.Word(other);
      return new Expansion(
          written, Expansion.Kind.SYNONYM, other, null, clause, List.of(clause), Set.of());
    }
  }
}
