package depeche.desk;

import depeche.article.Language;
import depeche.entity.EntityNames;
import depeche.index.ArticleIndex;
import depeche.query.Clause;
import depeche.query.MatchMode;
import depeche.query.ParsedQuery;
import depeche.query.QueryParser;
import depeche.query.Warning;
import depeche.text.Chains;
import depeche.text.LanguageDetector;
import java.util.List;

/**
 * A query as understood.
 *
 * @param written as the reader wrote it
 * @param clause what to ask the index: names resolved to ids, stop words gone
 * @param languages whose chains read the words, the likeliest first
 */
record Interpretation(
    Clause written, Clause clause, List<Language> languages, List<Warning> warnings) {

  /** The likeliest language of the query. */
  Language language() {
    return languages.getFirst();
  }

  /** Understands queries. */
  static final class Interpreter {
    private final Chains chains;
    private final QueryLanguages languages;
    private final FacetValues values;

    Interpreter(ArticleIndex index, Chains chains, LanguageDetector detector, EntityNames names) {
      Holdings holdings = new Holdings(index);
      this.chains = chains;
      this.languages = new QueryLanguages(detector, holdings);
      this.values = new FacetValues(names, holdings);
    }

    Interpretation interpret(String query, Language reader, MatchMode match) {
      ParsedQuery parsed = QueryParser.parse(query);
      List<Language> likeliest = languages.of(parsed.clause(), reader);
      StopWords stopWords = new StopWords(chains, likeliest.getFirst());
      Clause clause = values.resolve(stopWords.leftOut(parsed.clause()));
      return new Interpretation(
          parsed.clause(),
          match == MatchMode.ANY ? anyWord(clause) : clause,
          likeliest,
          parsed.warnings());
    }

    private static Clause anyWord(Clause clause) {
      return Relaxation.of(clause).map(words -> words.atLeast(1)).orElse(clause);
    }
  }
}
