package depeche.source.input;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How bytes stand for characters: UTF-8 or UTF-16 where the bytes say so, else what the content
 * declares, else, of Windows-1252, ISO 8859-15 and MacRoman, what makes words.
 */
record Encoding(Charset charset) {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Encodings of western Europe that only the words made tell apart. */
  private static final List<Charset> WESTERN =
      List.of(WINDOWS_1252, Charset.forName("ISO-8859-15"), Charset.forName("x-MacRoman"));

  /** Above this share of control characters, bytes are no text; compressed data has about 10 %. */
  private static final double BINARY_SHARE = 0.03;

  /** The encoding of content that begins with {@code opening}. */
  static Encoding detect(byte[] opening, @Nullable String declared) {
    if (startsWith(opening, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(UTF_8);
    }
    if (startsWith(opening, 0xFF, 0xFE)) {
      return new Encoding(UTF_16LE);
    }
    if (startsWith(opening, 0xFE, 0xFF)) {
      return new Encoding(UTF_16BE);
    }
    Charset wide = wideWithoutMark(opening);
    if (wide != null) {
      return new Encoding(wide);
    }
    // A well-formed character is rarely chance; a file mixed of two encodings has many.
    Utf8Evidence evidence = Utf8Evidence.of(opening);
    if (4 * evidence.wellFormed() > evidence.malformed()) {
      return new Encoding(UTF_8);
    }
    Charset named = named(declared);
    if (named != null && !named.equals(UTF_8) && !WESTERN.contains(named)) {
      return new Encoding(named);
    }
    if (evidence.malformed() == 0) {
      return new Encoding(named == null ? UTF_8 : named);
    }
    return new Encoding(mostLegible(opening, named));
  }

  /** What is declared, unless another makes better words; Windows-1252 where none does. */
  private static Charset mostLegible(byte[] opening, @Nullable Charset declared) {
    Charset best = declared != null && WESTERN.contains(declared) ? declared : WINDOWS_1252;
    int most = Legibility.of(new String(opening, best));
    for (Charset charset : WESTERN) {
      int legibility = Legibility.of(new String(opening, charset));
      if (legibility > most) {
        most = legibility;
        best = charset;
      }
    }
    return best;
  }

  /** Says whether every character has more than one byte. */
  boolean isWide() {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  /** Characters of {@code bytes}, without a byte order mark. */
  Reader reader(InputStream bytes) {
    return new DecodingReader(bytes, charset);
  }

  String decode(byte[] bytes) {
    try (Reader reader = reader(new java.io.ByteArrayInputStream(bytes))) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("an array has no I/O", e);
    }
  }

  boolean isBinary(byte[] opening) {
    String text = decode(opening);
    long controls = text.chars().filter(c -> c < ' ' && "\t\n\r\f\u001b".indexOf(c) < 0).count();
    return controls > text.length() * BINARY_SHARE;
  }

  /** Latin text in UTF-16 without a byte order mark has a zero in every other byte. */
  private static @Nullable Charset wideWithoutMark(byte[] opening) {
    int[] zeros = new int[2];
    for (int i = 0; i < opening.length; i++) {
      if (opening[i] == 0) {
        zeros[i % 2]++;
      }
    }
    int pairs = opening.length / 2;
    if (pairs < 2) {
      return null;
    }
    if (zeros[1] > pairs * 0.4 && zeros[0] < pairs * 0.05) {
      return UTF_16LE;
    }
    return zeros[0] > pairs * 0.4 && zeros[1] < pairs * 0.05 ? UTF_16BE : null;
  }

  /** The WHATWG Encoding Standard reads the Latin-1 and ASCII labels as Windows-1252; so do we. */
  private static @Nullable Charset named(@Nullable String label) {
    if (label == null) {
      return null;
    }
    return switch (label.strip().toLowerCase(Locale.ROOT)) {
      case "iso-8859-1", "latin1", "us-ascii", "ascii" -> WINDOWS_1252;
      case "utf-16", "utf-16le", "utf-16be" -> UTF_8;
      default -> {
        try {
          yield Charset.forName(label.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
          yield null;
        }
      }
    };
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
