package depeche.desk;

import depeche.article.Language;
import depeche.desk.expansion.Compounds;
import depeche.desk.expansion.Expander;
import depeche.desk.expansion.Expander.Expanded;
import depeche.desk.expansion.Expansion;
import depeche.desk.expansion.ForeignNames;
import depeche.desk.expansion.Synonyms;
import depeche.entity.EntityNames;
import depeche.index.ArticleIndex;
import depeche.query.Clause;
import depeche.query.Filters;
import depeche.query.MatchMode;
import depeche.query.ParsedQuery;
import depeche.query.QueryParser;
import depeche.query.SearchRequest;
import depeche.query.Warning;
import depeche.snippet.Asked;
import depeche.text.Chains;
import depeche.text.LanguageDetector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query as understood.
 *
 * @param written as the reader wrote it
 * @param clause what to ask the index: names resolved to ids, stop words gone
 * @param expanded the same, widened by its expansions
 * @param expansions what the query is widened by
 * @param languages whose chains read the words, the likeliest first
 */
record Interpretation(
    Clause written,
    Clause clause,
    Clause expanded,
    List<Expansion> expansions,
    List<Language> languages,
    List<Warning> warnings) {

  /**
   * What to mark in an article.
   *
   * @param loosely whether not all the words were required, so that their families answer too
   */
  Asked asked(boolean loosely) {
    Clause sought =
        loosely ? Relaxation.of(written).map(words -> words.atLeast(1)).orElse(written) : written;
    List<Clause> others =
        expansions.stream().flatMap(expansion -> expansion.shown().stream()).toList();
    return new Asked(sought, others, languages);
  }

  /** The likeliest language of the query. */
  Language language() {
    return languages.getFirst();
  }

  /** Understands queries. */
  static final class Interpreter {
    private final Chains chains;
    private final QueryLanguages languages;
    private final FacetValues values;
    private final Holdings holdings;
    private final Expander expander;
    private final Expander expanderAhead;

    Interpreter(
        ArticleIndex index,
        Chains chains,
        LanguageDetector detector,
        EntityNames names,
        Synonyms synonyms) {
      this.holdings = new Holdings(index);
      this.chains = chains;
      ForeignNames foreignNames = new ForeignNames(names, chains);
      this.expander = new Expander(chains, synonyms, foreignNames, new Compounds(index, chains));
      this.expanderAhead = new Expander(chains, synonyms, foreignNames);
      this.languages = new QueryLanguages(detector);
      this.values = new FacetValues(names, holdings);
    }

    /** As an archive is read that holds what it holds now. */
    Interpretation interpret(String query, Language reader, MatchMode match, boolean expand) {
      LanguageCounts archive = holdings.languages();
      return interpret(
          query,
          reader,
          match,
          expand ? expander : null,
          archive,
          EntityNames.languages().stream().filter(archive.counts()::containsKey).toList());
    }

    /**
     * As an archive is read of which it is not known yet which languages it will hold.
     *
     * @param common how many articles are in each of its languages, about
     */
    Interpretation ahead(
        String query, Language reader, MatchMode match, boolean expand, LanguageCounts common) {
      return interpret(
          query, reader, match, expand ? expanderAhead : null, common, EntityNames.languages());
    }

    private Interpretation interpret(
        String query,
        Language reader,
        MatchMode match,
        @Nullable Expander expander,
        LanguageCounts archive,
        List<Language> held) {
      ParsedQuery parsed = QueryParser.parse(query);
      List<Language> likeliest = languages.of(parsed.clause(), reader, archive);
      Clause clause = asked(parsed.clause(), likeliest, match);
      Expanded wide =
          expander == null
              ? new Expanded(parsed.clause(), List.of())
              : expander.expand(parsed.clause(), likeliest, held, reader);
      return new Interpretation(
          parsed.clause(),
          clause,
          wide.expansions().isEmpty()
              ? clause
              : new Clause.Widened(clause, asked(wide.clause(), likeliest, match)),
          wide.expansions(),
          likeliest,
          parsed.warnings());
    }

    /** What a search asks for, as it can be told in words. */
    UnderstoodQuery understood(SearchRequest asking) {
      MatchMode match = asking.match();
      Interpretation read = interpret(asking.q(), asking.reader(), match, asking.expand());
      Clause clause = new StopWords(chains, read.language()).leftOut(read.written());
      return new UnderstoodQuery(
          match == MatchMode.ANY ? anyWord(clause) : clause,
          values.meant(clause),
          asking.filters().ignored(),
          read.expansions(),
          read.warnings());
    }

    /** How many articles are in each language. */
    LanguageCounts languages() {
      return holdings.languages();
    }

    /** Filters by the entities that an editor merged others into. */
    Filters heeded(Filters filters) {
      return values.heeded(filters);
    }

    private Clause asked(Clause parsed, List<Language> languages, MatchMode match) {
      StopWords stopWords = new StopWords(chains, languages.getFirst());
      Clause clause = values.resolve(stopWords.leftOut(parsed));
      return match == MatchMode.ANY ? anyWord(clause) : clause;
    }

    private static Clause anyWord(Clause clause) {
      return Relaxation.of(clause).map(words -> words.atLeast(1)).orElse(clause);
    }
  }
}
