package depeche.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Apache OpenNLP's language identification model (a maximum entropy model over the distinct
 * character n-grams of one to three letters of a text), read into arrays: OpenNLP's own reader
 * takes ten times as long and keeps 146,000 strings and maps.
 *
 * <p>The file is a GIS model as {@code opennlp.tools.ml.maxent.io.BinaryGISModelReader} documents
 * it: outcomes; patterns, each a count of n-grams and the outcomes they speak for; the n-grams; one
 * weight for each n-gram and outcome.
 */
final class LanguageModel {
  private static final String FILE = "/langdetect-183.bin";
  private static final int SLOTS = 1 << 18;
  private static final int NUMBER = 32;

  private final List<String> outcomes = new ArrayList<>();

  /**
   * At each slot an n-gram, and behind it its number, in the upper half, and where its weights are:
   * what is read together.
   */
  private final long[] table = new long[2 * SLOTS];

  /** For each n-gram the number of its pattern, then a weight for each outcome of that. */
  private final int[] weights;

  private final byte[][] patterns;
  private int size;

  private LanguageModel(ByteBuffer in, Predicate<String> wanted) {
    readString(in);
    in.getInt();
    in.getDouble();
    byte[] kept = new byte[in.getInt()];
    for (int outcome = 0; outcome < kept.length; outcome++) {
      String name = readString(in);
      kept[outcome] = wanted.test(name) ? (byte) outcomes.size() : -1;
      if (kept[outcome] >= 0) {
        outcomes.add(name);
      }
    }
    byte[][] written = new byte[in.getInt()][];
    int[] counts = new int[written.length];
    patterns = new byte[written.length][];
    for (int i = 0; i < written.length; i++) {
      written[i] = readPattern(in, i, counts);
      patterns[i] = wanted(written[i], kept);
    }
    in.getInt();
    weights = new int[readNgrams(in, counts)];
    int weight = 0;
    for (int i = 0; i < written.length; i++) {
      boolean isWanted = patterns[i].length > 0;
      for (int left = counts[i]; left > 0; left--) {
        if (isWanted) {
          weights[weight++] = i;
        }
        for (byte outcome : written[i]) {
          float outcomeWeight = (float) in.getDouble();
          if (kept[outcome] >= 0) {
            weights[weight++] = Float.floatToRawIntBits(outcomeWeight);
          }
        }
      }
    }
  }

  /** Reads the n-grams that speak for a wanted outcome; how much room their weights take. */
  private int readNgrams(ByteBuffer in, int[] counts) {
    int room = 0;
    for (int i = 0; i < counts.length; i++) {
      int taken = patterns[i].length == 0 ? 0 : patterns[i].length + 1;
      for (int left = counts[i]; left > 0; left--) {
        long ngram = readNgram(in);
        if (taken > 0) {
          put(ngram, room);
          room += taken;
        }
      }
    }
    return room;
  }

  /** The outcomes of a pattern that are kept, by their new numbers. */
  private static byte[] wanted(byte[] pattern, byte[] kept) {
    byte[] wanted = new byte[pattern.length];
    int count = 0;
    for (byte outcome : pattern) {
      if (kept[outcome] >= 0) {
        wanted[count++] = kept[outcome];
      }
    }
    return Arrays.copyOf(wanted, count);
  }

  /**
   * Reads the model.
   *
   * @param wanted which languages to tell apart, by ISO 639-3 code; the others cost nothing
   */
  static LanguageModel load(Predicate<String> wanted) {
    try (InputStream file =
            Objects.requireNonNull(LanguageModel.class.getResourceAsStream(FILE), FILE);
        ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("langdetect.model")) {
          return new LanguageModel(ByteBuffer.wrap(zip.readAllBytes()), wanted);
        }
      }
      throw new IllegalStateException(FILE + " holds no model");
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }

  /** The languages it tells apart, by ISO 639-3 code, in the order of the scores. */
  List<String> outcomes() {
    return outcomes;
  }

  /** Log-likelihoods, up to a constant, that {@code text} is in each of the languages. */
  double[] scores(String text) {
    double[] scores = new double[outcomes.size()];
    var seen = new BitSet(size);
    for (int start = 0; start < text.length(); start++) {
      long key = 0;
      for (int end = start; end < text.length() && end < start + 3; end++) {
        key = (key << 16) | text.charAt(end);
        int slot = slot(key);
        if (table[2 * slot] == key) {
          long found = table[2 * slot + 1];
          int number = (int) (found >>> NUMBER);
          if (!seen.get(number)) {
            seen.set(number);
            addWeights((int) found, scores);
          }
        }
      }
    }
    return scores;
  }

  private void addWeights(int at, double[] scores) {
    int weight = at + 1;
    for (byte outcome : patterns[weights[at]]) {
      scores[outcome] += Float.intBitsToFloat(weights[weight++]);
    }
  }

  private void put(long ngram, int at) {
    int slot = slot(ngram);
    table[2 * slot] = ngram;
    table[2 * slot + 1] = ((long) size++ << NUMBER) | at;
  }

  /** Where an n-gram is, or the free slot where it would be. */
  private int slot(long ngram) {
    int slot = (int) ((ngram * 0x9E3779B97F4A7C15L) >>> 40) & (SLOTS - 1);
    while (table[2 * slot] != ngram && table[2 * slot] != 0) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }

  private static byte[] readPattern(ByteBuffer in, int number, int[] counts) {
    String[] parts = readString(in).split(" ", -1);
    counts[number] = Integer.parseInt(parts[0]);
    byte[] pattern = new byte[parts.length - 1];
    for (int i = 1; i < parts.length; i++) {
      pattern[i - 1] = Byte.parseByte(parts[i]);
    }
    return pattern;
  }

  /** Reads a string of up to three characters as a number; the file has Java's modified UTF-8. */
  private static long readNgram(ByteBuffer in) {
    int end = in.position() + 2 + Short.toUnsignedInt(in.getShort(in.position()));
    in.position(in.position() + 2);
    long ngram = 0;
    while (in.position() < end) {
      int first = in.get();
      int c =
          first >= 0
              ? first
              : (first & 0xE0) == 0xC0
                  ? ((first & 0x1F) << 6) | (in.get() & 0x3F)
                  : ((first & 0x0F) << 12) | ((in.get() & 0x3F) << 6) | (in.get() & 0x3F);
      ngram = (ngram << 16) | c;
    }
    return ngram;
  }

  private static String readString(ByteBuffer in) {
    byte[] bytes = new byte[Short.toUnsignedInt(in.getShort())];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
