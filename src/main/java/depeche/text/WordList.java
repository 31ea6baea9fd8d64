package depeche.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the word lists of this package; {@code #} begins a comment. */
final class WordList {
  private WordList() {}

  /** Words parted by white space. */
  static Set<String> words(String resource) {
    return lines(resource).stream()
        .flatMap(line -> Arrays.stream(line.split("\\s+", -1)))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Words parted by white space, under the last {@code [heading]} before them. */
  static Map<String, Set<String>> sections(String resource) {
    Map<String, Set<String>> sections = new LinkedHashMap<>();
    Set<String> section = new HashSet<>();
    for (String line : lines(resource)) {
      if (line.startsWith("[")) {
        section = new HashSet<>();
        sections.put(line.substring(1, line.indexOf(']')), section);
      } else {
        section.addAll(Arrays.asList(line.split("\\s+", -1)));
      }
    }
    return sections;
  }

  /** Pairs parted by a tab, one a line. */
  static Map<String, String> pairs(String resource) {
    return lines(resource).stream()
        .map(line -> line.split("\t", 2))
        .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
  }

  /** The words of each line, parted by white space. */
  static List<String[]> rows(String resource) {
    return lines(resource).stream().map(line -> line.split("\\s+", -1)).toList();
  }

  /** The words of each line, parted by commas. */
  static List<List<String>> groups(String resource) {
    return lines(resource).stream()
        .map(line -> Arrays.stream(line.split(",", -1)).map(String::strip).toList())
        .toList();
  }

  private static List<String> lines(String resource) {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(WordList.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }
}
