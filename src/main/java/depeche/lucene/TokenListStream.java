package depeche.lucene;

import depeche.text.Level;
import depeche.text.Token;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * One level of texts that were analysed before: each token takes one position, and between two
 * texts lies a gap that no phrase bridges.
 */
final class TokenListStream extends TokenStream {
  /** Wider than any distance a query can ask for. */
  static final int GAP = 1000;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final Level level;
  private final List<List<Token>> texts;
  private int text;
  private int token;

  TokenListStream(Level level, List<List<Token>> texts) {
    this.level = level;
    this.texts = texts;
  }

  /** Hands over every term in order, without the ceremony of a stream. */
  void forEachTerm(Consumer<String> reader) {
    for (List<Token> tokens : texts) {
      for (Token one : tokens) {
        reader.accept(level.term(one));
      }
    }
  }

  /** The terms of each text, which others stand apart from. */
  Stream<Stream<String>> parts() {
    return texts.stream().map(tokens -> tokens.stream().map(level::term));
  }

  @Override
  public void reset() {
    text = 0;
    token = 0;
  }

  @Override
  public boolean incrementToken() {
    while (text < texts.size()) {
      if (token < texts.get(text).size()) {
        clearAttributes();
        term.append(level.term(texts.get(text).get(token)));
        increment.setPositionIncrement(token == 0 && text > 0 ? GAP : 1);
        token++;
        return true;
      }
      text++;
      token = 0;
    }
    return false;
  }
}
