package depeche.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Words by a Lucene tokenizer with a dictionary of its own; its filters make the stem. */
final class TokenizerSegmenter implements Segmenter {
  private final Pool<Line> lines;
  private final UnaryOperator<String> folding;

  private record Line(
      Tokenizer tokenizer, TokenStream stems, CharTermAttribute term, OffsetAttribute offset) {
    static Line of(Tokenizer tokenizer, Function<TokenStream, TokenStream> filters) {
      TokenStream stems = filters.apply(tokenizer);
      return new Line(
          tokenizer,
          stems,
          stems.addAttribute(CharTermAttribute.class),
          stems.addAttribute(OffsetAttribute.class));
    }
  }

  TokenizerSegmenter(
      Supplier<Tokenizer> tokenizer,
      Function<TokenStream, TokenStream> filters,
      UnaryOperator<String> folding) {
    this.lines = new Pool<>(() -> Line.of(tokenizer.get(), filters));
    this.folding = folding;
  }

  @Override
  public List<Token> segment(String run) {
    return lines.with(line -> read(line, run));
  }

  private List<Token> read(Line line, String run) {
    List<Token> tokens = new ArrayList<>();
    line.tokenizer.setReader(new StringReader(run));
    try (TokenStream stems = line.stems) {
      stems.reset();
      int last = 0;
      while (stems.incrementToken()) {
        int start = line.offset.startOffset();
        int end = line.offset.endOffset();
        if (start >= last && end > start) {
          String surface = run.substring(start, end);
          String stem = folding.apply(line.term.toString());
          String exact = folding.apply(surface);
          tokens.add(new Token(surface, exact, exact, stem, start, end));
          last = end;
        }
      }
      stems.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading a string", impossible);
    }
    return tokens;
  }
}
