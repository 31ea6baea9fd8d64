package depeche.desk;

import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.desk.Explanation.Reason;
import depeche.index.Account.Contribution;
import depeche.index.Account.Sign;
import depeche.text.Chains;
import depeche.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says the terms that an index holds in the words that the reader typed, or the article has. */
final class Wording {
  private final Chains chains;
  private final EnrichedArticle article;
  private final Map<String, String> typed = new HashMap<>();
  private final Map<String, String> akin = new HashMap<>();

  Wording(Chains chains, Interpretation query, EnrichedArticle article) {
    this.chains = chains;
    this.article = article;
    List<String> words = QueryLanguages.words(query.written()).toList();
    for (Language language : query.languages()) {
      words.forEach(word -> add(language, word));
    }
  }

  private void add(Language language, String word) {
    List<Token> tokens = chains.tokens(language, word);
    for (Token token : tokens) {
      String written = word.substring(token.start(), token.end());
      typed.putIfAbsent(token.surface(), written);
      typed.putIfAbsent(token.exact(), written);
      typed.putIfAbsent(token.stem(), written);
    }
    if (tokens.size() == 1) {
      Token token = tokens.getFirst();
      Stream.concat(chains.kin(language, token).stream(), chains.related(language, token).stream())
          .forEach(stem -> akin.putIfAbsent(stem, word.substring(token.start(), token.end())));
    }
  }

  Reason reason(Contribution part) {
    List<String> terms = part.terms();
    boolean own = part.sign() != Sign.WORD || terms.stream().anyMatch(typed::containsKey);
    String asked = own ? "" : akin.getOrDefault(terms.getFirst(), "");
    String words =
        asked.isEmpty()
            ? terms.stream()
                .map(term -> typed.getOrDefault(term, term))
                .distinct()
                .collect(Collectors.joining(" "))
            : inTheArticle(terms.getFirst());
    return new Reason(words, asked, part);
  }

  /** The first form of a stem that the article has. */
  private String inTheArticle(String stem) {
    Article read = article.article();
    return Stream.of(read.title(), read.lead(), read.body())
        .flatMap(text ->
            chains.tokens(article.language(), text).stream()
                .filter(token -> token.stem().equals(stem))
                .map(token -> text.substring(token.start(), token.end())))
        .findFirst()
        .orElse(stem);
  }
}
