package depeche.app.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads files of one JSON object a line, gzipped or not. */
final class JsonLines {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private JsonLines() {}

  /** The objects of {@code folder/name.jsonl} or {@code folder/name.jsonl.gz}. */
  static List<JsonNode> read(Path folder, String name) throws IOException {
    for (String ending : List.of(".jsonl", ".jsonl.gz")) {
      Path file = folder.resolve(name + ending);
      if (Files.exists(file)) {
        return read(file);
      }
    }
    throw new NoSuchFileException(folder.resolve(name + ".jsonl").toString());
  }

  /** The objects of one file, gzipped if its name ends in {@code .gz}. */
  static List<JsonNode> read(Path file) throws IOException {
    List<JsonNode> objects = new ArrayList<>();
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          objects.add(JSON.readTree(line));
        }
      }
    }
    return objects;
  }
}
