package depeche.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import depeche.source.Reading.Problem;
import depeche.source.input.ExpansionLimits;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a container is, it gives no more than it may. */
final class ContainerLimitsTest {
  private static final int ENTRIES = 5;
  private static final int FREE = (int) ExpansionLimits.FREE_BYTES;

  /** Containers of several articles. */
  enum Container {
    ZIP,
    TAR,
    TAR_GZ,
    WARC,
    WARC_GZ;

    byte[] of(byte[] page) {
      Map<String, byte[]> entries = new LinkedHashMap<>();
      var crawl = new ByteArrayOutputStream();
      for (int i = 0; i < ENTRIES; i++) {
        entries.put(i + ".html", page);
        crawl.writeBytes(Packed.crawled(i, page));
      }
      return switch (this) {
        case ZIP -> Packed.zip(entries);
        case TAR -> Packed.tar(entries);
        case TAR_GZ -> Packed.gzip(Packed.tar(entries));
        case WARC -> crawl.toByteArray();
        case WARC_GZ -> Packed.gzip(crawl.toByteArray());
      };
    }

    int depth() {
      return this == TAR_GZ || this == WARC_GZ ? 2 : 1;
    }

    boolean isCompressed() {
      return this != TAR && this != WARC;
    }
  }

  @ParameterizedTest
  @EnumSource
  void noMoreEntriesThanAllowedAreRead(Container container) {
    Sent sent = read(container, page(""), limits(8, 1_000, 1L << 40, ENTRIES - 1));

    assertThat(sent.articles()).hasSize(ENTRIES - 1);
    assertThat(sent.problems()).contains(Problem.EXPANDS_TOO_FAR);
  }

  @ParameterizedTest
  @EnumSource
  void noMoreBytesThanAllowedAreGiven(Container container) {
    byte[] page = page("x".repeat(10_000));
    Sent sent = read(container, page, limits(8, 1_000, 25_000, 1_000));

    assertThat(sent.articles()).hasSizeLessThan(ENTRIES);
    assertThat(sent.problems()).contains(Problem.EXPANDS_TOO_FAR);
  }

  @ParameterizedTest
  @EnumSource
  void noMoreBytesForEachByteReadThanAllowedAreGiven(Container container) {
    byte[] page = page("<!--" + "x".repeat(FREE / 3) + "-->");
    Sent sent = read(container, page, limits(8, 20, 1L << 40, 1_000));

    if (container.isCompressed()) {
      assertThat(sent.articles()).hasSizeLessThan(ENTRIES);
      assertThat(sent.problems()).contains(Problem.EXPANDS_TOO_FAR);
    } else {
      assertThat(sent.problems()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void noMoreContainersThanAllowedAreOpened(Container container) {
    assertThat(read(container, page(""), limits(container.depth(), 1_000, 1L << 40, 99)).articles())
        .hasSize(ENTRIES);
    assertThat(
            Sent.file(
                    "envoi.zip",
                    Packed.zip("envoi", container.of(page(""))),
                    limits(container.depth(), 1_000, 1L << 40, 99))
                .problems())
        .isNotEmpty()
        .containsOnly(Problem.TOO_DEEP);
  }

  private static Sent read(Container container, byte[] page, Limits limits) {
    return Sent.file("envoi", container.of(page), limits);
  }

  private static Limits limits(int containers, int ratio, long bytes, long entries) {
    return new Limits(
        FREE,
        Limits.DEFAULT.articleParts(),
        Limits.DEFAULT.nesting(),
        containers,
        new ExpansionLimits(ratio, bytes, entries),
        Limits.DEFAULT.documentBytes(),
        Limits.DEFAULT.documentTime());
  }

  private static byte[] page(String rest) {
    return ("<!doctype html><title>Le dégel</title><p>Les trains circuleront." + rest)
        .getBytes(UTF_8);
  }
}
