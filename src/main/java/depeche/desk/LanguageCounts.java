package depeche.desk;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import depeche.article.Language;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many articles there are in each language. */
public record LanguageCounts(Map<Language, Long> counts) {
  public static final LanguageCounts NONE = new LanguageCounts(Map.of());

  /** A short query is not read in a language that a smaller share of articles is in. */
  private static final double COMMON = 0.01;

  public LanguageCounts {
    counts = Map.copyOf(counts);
  }

  /** The same with one more article for each of {@code languages}. */
  public LanguageCounts and(Collection<Language> languages) {
    Map<Language, Long> more = new HashMap<>(counts);
    languages.forEach(language -> more.merge(language, 1L, Long::sum));
    return new LanguageCounts(more);
  }

  /** The languages that a query may be in that does not tell its own, most frequent first. */
  public List<Language> common() {
    double least = COMMON * counts.values().stream().mapToLong(Long::longValue).sum();
    return counts.entrySet().stream()
        .filter(language -> language.getValue() >= least)
        .sorted(
            Map.Entry.<Language, Long>comparingByValue(reverseOrder())
                .thenComparing(language -> language.getKey().tag(), comparing(tag -> tag)))
        .map(Map.Entry::getKey)
        .toList();
  }
}
