package depeche.text;

import com.ibm.icu.text.Normalizer2;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Takes accents, ligatures and other marks of spelling off a lower-case word: {@code œuvre} becomes
 * {@code oeuvre}, {@code straße} {@code strasse}. Latin letters after Lucene's ASCII table, all
 * others after Unicode's UTR 30; kana stay, since their voicing marks tell words apart.
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
        latin &= c <= LAST_LATIN || c >= 0x0300 && c <= 0x036F || c >= 0x1E00 && c <= 0x1EFF;
      }
    }
    if (ascii) {
      return word;
    }
    if (latin) {
      return foldLatin(word);
    }
    return hasKana(word) ? word : foldLatin(OtherScripts.UTR30.normalize(word));
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

  private static boolean hasKana(String word) {
    return word.chars().anyMatch(c -> c >= 0x3040 && c <= 0x30FF);
  }
}
