package depeche.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * A large file of each format that is read as a stream: few articles, each with much around it that
 * is read and not kept.
 */
final class LargeFiles {
  private static final int BALLAST = 256 * 1024;

  /** The articles of each file. */
  static final int ARTICLES = 270;

  /** The one in JSON Lines. */
  static final String LINES = "lignes.jsonl";

  private final Path folder;
  private final String ballast;

  private LargeFiles(Path folder) {
    this.folder = folder;
    this.ballast =
        new Random(5)
            .ints(BALLAST / 5, 0, 36 * 36 * 36 * 36)
            .mapToObj(number -> Integer.toString(number, 36))
            .collect(Collectors.joining(" "));
  }

  /** How long one of them is, unpacked, in bytes; about. */
  static long length() {
    return (long) ARTICLES * BALLAST;
  }

  /** Writes them all; returns how many there are. */
  static int write(Path folder) throws IOException {
    LargeFiles files = new LargeFiles(folder);
    files.lines(LINES, "", files::line, "\n", "");
    files.lines("suite.json", "[", files::json, ",\n", "{\"id\": \"fin\", \"title\": \"Fin\"}]");
    files.lines("table.csv", "id;titre;brouillon\n", files::row, "\n", "");
    files.lines("fil.xml", "<rss><channel>", files::item, "\n", "</channel></rss>");
    files.lines(
        "agence.xml",
        "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>",
        files::newsItem,
        "\n",
        "</itemSet></newsMessage>");
    files.zip();
    files.tar();
    files.crawl();
    return 8;
  }

  private void lines(
      String name, String opening, IntFunction<String> article, String between, String end)
      throws IOException {
    try (OutputStream file = open(name)) {
      file.write(opening.getBytes(UTF_8));
      for (int number = 0; number < ARTICLES; number++) {
        file.write((article.apply(number) + between).getBytes(UTF_8));
      }
      file.write(end.getBytes(UTF_8));
    }
  }

  private void zip() throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(open("envoi.zip"))) {
      zip.setLevel(1);
      for (int number = 0; number < ARTICLES; number++) {
        zip.putNextEntry(new ZipEntry(number + ".json"));
        zip.write(
            "{\"title\": \"Dans le ZIP %d\", \"z\": \"%s\"}".formatted(number, ballast).getBytes());
      }
    }
  }

  private void tar() throws IOException {
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(gzip("pages.tar.gz"))) {
      for (int number = 0; number < ARTICLES; number++) {
        byte[] page = page(number).getBytes(UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(number + ".html");
        entry.setSize(page.length);
        tar.putArchiveEntry(entry);
        tar.write(page);
        tar.closeArchiveEntry();
      }
    }
  }

  private void crawl() throws IOException {
    try (OutputStream crawl = gzip("visite.warc.gz")) {
      for (int number = 0; number < ARTICLES; number++) {
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page(number);
        crawl.write(
            """
            WARC/1.0\r
            WARC-Type: response\r
            WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-%012d>\r
            WARC-Date: 2024-06-19T08:30:00Z\r
            WARC-Target-URI: https://exemple.fr/%d\r
            Content-Type: application/http; msgtype=response\r
            Content-Length: %d\r
            \r
            %s\r
            \r
            """
                .formatted(number, number, answer.getBytes(UTF_8).length, answer)
                .getBytes(UTF_8));
      }
    }
  }

  private String line(int number) {
    return "{\"url\": \"https://exemple.fr/l%d\", \"title\": \"Une ligne\", \"z\": \"%s\"}"
        .formatted(number, ballast);
  }

  private String json(int number) {
    return "{\"title\": \"En JSON %d\", \"z\": \"%s\"}".formatted(number, ballast);
  }

  private String row(int number) {
    return "t%d;Dans le tableau %d;%s".formatted(number, number, ballast);
  }

  private String item(int number) {
    return "<item><title>Au fil %d</title><x>%s</x></item>".formatted(number, ballast);
  }

  private String newsItem(int number) {
    return ("<newsItem guid=\"urn:x:%d\"><itemMeta><title>Dépêche %d</title><note>%s</note></itemMeta>"
            + "</newsItem>")
        .formatted(number, number, ballast);
  }

  private String page(int number) {
    return ("<!doctype html><title>Page %d</title><nav>%s</nav><article><p>Le texte de la page"
            + " numéro %d tient en une phrase.</p></article>")
        .formatted(number, ballast, number);
  }

  private OutputStream open(String name) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)));
  }

  private OutputStream gzip(String name) throws IOException {
    return new GZIPOutputStream(open(name), 64 * 1024);
  }
}
