package depeche.source.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a stream whatever is in it. A byte that cannot be UTF-8 is read as Windows-1252, since
 * archives mix the two in one file; a malformed unit of another encoding becomes U+FFFD.
 *
 * <p>Unlike {@link java.io.InputStreamReader}, it hands over every character decoded before the
 * stream broke off, and only then throws.
 */
final class DecodingReader extends Reader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final InputStream bytes;
  private final CharsetDecoder decoder;
  private final boolean utf8;
  private final ByteBuffer in = ByteBuffer.allocate(16 * 1024).flip();
  private final CharBuffer out = CharBuffer.allocate(32 * 1024).flip();
  private @Nullable IOException failure;
  private boolean ended;
  private boolean begun;

  DecodingReader(InputStream bytes, Charset charset) {
    this.bytes = bytes;
    this.utf8 = charset.equals(StandardCharsets.UTF_8);
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!out.hasRemaining()) {
      if (ended) {
        if (failure != null) {
          throw failure;
        }
        return -1;
      }
      fill();
    }
    int count = Math.min(length, out.remaining());
    out.get(target, offset, count);
    return count;
  }

  private void fill() {
    in.compact();
    try {
      int read = bytes.read(in.array(), in.position(), in.remaining());
      if (read < 0) {
        ended = true;
      } else {
        in.position(in.position() + read);
      }
    } catch (IOException e) {
      failure = e;
      ended = true;
    }
    in.flip();
    out.clear();
    CoderResult result = decoder.decode(in, out, ended);
    while (result.isError()) {
      replace(result.length());
      result = decoder.decode(in, out, ended);
    }
    out.flip();
    if (!begun && out.hasRemaining()) {
      begun = true;
      if (out.get(out.position()) == BYTE_ORDER_MARK) {
        out.get();
      }
    }
  }

  private void replace(int length) {
    for (int i = 0; i < length; i++) {
      byte wrong = in.get();
      if (utf8) {
        out.put(Encoding.WINDOWS_1252.decode(ByteBuffer.wrap(new byte[] {wrong})));
      }
    }
    if (!utf8) {
      out.put('\uFFFD');
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
