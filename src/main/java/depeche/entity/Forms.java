package depeche.entity;

import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The forms of the words of one language. Those read lately are kept, in a table of fixed size
 * where a newer word takes the place of an older one, since a few thousand make up most of any
 * text; so a known word costs neither folding nor memory. Safe to share: a form never changes, and
 * a thread that misses another's only reads the word again.
 */
final class Forms {
  /** For names by themselves: no stems, and nothing known of what stands near names. */
  static final Forms BARE = new Forms((folded, written) -> folded, key -> 0, 1 << 10);

  private static final int KEPT = 1 << 14;

  private final Stems.Stemmer stemmer;
  private final ToIntFunction<String> kinds;
  private final @Nullable Form[] kept;

  Forms(Stems.Stemmer stemmer, NameContext context) {
    this(stemmer, context::kinds, KEPT);
  }

  /**
   * @param room how many forms are kept, a power of two
   */
  private Forms(Stems.Stemmer stemmer, ToIntFunction<String> kinds, int room) {
    this.stemmer = stemmer;
    this.kinds = kinds;
    this.kept = new Form[room];
  }

  /** Forms of names by themselves, with the stems of a language. */
  static Forms bare(Stems.Stemmer stemmer) {
    return new Forms(stemmer, key -> 0, 1);
  }

  /** The form of the word that {@code text} holds from {@code start} to {@code end}, exclusive. */
  Form of(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text[i];
    }
    int slot = (hash ^ (hash >>> 15)) & (kept.length - 1);
    Form form = kept[slot];
    if (form == null || !form.isWritten(text, start, end)) {
      form = read(Arrays.copyOfRange(text, start, end));
      kept[slot] = form;
    }
    return form;
  }

  private Form read(char[] word) {
    String written = new String(word);
    String key = Folding.key(written);
    String stem = stemmer.stem(key, written);
    Shape shape = Shape.of(written, 0, written.length());
    return new Form(word, key, stem, shape, kinds.applyAsInt(key));
  }
}
