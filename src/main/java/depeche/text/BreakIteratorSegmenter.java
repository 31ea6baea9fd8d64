package depeche.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Words by the dictionaries of ICU (Unicode UAX #29): Thai, Lao, Khmer, Burmese, Chinese, kana. */
final class BreakIteratorSegmenter implements Segmenter {
  private final Pool<BreakIterator> iterators =
      new Pool<>(() -> BreakIterator.getWordInstance(ULocale.ROOT));

  @Override
  public List<Token> segment(String run) {
    return iterators.with(words -> {
      words.setText(run);
      List<Token> tokens = new ArrayList<>();
      int start = words.first();
      for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
        if (words.getRuleStatus() != BreakIterator.WORD_NONE) {
          String surface = run.substring(start, end);
          String exact = Folding.fold(surface);
          tokens.add(new Token(surface, exact, exact, exact, start, end));
        }
      }
      return tokens;
    });
  }
}
