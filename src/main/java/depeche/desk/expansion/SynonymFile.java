package depeche.desk.expansion;

import depeche.article.Language;
import depeche.text.Chains;
import depeche.text.Token;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One language's synonyms: UTF-8, on each line names of one thing with {@code =} between them,
 * {@code #} before a remark. Read again when the file has changed, looked at now and then; a file
 * that cannot be read leaves what was read before.
 */
final class SynonymFile {
  private static final System.Logger LOG = System.getLogger(SynonymFile.class.getName());
  private final Chains chains;
  private final Language language;
  private final @Nullable Path file;
  private final Duration between;
  private Map<String, List<String>> synonyms = Map.of();
  private @Nullable FileTime read;
  private long lookedNanoTime;
  private boolean looked;

  /**
   * @param between how long not to look at the file again
   */
  SynonymFile(Chains chains, Language language, @Nullable Path folder, Duration between) {
    this.chains = chains;
    this.language = language;
    this.file = folder == null ? null : folder.resolve(name());
    this.between = between;
    synonyms = comingWithTheService();
  }

  /** From folded words without stop words to the other names of the same, as written. */
  synchronized Map<String, List<String>> current() {
    if (file != null && (!looked || System.nanoTime() - lookedNanoTime >= between.toNanos())) {
      looked = true;
      lookedNanoTime = System.nanoTime();
      readIfChanged(file);
    }
    return synonyms;
  }

  private void readIfChanged(Path file) {
    try {
      FileTime changed = Files.exists(file) ? Files.getLastModifiedTime(file) : null;
      if (changed != null && !changed.equals(read)) {
        synonyms = parsed(Files.readString(file));
        read = changed;
      } else if (changed == null && read != null) {
        synonyms = comingWithTheService();
        read = null;
      }
    } catch (IOException problem) {
      LOG.log(System.Logger.Level.WARNING, "synonyms stay as they were: " + file, problem);
    }
  }

  private Map<String, List<String>> comingWithTheService() {
    try (InputStream bytes = SynonymFile.class.getResourceAsStream("/depeche/desk/" + name())) {
      return bytes == null
          ? Map.of()
          : parsed(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new IllegalStateException("the synonyms in the jar cannot be read", broken);
    }
  }

  private String name() {
    return "synonyms-" + language.tag() + ".txt";
  }

  private Map<String, List<String>> parsed(String text) {
    Map<String, Set<String>> all = new TreeMap<>();
    text.lines()
        .map(line -> line.replaceFirst("#.*", ""))
        .map(line -> Arrays.stream(line.split("=")).map(String::strip).toList())
        .forEach(names -> addGroup(all, names));
    return all.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
  }

  private void addGroup(Map<String, Set<String>> all, List<String> names) {
    for (String name : names) {
      List<String> others = new ArrayList<>(names);
      others.removeIf(other -> other.isEmpty() || key(other).equals(key(name)));
      if (!key(name).isEmpty()) {
        all.computeIfAbsent(key(name), none -> new LinkedHashSet<>()).addAll(others);
      }
    }
  }

  private String key(String name) {
    return chains.tokens(language, name).stream()
        .filter(token -> !chains.isStopWord(language, token))
        .map(Token::exact)
        .collect(Collectors.joining(" "));
  }
}
