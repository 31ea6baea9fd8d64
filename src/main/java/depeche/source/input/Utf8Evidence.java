package depeche.source.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * What speaks for and against UTF-8 in some bytes.
 *
 * @param wellFormed characters beyond ASCII that are well-formed UTF-8 (RFC 3629)
 * @param malformed bytes that cannot be
 */
record Utf8Evidence(long wellFormed, long malformed) {

  /** Weighs {@code bytes}; a character cut off at their end counts for nothing. */
  static Utf8Evidence of(byte[] bytes) {
    CharsetDecoder decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    long malformed = 0;
    CoderResult result = decoder.decode(in, out, false);
    while (result.isError()) {
      malformed += result.length();
      in.position(in.position() + result.length());
      result = decoder.decode(in, out, false);
    }
    long wellFormed = out.flip().chars().filter(c -> c > 0x7F).count();
    return new Utf8Evidence(wellFormed, malformed);
  }
}
