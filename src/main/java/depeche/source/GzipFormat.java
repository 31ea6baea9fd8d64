package depeche.source;

import depeche.source.input.Input;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Gzip (RFC 1952) around any format. */
final class GzipFormat implements Format {
  private final Content content;

  GzipFormat(Content content) {
    this.content = content;
  }

  @Override
  public boolean recognises(Input input) {
    return input.startsWith(0x1F, 0x8B, 0x08);
  }

  @Override
  public void read(Input input, Consumer<Reading> each) throws IOException {
    try (InputStream inflated = new GZIPInputStream(input.bytes(), 64 * 1024)) {
      content.read(input.inside(input.name(), inflated), each);
    }
  }
}
