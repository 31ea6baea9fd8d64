package depeche.text;

import com.ibm.icu.text.Normalizer2;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Takes accents, ligatures and other marks of spelling off a lower-case word: {@code œuvre} becomes
 * {@code oeuvre}, {@code straße} {@code strasse}. Latin letters after Lucene's ASCII table, all
 * Cyrillic gives up ё but not й, kana and Thai keep the marks that tell words apart, and all other
 * scripts follow Unicode's UTR 30.
 */
final class Folding {
  private static final int LAST_LATIN = 0x024F;

  /** Loaded when the first word of another script comes by. */
  private static final class OtherScripts {
    static final Normalizer2 UTR30 = ICUFoldingFilter.NORMALIZER;
  }

  private Folding() {}

  static String fold(String word) {
    boolean ascii = true;
    boolean latin = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '\'' || c >= 0x80) {
        ascii = false;
        latin &= c <= LAST_LATIN || (c >= 0x0300 && c <= 0x036F) || (c >= 0x1E00 && c <= 0x1EFF);
      }
    }
    if (ascii) {
      return word;
    }
    if (latin) {
      return foldLatin(word);
    }
    if (isAny(word, 0x0400, 0x04FF)) {
      return foldLatin(word.replace('ё', 'е'));
    }
    boolean marksTellWordsApart = isAny(word, 0x3040, 0x30FF) || isAny(word, 0x0E00, 0x0EFF);
    return marksTellWordsApart ? word : foldLatin(OtherScripts.UTR30.normalize(word));
  }

  private static String foldLatin(String word) {
    char[] in = word.toCharArray();
    char[] out = new char[in.length * 4];
    int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
    StringBuilder folded = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      if (out[i] != '\'' && (out[i] < 0x0300 || out[i] > 0x036F)) {
        folded.append(out[i]);
      }
    }
    return folded.toString();
  }

  private static boolean isAny(String word, int first, int last) {
    return word.chars().anyMatch(c -> c >= first && c <= last);
  }
}
