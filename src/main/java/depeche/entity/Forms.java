package depeche.entity;

import java.util.Arrays;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The forms of the words of one language, for one thread at a time. Those read lately are kept, in
 * a table of fixed size where a newer word takes the place of an older one; since a few thousand
 * make up most of any text, a known word costs neither folding nor memory. The table holds what is
 * asked of every word beside its letters, so that most words are read without following a
 * reference, which would cost more than all the rest.
 */
final class Forms {
  private static final int KEPT = 1 << 14;

  /** Words of Latin-1 up to this length are in the table letter by letter. */
  private static final int PACKED = 15;

  private static final int HEAD = 8;
  private static final int TAIL = 1;
  private static final int SIGNS = 2;
  private static final int STRIDE = 4;
  private static final int LATIN_1 = 0x100;

  /** Fibonacci hashing (Knuth, 1973): 2^64 over the golden ratio. */
  private static final long SCATTER = 0x9E3779B97F4A7C15L;

  private static final int UPPER_HALF = 32;

  private final Stems.Stemmer stemmer;
  private final BiFunction<String, String, Signs> reader;

  /** Of each kept word its head, its tail and its signs, side by side in one line of the cache. */
  private final long[] table;

  private final @Nullable Form[] forms;

  private Forms(Stems.Stemmer stemmer, BiFunction<String, String, Signs> reader, int kept) {
    this.stemmer = stemmer;
    this.reader = reader;
    this.table = new long[kept * STRIDE];
    this.forms = new Form[kept];
  }

  /** Forms of names by themselves, with the stems of a language; they can begin anything. */
  static Forms bare(Stems.Stemmer stemmer) {
    return new Forms(stemmer, (key, stem) -> Signs.UNREAD, 1);
  }

  /**
   * Forms of texts.
   *
   * @param reader tells what a word can be, from its key and its stem
   */
  static Forms of(Stems.Stemmer stemmer, BiFunction<String, String, Signs> reader) {
    return new Forms(stemmer, reader, KEPT);
  }

  /**
   * Where the word that {@code text} holds from {@code start} to {@code end}, exclusive, is kept
   * until the next one is asked for. A short word is known by its letters, eight in one number and
   * the rest in another; any other by a hash and by comparing.
   */
  int slot(char[] text, int start, int end) {
    long head = 0;
    long tail = 0;
    int all = 0;
    int middle = Math.min(end, start + HEAD);
    for (int i = start; i < middle; i++) {
      head = (head << 8) ^ text[i];
      all |= text[i];
    }
    for (int i = middle; i < end; i++) {
      tail = (tail << 8) ^ (tail >>> 50) ^ text[i];
      all |= text[i];
    }
    boolean packed = end - start <= PACKED && all < LATIN_1;
    if (!packed) {
      tail |= Long.MIN_VALUE;
    }
    int slot = (int) (((head ^ (tail * SCATTER)) * SCATTER) >>> UPPER_HALF) & (forms.length - 1);
    int entry = slot * STRIDE;
    boolean known = table[entry] == head && table[entry + TAIL] == tail;
    if (!known || !(packed || isWritten(slot, text, start, end))) {
      table[entry] = head;
      table[entry + TAIL] = tail;
      keep(slot, Arrays.copyOfRange(text, start, end));
    }
    return slot;
  }

  private boolean isWritten(int slot, char[] text, int start, int end) {
    char[] written = form(slot).written();
    return Arrays.equals(written, 0, written.length, text, start, end);
  }

  private void keep(int slot, char[] word) {
    String written = new String(word);
    String key = Folding.key(written);
    String stem = stemmer.stem(key, written);
    Signs read = reader.apply(key, stem);
    table[slot * STRIDE + SIGNS] = read.bits() | Shape.of(written, 0, written.length()).signs();
    forms[slot] = new Form(word, key, stem.equals(key) ? key : stem, read.beginnings());
  }

  /** The form of the word kept there. */
  Form form(int slot) {
    Form form = forms[slot];
    if (form == null) {
      throw new IllegalStateException("no word is kept there");
    }
    return form;
  }

  /**
   * The bits of what the word kept there can be near a name, see {@link NameContext#kinds}, of what
   * it {@linkplain Begins begins} and of how it is {@linkplain Shape#signs written}.
   */
  int signs(int slot) {
    return (int) table[slot * STRIDE + SIGNS];
  }
}
