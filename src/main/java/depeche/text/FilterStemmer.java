package depeche.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Stems one word at a time through Lucene's token filters. */
final class FilterStemmer implements UnaryOperator<String> {
  private final Pool<Line> lines;

  /** A stream of exactly one word. */
  private static final class OneWord extends TokenStream {
    final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String word = "";
    private boolean read;

    void set(String next) {
      word = next;
      read = false;
    }

    @Override
    public boolean incrementToken() {
      if (read) {
        return false;
      }
      clearAttributes();
      term.append(word);
      read = true;
      return true;
    }
  }

  private record Line(OneWord source, TokenStream filters) {}

  FilterStemmer(Function<TokenStream, TokenStream> filters) {
    lines =
        new Pool<>(() -> {
          var source = new OneWord();
          return new Line(source, filters.apply(source));
        });
  }

  @Override
  public String apply(String word) {
    return lines.with(line -> stem(line, word));
  }

  private static String stem(Line line, String word) {
    line.source.set(word);
    try (TokenStream filters = line.filters) {
      filters.reset();
      String stem = filters.incrementToken() ? line.source.term.toString() : word;
      filters.end();
      return stem.isEmpty() ? word : stem;
    } catch (IOException impossible) {
      throw new UncheckedIOException("filtering a word", impossible);
    }
  }
}
