package depeche.app.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Pages of publishers with what is in them: for each publisher a {@code NAME.json} of as many
 * objects as there are pages {@code NAME_YYYY_MM_DD.html.gz}, both in the order of their names.
 */
final class PublishersPages {
  /**
   * @param expected with title, publishing_date and body (summary, sections of headline and
   *     paragraphs)
   */
  record Page(String name, byte[] html, JsonNode expected) {}

  private PublishersPages() {}

  /** Reads a folder, or a {@code .tar.gz} of one. */
  static List<Page> read(Path path) throws IOException {
    SortedMap<String, byte[]> files = Files.isDirectory(path) ? folder(path) : archive(path);
    List<Page> pages = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().endsWith(".json")) {
        String publisher = file.getKey().replaceFirst("\\.json$", "_");
        JsonNode expected = JsonMapper.builder().build().readTree(file.getValue());
        Iterator<Map.Entry<String, JsonNode>> each = sorted(expected);
        for (Map.Entry<String, byte[]> page : files.tailMap(publisher).entrySet()) {
          String name = page.getKey();
          if (name.startsWith(publisher) && name.contains(".html") && each.hasNext()) {
            pages.add(new Page(name, unpacked(page.getValue()), each.next().getValue()));
          }
        }
      }
    }
    return pages;
  }

  private static Iterator<Map.Entry<String, JsonNode>> sorted(JsonNode versions) {
    SortedMap<String, JsonNode> byName = new TreeMap<>();
    versions.properties().forEach(version -> byName.put(version.getKey(), version.getValue()));
    return byName.entrySet().iterator();
  }

  private static SortedMap<String, byte[]> folder(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static SortedMap<String, byte[]> archive(Path file) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        var tar = new TarArchiveInputStream(new GZIPInputStream(bytes))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (!entry.isDirectory()) {
          files.put(entry.getName(), tar.readAllBytes());
        }
      }
    }
    return files;
  }

  private static byte[] unpacked(byte[] page) throws IOException {
    boolean packed = page.length > 1 && (page[0] & 0xFF) == 0x1F && (page[1] & 0xFF) == 0x8B;
    if (!packed) {
      return page;
    }
    try (var content = new GZIPInputStream(new ByteArrayInputStream(page))) {
      return content.readAllBytes();
    }
  }
}
