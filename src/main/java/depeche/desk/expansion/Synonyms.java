package depeche.desk.expansion;

import depeche.article.Language;
import depeche.text.Chains;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The synonyms and abbreviations of every language that has a file of them. */
public final class Synonyms {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final Chains chains;
  private final @Nullable Path folder;
  private final Duration betweenLooks;
  private final Map<Language, SynonymFile> files = new ConcurrentHashMap<>();

  /**
   * @param folder where {@code synonyms-fr.txt} and the like are, each instead of the one that
   *     comes with the service; null for those alone
   */
  public Synonyms(Chains chains, @Nullable Path folder) {
    this(chains, folder, BETWEEN_LOOKS);
  }

  Synonyms(Chains chains, @Nullable Path folder, Duration betweenLooks) {
    this.chains = chains;
    this.folder = folder;
    this.betweenLooks = betweenLooks;
  }

  /**
   * Other words for the same.
   *
   * @param words folded, without stop words, parted by spaces
   * @return as the file writes them
   */
  List<String> of(Language language, String words) {
    return files
        .computeIfAbsent(language, one -> new SynonymFile(chains, one, folder, betweenLooks))
        .current()
        .getOrDefault(words, List.of());
  }
}
