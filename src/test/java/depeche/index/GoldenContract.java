package depeche.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Article;
import depeche.article.Language;
import depeche.desk.Corpus;
import depeche.desk.Ingestion;
import depeche.desk.Search;
import depeche.desk.SearchAnswer.AnsweredHit;
import depeche.entity.EntityNames;
import depeche.entity.EntityTagger;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.MatchMode;
import depeche.query.SearchRequest;
import depeche.query.Sort;
import depeche.snippet.Snippets;
import depeche.source.FileReader;
import depeche.text.Chains;
import depeche.text.LanguageDetector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The first five articles of the sample corpus for some queries, and how many queries find first
 * what they should: a change of ranking shows in review. {@code -Dgolden.update=true} writes both
 * files anew.
 */
abstract class GoldenContract extends OpenIndex {
  private static final Path FOLDER = Path.of("src/test/resources/depeche/index");
  private static final Path QUERIES = FOLDER.resolve("golden-queries.tsv");
  private static final Path RANKINGS = FOLDER.resolve("golden-rankings.txt");
  private static final Path STATISTICS = FOLDER.resolve("rank-stats.txt");
  private static final int SHOWN = 5;
  private static final int LONGEST_TITLE = 70;

  @Test
  void theSampleCorpusIsRankedAsBefore() throws IOException {
    Search search = searchOverTheCorpus();
    List<String> rankings = new ArrayList<>();
    int queries = 0;
    int first = 0;
    double reciprocal = 0;
    for (String line : Files.readAllLines(QUERIES, UTF_8)) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t", 2);
        List<String> titles = titles(search, cells[0]);
        rankings.add(cells[0]);
        titles.forEach(title -> rankings.add("  " + title));
        int rank = rank(titles, cells[1]);
        queries++;
        first += rank == 1 ? 1 : 0;
        reciprocal += rank == 0 ? 0 : 1.0 / rank;
      }
    }
    List<String> statistics =
        List.of(
            "queries " + queries,
            "wanted article first " + first,
            String.format(Locale.ROOT, "mean reciprocal rank %.3f", reciprocal / queries));
    if (Boolean.getBoolean("golden.update")) {
      Files.write(RANKINGS, rankings, UTF_8);
      Files.write(STATISTICS, statistics, UTF_8);
    }
    assertThat(String.join("\n", rankings))
        .isEqualTo(String.join("\n", Files.readAllLines(RANKINGS, UTF_8)));
    assertThat(statistics).isEqualTo(Files.readAllLines(STATISTICS, UTF_8));
  }

  private Search searchOverTheCorpus() {
    Chains chains = Chains.load();
    LanguageDetector detector = LanguageDetector.load();
    new Corpus(
            index,
            new Ingestion(index, detector, EntityTagger.load()),
            new FileReader(),
            List.of(Path.of("corpus")))
        .synchronise(_ -> {});
    return new Search(index, chains, detector, EntityNames.load(), new Snippets(chains));
  }

  private static List<String> titles(Search search, String query) {
    return search
        .answer(
            new SearchRequest(
                query,
                Language.FRENCH,
                Filters.NONE,
                MatchMode.AUTO,
                Sort.RELEVANCE,
                SHOWN,
                null,
                FacetChoice.NONE,
                false))
        .hits()
        .stream()
        .map(GoldenContract::title)
        .toList();
  }

  /** The title, or the beginning of an article that has none. */
  private static String title(AnsweredHit hit) {
    Article article = hit.article().article();
    String title = article.title().isBlank() ? article.body() : article.title();
    String line = title.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE) + "…";
  }

  private static int rank(List<String> titles, String wanted) {
    for (int i = 0; i < titles.size(); i++) {
      if (titles.get(i).contains(wanted)) {
        return i + 1;
      }
    }
    return 0;
  }
}
