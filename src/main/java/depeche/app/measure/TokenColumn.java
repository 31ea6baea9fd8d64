package depeche.app.measure;

import depeche.text.Token;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** One level of some tokens, for raw Lucene to index. */
final class TokenColumn extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final List<Token> tokens;
  private final Function<Token, String> level;
  private Iterator<Token> remaining;

  TokenColumn(List<Token> tokens, Function<Token, String> level) {
    this.tokens = tokens;
    this.level = level;
    this.remaining = tokens.iterator();
  }

  @Override
  public void reset() {
    remaining = tokens.iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!remaining.hasNext()) {
      return false;
    }
    clearAttributes();
    term.append(level.apply(remaining.next()));
    return true;
  }
}
