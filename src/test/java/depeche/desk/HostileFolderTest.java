package depeche.desk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Language;
import depeche.desk.HostileFiles.Hostile;
import depeche.entity.EntityTagger;
import depeche.index.ArticleIndex;
import depeche.index.ArticleQuery;
import depeche.lucene.LuceneIndex;
import depeche.query.Clause;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.Sort;
import depeche.source.FileReader;
import depeche.source.Limits;
import depeche.source.Packed;
import depeche.source.Reading.Problem;
import depeche.source.input.ExpansionLimits;
import depeche.text.Chains;
import depeche.text.LanguageDetector;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder full of what may go wrong, with good files in between, taken in as any corpus is. */
final class HostileFolderTest {
  private static final Limits LIMITS =
      Limits.DEFAULT
          .withArticleLength(HostileFiles.ARTICLE_LENGTH)
          .withExpansion(new ExpansionLimits(40, 1L << 32, HostileFiles.ENTRIES));
  private static final int GOOD = 30;

  @TempDir private static Path temporary;
  private static Map<String, Hostile> hostile;
  private static Path folder;
  private static ArticleIndex index;
  private static Corpus corpus;
  private static CorpusReport report;

  @BeforeAll
  static void takeTheFolderIn() throws IOException {
    hostile = HostileFiles.all();
    folder = Files.createDirectory(temporary.resolve("corpus"));
    for (Map.Entry<String, Hostile> file : hostile.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue().content());
    }
    try (var sparse = new RandomAccessFile(folder.resolve("un-gigaoctet.txt").toFile(), "rw")) {
      sparse.setLength(1L << 30);
    }
    for (int i = 0; i < GOOD; i++) {
      Files.write(folder.resolve("bon-%02d.txt".formatted(i)), Packed.text("Bon " + i));
    }
    Path outside = Files.write(temporary.resolve("dehors.txt"), Packed.text("Hors du dossier"));
    Files.createSymbolicLink(folder.resolve("lien.txt"), outside);
    Files.createSymbolicLink(folder.resolve("boucle.txt"), folder.resolve("boucle.txt"));
    Files.createSymbolicLink(folder.resolve("dossier"), folder);
    index = LuceneIndex.open(temporary.resolve("index"), Chains.load());
    Ingestion ingestion = new Ingestion(index, LanguageDetector.load(), EntityTagger.load());
    corpus = new Corpus(index, ingestion, new FileReader(LIMITS), List.of(folder));
    report = corpus.synchronise(_ -> {});
  }

  @AfterAll
  static void closeTheIndex() {
    index.close();
  }

  @Test
  void thereIsTroubleOfManySorts() {
    assertThat(hostile).hasSizeGreaterThanOrEqualTo(60);
    assertThat(hostile.values().stream().flatMap(file -> file.problems().stream()).distinct())
        .hasSizeGreaterThanOrEqualTo(Problem.values().length - 3);
  }

  @Test
  void everyGoodArticleIsIn() {
    List<String> expected = new ArrayList<>();
    hostile.values().forEach(file -> expected.addAll(file.titles()));
    for (int i = 0; i < GOOD; i++) {
      expected.add("Bon " + i);
    }

    assertThat(titles()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void everyBadFileIsNamedWithItsReason() {
    Map<String, List<Problem>> expected = new TreeMap<>();
    hostile.forEach((name, file) -> {
      if (!file.problems().isEmpty()) {
        expected.put(name, file.problems());
      }
    });
    expected.put("un-gigaoctet.txt", List.of(Problem.NOT_TEXT));

    assertThat(problems(report)).containsExactlyEntriesOf(expected);
  }

  @Test
  void whatWasDecodedWronglyIsPutRightAndTold() {
    assertThat(report.repaired()).isEqualTo(1);
  }

  @Test
  void theNextPassGoesOnAsIfNothingHadHappened() throws IOException {
    Files.write(
        folder.resolve("ensuite.jsonl"), "{\"id\": \"d\", \"title\": \"Dernier\"}".getBytes());
    CorpusReport next = corpus.synchronise(_ -> {});

    assertThat(next.created()).isZero();
    assertThat(next.removed()).isZero();
    assertThat(next.filesUnchanged()).isGreaterThan(hostile.size());
    assertThat(problems(report)).containsAllEntriesOf(problems(next));
  }

  private static Map<String, List<Problem>> problems(CorpusReport of) {
    return of.rejected().stream()
        .collect(
            groupingBy(
                rejected -> rejected.where().split("/")[1],
                TreeMap::new,
                mapping(rejected -> rejected.reason().problem(), toList())));
  }

  private static List<String> titles() {
    ArticleQuery everything =
        new ArticleQuery(
            new Clause.Everything(),
            List.of(Language.FRENCH),
            Filters.NONE,
            Sort.NEWEST,
            1_000,
            null,
            FacetChoice.NONE);
    return index.search(everything).hits().stream()
        .map(hit -> hit.article().article().title())
        .toList();
  }
}
