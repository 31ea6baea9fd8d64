package depeche.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import depeche.article.ArticleId;
import depeche.article.Language;
import depeche.entity.EntityTagger;
import depeche.index.ArticleIndex;
import depeche.index.ArticleQuery;
import depeche.index.Change;
import depeche.lucene.LuceneIndex;
import depeche.query.Clause;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.Sort;
import depeche.source.FileReader;
import depeche.source.Reading.Problem;
import depeche.source.Reading.Rejected;
import depeche.text.Chains;
import depeche.text.LanguageDetector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CorpusTest {
  private static final Chains CHAINS = Chains.load();
  private static final LanguageDetector DETECTOR = LanguageDetector.load();
  private static final EntityTagger TAGGER = EntityTagger.load();

  @TempDir private Path temporary;
  private ArticleIndex index;
  private Path folder;

  @BeforeEach
  void makeTheFolderAndTheIndex() throws IOException {
    index = LuceneIndex.open(temporary.resolve("index"), CHAINS);
    folder = Files.createDirectory(temporary.resolve("corpus"));
  }

  @AfterEach
  void closeTheIndex() {
    index.close();
  }

  @Test
  void articlesOfAllFoldersGoIn() throws IOException {
    write("un.txt", "Un\n\nTexte.");
    write("2024/juin/deux.txt", "Deux\n\nTexte.");

    CorpusReport report = pass();

    assertThat(titles()).containsExactlyInAnyOrder("Un", "Deux");
    assertThat(report.created()).isEqualTo(2);
    assertThat(report.filesRead()).isEqualTo(2);
  }

  @Test
  void unchangedFilesArePassedOver() throws IOException {
    write("un.txt", "Un\n\nTexte.");
    pass();

    CorpusReport report = pass();

    assertThat(report.filesUnchanged()).isEqualTo(1);
    assertThat(report.filesRead()).isZero();
  }

  @Test
  void aChangedFileIsReadAgain() throws IOException {
    write("un.txt", "Un\n\nTexte.");
    pass();
    write("un.txt", "Un bis\n\nTexte.");

    CorpusReport report = pass();

    assertThat(report.replaced()).isEqualTo(1);
    assertThat(titles()).containsExactlyInAnyOrder("Un bis");
  }

  @Test
  void aTouchedFileChangesNoArticle() throws IOException {
    Path file = write("un.txt", "Un\n\nTexte.");
    pass();
    Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(0));

    assertThat(pass().unchanged()).isEqualTo(1);
  }

  @Test
  void articlesGoWithTheirFile() throws IOException {
    write("un.txt", "Un\n\nTexte.");
    Path gone = write("deux.txt", "Deux\n\nTexte.");
    pass();
    Files.delete(gone);

    CorpusReport report = pass();

    assertThat(report.filesGone()).isEqualTo(1);
    assertThat(report.removed()).isEqualTo(1);
    assertThat(titles()).containsExactlyInAnyOrder("Un");
    assertThat(index.origins()).containsOnlyKeys("corpus/un.txt");
  }

  @Test
  void anArticleTakenOutOfItsFileIsRemoved() throws IOException {
    write("envoi.jsonl", lines(1, 2, 3));
    pass();
    write("envoi.jsonl", lines(1, 3));

    assertThat(pass().removed()).isEqualTo(1);
    assertThat(titles()).containsExactlyInAnyOrder("Titre 1", "Titre 3");
  }

  @Test
  void anArticleThatMovedToAnotherFileStays() throws IOException {
    write("a.jsonl", lines(1));
    write("b.jsonl", lines(2, 3));
    pass();
    write("a.jsonl", lines(1, 2));
    write("b.jsonl", lines(3));

    assertThat(pass().removed()).isZero();
    assertThat(titles()).containsExactlyInAnyOrder("Titre 1", "Titre 2", "Titre 3");
  }

  @Test
  void anArticleThatMovedFromAFileThatIsGoneStays() throws IOException {
    Path old = write("z.jsonl", lines(1, 2));
    pass();
    Files.move(old, folder.resolve("a.jsonl"));

    assertThat(pass().removed()).isZero();
    assertThat(titles()).hasSize(2);
  }

  @Test
  void anArticleInTwoFilesStaysWhenOneOfThemGoes() throws IOException {
    write("a.jsonl", lines(1));
    Path second = write("b.jsonl", "{\"id\": 1, \"title\": \"Titre corrigé\"}\n");
    pass();
    assertThat(titles()).containsExactly("Titre corrigé");
    Files.delete(second);

    CorpusReport report = pass();

    assertThat(report.removed()).isZero();
    assertThat(titles()).containsExactly("Titre 1");
    assertThat(pass().filesUnchanged()).isEqualTo(1);
  }

  @Test
  void anArticleInTwoFilesGoesWithBoth() throws IOException {
    Path first = write("a.jsonl", lines(1));
    Path second = write("b.jsonl", lines(1));
    pass();
    Files.delete(first);
    Files.delete(second);

    assertThat(pass().removed()).isEqualTo(1);
    assertThat(titles()).isEmpty();
    assertThat(index.origins()).isEmpty();
  }

  @Test
  void aPassThatWasStoppedIsTakenUpWhereItWas() throws IOException {
    write("a.txt", "Un\n\nTexte.");
    write("b.jsonl", lines(IntStream.range(0, 1_000).toArray()));
    assertThatThrownBy(() ->
            corpus()
                .synchronise(progress -> {
                  if (progress.articles() > 600) {
                    throw new CancellationException();
                  }
                }))
        .isInstanceOf(CancellationException.class);

    assertThat(index.origins()).containsOnlyKeys("corpus/a.txt");
    CorpusReport report = pass();

    assertThat(report.filesUnchanged()).isEqualTo(1);
    assertThat(report.created() + report.unchanged()).isEqualTo(1_000);
    assertThat(index.health().articles()).isEqualTo(1_001);
  }

  @Test
  void whatCannotBeReadIsReportedAndTheRestGoesOn() throws IOException {
    Files.write(folder.resolve("octets.txt"), new byte[] {0, 1, 2, 3});
    write("envoi.jsonl", lines(1) + "oops\n" + lines(2));

    CorpusReport report = pass();

    assertThat(titles()).containsExactlyInAnyOrder("Titre 1", "Titre 2");
    assertThat(report.rejections()).isEqualTo(2);
    assertThat(report.rejected())
        .extracting(Rejected::where, Rejected::line)
        .containsExactly(tuple("corpus/envoi.jsonl", 2L), tuple("corpus/octets.txt", 0L));
  }

  @Test
  void aFileNotReadToItsEndLosesNothing() throws IOException {
    compressed("envoi.jsonl.gz", lines(1, 2), 0);
    pass();
    compressed("envoi.jsonl.gz", lines(1, 2), 20);

    CorpusReport report = pass();

    assertThat(report.rejected())
        .extracting(rejected -> rejected.reason().problem())
        .containsExactly(Problem.TRUNCATED);
    assertThat(titles()).hasSize(2);
  }

  @Test
  void aFolderThatIsNotThereIsReportedAndKeepsItsArticles() throws IOException {
    write("un.txt", "Un\n\nTexte.");
    pass();
    Files.move(folder, temporary.resolve("ailleurs"));

    CorpusReport report = pass();

    assertThat(report.rejected())
        .extracting(rejected -> rejected.reason().problem())
        .containsExactly(Problem.UNREADABLE_FILE);
    assertThat(titles()).containsExactlyInAnyOrder("Un");
  }

  @Test
  void hiddenFilesAndTheReadmeAreNoArticles() throws IOException {
    write(".cache/un.txt", "Un\n\nTexte.");
    write(".un.txt", "Un\n\nTexte.");
    write("README.md", "Lisez-moi\n\nTexte.");

    assertThat(pass().created()).isZero();
  }

  @Test
  void linksLeadNowhereOutsideTheFolder() throws IOException {
    Path secret = Files.writeString(temporary.resolve("secret.txt"), "Secret\n\nTexte.");
    Files.createSymbolicLink(folder.resolve("lien.txt"), secret);
    Files.createSymbolicLink(folder.resolve("boucle"), folder);

    assertThat(pass().created()).isZero();
  }

  @Test
  void whereItIsKnownWhatChangedNothingElseIsLookedAt() throws IOException {
    Path changed = write("2024/un.txt", "Un\n\nTexte.");
    write("2024/deux.txt", "Deux\n\nTexte.");
    pass();
    write("2024/un.txt", "Un bis\n\nTexte.");
    write("2024/deux.txt", "Deux bis\n\nTexte.");

    CorpusReport report = passOver(changed);

    assertThat(report.filesRead()).isEqualTo(1);
    assertThat(report.filesUnchanged()).isZero();
    assertThat(titles()).containsExactlyInAnyOrder("Un bis", "Deux");
  }

  @Test
  void aFolderThatIsGoneTakesAlongItsArticlesAndNoOthers() throws IOException {
    write("2024/juin/un.txt", "Un\n\nTexte.");
    write("2024/juin.txt", "Deux\n\nTexte.");
    pass();
    Files.delete(folder.resolve("2024/juin/un.txt"));
    Files.delete(folder.resolve("2024/juin"));

    assertThat(passOver(folder.resolve("2024/juin")).filesGone()).isEqualTo(1);
    assertThat(titles()).containsExactly("Deux");
  }

  @Test
  void aPlaceInAHiddenFolderIsNotOfTheCorpus() throws IOException {
    Path hidden = write(".cache/un.txt", "Un\n\nTexte.");

    assertThat(passOver(hidden).filesRead()).isZero();
  }

  @Test
  void aPlaceOutsideTheCorpusIsNotLookedAt() throws IOException {
    Path outside = Files.writeString(temporary.resolve("dehors.txt"), "Dehors\n\nTexte.");

    assertThat(passOver(outside).filesRead()).isZero();
  }

  @Test
  void aFileThatIsStillBeingWrittenIsNamed() throws IOException {
    Path file = write("un.txt", "Un\n\nTexte.");

    CorpusReport report = corpus().synchronise(Duration.ofHours(1), _ -> {});

    assertThat(report.settling()).containsExactly(file.toRealPath());
  }

  @Test
  void ofAFileReadAgainOnlyWhatIsMissingGoes() throws IOException {
    write("envoi.jsonl", lines(IntStream.range(0, 700).toArray()));
    pass();
    write("envoi.jsonl", lines(IntStream.range(1, 700).toArray()));

    assertThat(pass().removed()).isEqualTo(1);
    assertThat(index.find(new ArticleId("0"))).isEmpty();
    assertThat(index.health().articles()).isEqualTo(699);
  }

  @Test
  void whatDidNotChangeIsNotAskedForEachTimeButNowAndThen() throws IOException {
    write("un.txt", "Un\n\nTexte.");
    Corpus corpus = corpus();
    corpus.synchronise(_ -> {});
    index.write(List.of(new Change.OriginGone("corpus/un.txt")));

    assertThat(corpus.synchronise(_ -> {}).filesRead()).isZero();
    assertThat(IntStream.range(0, 9).mapToLong(_ -> corpus.synchronise(_ -> {}).filesRead()).sum())
        .isEqualTo(1);
  }

  @Test
  void whatWasNotReadToItsEndIsTriedAgainThoughItDidNotChange() throws IOException {
    compressed("envoi.jsonl.gz", lines(1, 2), 20);
    Corpus corpus = corpus();
    corpus.synchronise(_ -> {});

    assertThat(corpus.synchronise(_ -> {}).filesRead()).isEqualTo(1);
  }

  @Test
  void aSingleFileIsACorpusToo() throws IOException {
    Path file = write("envoi.jsonl", lines(1, 2));

    new Corpus(index, ingestion(), new FileReader(), List.of(file)).synchronise(_ -> {});

    assertThat(index.origins()).containsOnlyKeys("envoi.jsonl");
  }

  @Test
  void foldersOfOneNameAreNotTakenForEachOther() throws IOException {
    Path other = Files.createDirectories(temporary.resolve("autre/corpus"));
    write("un.txt", "Un\n\nTexte.");
    Files.writeString(other.resolve("un.txt"), "Deux\n\nTexte.");

    new Corpus(index, ingestion(), new FileReader(), List.of(folder, other)).synchronise(_ -> {});

    assertThat(titles()).containsExactlyInAnyOrder("Un", "Deux");
  }

  @Test
  void progressEndsWithEverythingDone() throws IOException {
    write("un.txt", "Un\n\nTexte.");
    write("envoi.jsonl", lines(1, 2));
    List<CorpusProgress> told = new ArrayList<>();

    corpus().synchronise(told::add);

    CorpusProgress last = told.getLast();
    assertThat(last.files()).isEqualTo(last.filesTotal()).isEqualTo(2);
    assertThat(last.bytes()).isEqualTo(last.bytesTotal()).isPositive();
    assertThat(last.articles()).isEqualTo(3);
  }

  private CorpusReport pass() {
    return corpus().synchronise(_ -> {});
  }

  private CorpusReport passOver(Path... places) throws IOException {
    Path real = folder.toRealPath();
    List<Path> changed =
        Stream.of(places).map(place -> real.resolve(folder.relativize(place)).normalize()).toList();
    return corpus().synchronise(changed, Duration.ZERO, _ -> {});
  }

  private Corpus corpus() {
    return new Corpus(index, ingestion(), new FileReader(), List.of(folder));
  }

  private Ingestion ingestion() {
    return new Ingestion(index, DETECTOR, TAGGER);
  }

  private List<String> titles() {
    var everything =
        new ArticleQuery(
            new Clause.Everything(),
            List.of(Language.FRENCH),
            Filters.NONE,
            Sort.NEWEST,
            100,
            null,
            FacetChoice.NONE);
    return index.search(everything).hits().stream()
        .map(hit -> hit.article().article().title())
        .toList();
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private void compressed(String name, String content, int missing) throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    try (var gzip = new java.util.zip.GZIPOutputStream(bytes)) {
      gzip.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    Files.write(
        folder.resolve(name), java.util.Arrays.copyOf(bytes.toByteArray(), bytes.size() - missing));
  }

  private static String lines(int... numbers) {
    return IntStream.of(numbers)
        .mapToObj(n -> "{\"id\": " + n + ", \"title\": \"Titre " + n + "\"}\n")
        .collect(Collectors.joining());
  }
}
