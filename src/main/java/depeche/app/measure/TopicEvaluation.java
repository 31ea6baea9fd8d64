package depeche.app.measure;

import depeche.article.Entity;
import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.entity.EntityTagger;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Compares the best topic of each article with the one category it was given. Of the topics of the
 * first level, the best that stands for any of the file's categories is taken.
 */
final class TopicEvaluation {
  private static final String NONE = "none";
  private static final int COLUMNS = 3;

  private static final Map<String, String> CATEGORIES =
      Map.of(
          "medtop:01000000", "entertainment",
          "medtop:04000000", "business",
          "medtop:07000000", "health",
          "medtop:11000000", "politics",
          "medtop:13000000", "technology",
          "medtop:15000000", "sport",
          "medtop:16000000", "politics");

  private record Labelled(String category, String headline, String text) {}

  private final List<Labelled> articles;
  private final EntityTagger tagger = EntityTagger.load();

  private TopicEvaluation(List<Labelled> articles) {
    this.articles = articles;
  }

  /** Reads category, headline and text, quoted as in RFC 4180 where they hold quotes. */
  static TopicEvaluation read(Path file) throws IOException {
    return new TopicEvaluation(
        QuotedTable.rows(Files.readString(file)).stream()
            .skip(1)
            .filter(row -> row.size() >= COLUMNS)
            .map(row -> new Labelled(category(row.getFirst()), row.get(1), row.get(2)))
            .toList());
  }

  private static String category(String written) {
    String category = written.strip().toLowerCase(Locale.ROOT);
    return category.equals("sports") ? "sport" : category;
  }

  /** Prints each category's agreement and what it was confused with, then the accuracy. */
  void run(Language language, PrintStream out) {
    Set<String> categories = articles.stream().map(Labelled::category).collect(Collectors.toSet());
    Map<String, Agreement> agreements = new TreeMap<>();
    Map<String, Integer> confusions = new TreeMap<>();
    int right = 0;
    for (Labelled article : articles) {
      String found = best(article, language, categories);
      if (found.equals(article.category)) {
        right++;
        of(agreements, found).found();
      } else {
        of(agreements, article.category).missed();
        of(agreements, found).wrong();
        confusions.merge(article.category + " taken for " + found, 1, Integer::sum);
      }
    }
    confusions.forEach((confusion, times) -> out.printf("%4d %s%n", times, confusion));
    agreements.forEach((category, agreement) -> agreement.print(category, out));
    out.printf(
        Locale.ROOT, "accuracy %.3f of %d%n", right / (double) articles.size(), articles.size());
  }

  private static Agreement of(Map<String, Agreement> agreements, String category) {
    return agreements.computeIfAbsent(category, name -> new Agreement());
  }

  private String best(Labelled article, Language language, Set<String> categories) {
    return tagger
        .tag(Engine.article("evaluated", article.headline, article.text, "evaluation"), language)
        .stream()
        .filter(entity -> entity.kind() == EntityKind.TOPIC)
        .map(Entity::id)
        .flatMap(id -> Optional.ofNullable(CATEGORIES.get(id)).stream())
        .filter(categories::contains)
        .findFirst()
        .orElse(NONE);
  }
}
