package depeche.entity;

import java.util.Arrays;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The forms of the words of one language. Those read lately are kept, in a table of fixed size
 * where a newer word takes the place of an older one; since a few thousand make up most of any
 * text, a known word costs neither folding nor memory. Safe to share: a form never changes, and a
 * thread that misses another's only reads the word again.
 */
final class Forms {
  /** For names by themselves: no stems, and nothing known of what stands near names. */
  static final Forms BARE = bare((folded, written) -> folded);

  private static final int KEPT = 1 << 14;

  /** Fibonacci hashing (Knuth, 1973): 2^64 over the golden ratio. */
  private static final long SCATTER = 0x9E3779B97F4A7C15L;

  private static final int UPPER_HALF = 32;

  private final Stems.Stemmer stemmer;
  private final ToIntBiFunction<String, String> kinds;
  private final @Nullable Form[] kept;

  private Forms(
      Stems.Stemmer stemmer, ToIntBiFunction<String, String> kinds, @Nullable Form[] kept) {
    this.stemmer = stemmer;
    this.kinds = kinds;
    this.kept = kept;
  }

  /** Forms of names by themselves, with the stems of a language; they can begin anything. */
  static Forms bare(Stems.Stemmer stemmer) {
    int anything = Begins.FIGURE.bit() | Begins.PLACE.bit() | Begins.TERM.bit();
    return new Forms(stemmer, (key, stem) -> anything, new Form[1]);
  }

  /**
   * Forms of texts.
   *
   * @param kinds the bits of what a word can be, from its key and its stem
   */
  static Forms of(Stems.Stemmer stemmer, ToIntBiFunction<String, String> kinds) {
    return new Forms(stemmer, kinds, new Form[KEPT]);
  }

  /** The form of the word that {@code text} holds from {@code start} to {@code end}, exclusive. */
  Form of(char[] text, int start, int end) {
    long packed = Form.pack(text, start, end);
    int slot = (int) ((packed * SCATTER) >>> UPPER_HALF) & (kept.length - 1);
    Form form = kept[slot];
    if (form == null || form.packed() != packed || !form.isWritten(text, start, end)) {
      form = read(Arrays.copyOfRange(text, start, end), packed);
      kept[slot] = form;
    }
    return form;
  }

  private Form read(char[] word, long packed) {
    String written = new String(word);
    String key = Folding.key(written);
    String stem = stemmer.stem(key, written);
    Shape shape = Shape.of(written, 0, written.length());
    return new Form(
        packed, word, key, stem.equals(key) ? key : stem, shape, kinds.applyAsInt(key, stem));
  }
}
