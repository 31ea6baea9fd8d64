package depeche.text;

import depeche.article.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Matching as the engines do it, on the tokens of one text: every word that is no stop word must be
 * there at some level; a word of several tokens must be there in one piece.
 */
record TokenMatcher(Chains chains, Language language) {

  boolean finds(String query, String text) {
    List<Token> tokens = chains.tokens(language, text);
    if (query.startsWith("=")) {
      return contains(tokens, chains.tokens(language, query.substring(1)), Token::surface);
    }
    if (query.startsWith("\"")) {
      return contains(tokens, chains.tokens(language, query), Token::exact);
    }
    List<List<Token>> words = words(query);
    List<List<Token>> meaningful = words.stream().filter(word -> !isStopWord(word)).toList();
    return (meaningful.isEmpty() ? words : meaningful)
        .stream()
            .allMatch(word ->
                contains(tokens, word, Token::stem) || contains(tokens, word, Token::exact));
  }

  private boolean isStopWord(List<Token> word) {
    return word.size() == 1 && chains.isStopWord(language, word.getFirst());
  }

  /** The tokens of a query, together where no space parts them. */
  private List<List<Token>> words(String query) {
    List<List<Token>> words = new ArrayList<>();
    int end = -1;
    for (Token token : chains.tokens(language, query)) {
      boolean apart =
          end < 0 || query.substring(end, token.start()).chars().anyMatch(Character::isSpaceChar);
      if (apart) {
        words.add(new ArrayList<>());
      }
      words.getLast().add(token);
      end = token.end();
    }
    return words;
  }

  private static boolean contains(
      List<Token> text, List<Token> words, Function<Token, String> level) {
    return Collections.indexOfSubList(
            text.stream().map(level).toList(), words.stream().map(level).toList())
        >= 0;
  }
}
