package depeche.app.measure;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** One level of some tokens, for raw Lucene to index. */
final class TokenColumn<T> extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final List<T> tokens;
  private final Function<T, String> level;
  private Iterator<T> remaining;

  TokenColumn(List<T> tokens, Function<T, String> level) {
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
