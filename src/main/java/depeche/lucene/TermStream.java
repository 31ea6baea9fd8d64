package depeche.lucene;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The terms of texts that were analysed before: each takes one position, and between two texts lies
 * a gap that no phrase bridges.
 */
final class TermStream<T> extends TokenStream {
  /** Wider than any distance a query can ask for. */
  static final int GAP = 1000;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final List<List<T>> texts;
  private final Function<T, String> reading;
  private int text;
  private int word;

  /**
   * @param reading makes the term of a word
   */
  TermStream(List<List<T>> texts, Function<T, String> reading) {
    this.texts = texts;
    this.reading = reading;
  }

  /** Hands over every term in order, without the ceremony of a stream. */
  void forEachTerm(Consumer<String> reader) {
    for (List<T> words : texts) {
      for (T one : words) {
        reader.accept(reading.apply(one));
      }
    }
  }

  /** The terms of each text, which others stand apart from. */
  Stream<Stream<String>> parts() {
    return texts.stream().map(words -> words.stream().map(reading));
  }

  @Override
  public void reset() {
    text = 0;
    word = 0;
  }

  @Override
  public boolean incrementToken() {
    while (text < texts.size()) {
      if (word < texts.get(text).size()) {
        clearAttributes();
        term.append(reading.apply(texts.get(text).get(word)));
        increment.setPositionIncrement(word == 0 && text > 0 ? GAP : 1);
        word++;
        return true;
      }
      text++;
      word = 0;
    }
    return false;
  }
}
