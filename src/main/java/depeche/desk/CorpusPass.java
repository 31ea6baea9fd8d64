package depeche.desk;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.desk.CorpusFiles.CorpusFile;
import depeche.index.ArticleIndex;
import depeche.index.Change;
import depeche.source.FileReader;
import depeche.source.Reading.Read;
import depeche.source.Reading.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** One pass over a corpus, file by file. */
final class CorpusPass {
  private final ArticleIndex index;
  private final FileReader reader;
  private final Refusals refusals;
  private final ArticleBatch batch;
  private final CorpusTally tally;
  private final boolean removes;
  private final Duration quiet;
  private final boolean wasEmpty;

  /** Files that lost articles are settled last, when every article has found its new place. */
  private final Map<String, Loss> losses = new LinkedHashMap<>();

  /** Files with articles that were stored as another file had them, which lost them. */
  private final Set<String> again = new HashSet<>();

  /**
   * @param ids that an origin had and has no more
   * @param settled to be written once they are gone
   */
  private record Loss(Set<ArticleId> ids, Change settled) {}

  /**
   * @param removes whether what is gone from the files goes from the index
   * @param quiet how long a file has to have been left alone to be read
   */
  CorpusPass(
      ArticleIndex index,
      Ingestion ingestion,
      FileReader reader,
      Refusals refusals,
      boolean removes,
      Duration quiet,
      Consumer<CorpusProgress> progress) {
    this.index = index;
    this.removes = removes;
    this.quiet = quiet;
    this.reader = reader;
    this.refusals = refusals;
    this.wasEmpty = index.health().articles() == 0 && index.origins().isEmpty();
    this.tally = new CorpusTally(progress);
    this.batch = new ArticleBatch(index, ingestion, tally);
  }

  CorpusReport over(CorpusFiles corpus) {
    try {
      Map<String, String> known = index.origins();
      tally.begin(corpus.files());
      corpus
          .unreachable()
          .forEach((origin, failure) -> tally.rejected(FileReader.rejected(origin, failure)));
      Set<String> present = readNew(corpus, known);
      if (removes) {
        findGone(corpus, known, present);
      }
      batch.flush();
      settleLosses();
      readAgain(corpus);
      batch.end();
    } catch (CancellationException stopped) {
      batch.end();
      throw stopped;
    }
    index.refresh();
    return tally.report();
  }

  private Set<String> readNew(CorpusFiles corpus, Map<String, String> known) {
    Set<String> present = new HashSet<>();
    for (CorpusFile file : corpus.files()) {
      present.add(file.origin());
      if (file.stamp().equals(known.get(file.origin()))) {
        tally.fileUnchanged(file);
      } else if (file.isSettling(quiet)) {
        tally.fileSettling(file);
      } else {
        read(file);
        tally.fileRead(file);
      }
    }
    return present;
  }

  private void findGone(CorpusFiles corpus, Map<String, String> known, Set<String> present) {
    for (String origin : known.keySet()) {
      if (!present.contains(origin) && corpus.covers(origin)) {
        losses.put(
            origin,
            new Loss(Set.copyOf(index.articlesFrom(origin)), new Change.OriginGone(origin)));
        refusals.settled(Sender.file(origin), Instant.now());
        tally.fileGone();
      }
    }
  }

  private void read(CorpusFile file) {
    Set<ArticleId> missing = new HashSet<>(before(file.origin()));
    boolean[] whole = {true};
    Sender sender = Sender.file(file.origin());
    Instant began = Instant.now();
    reader.read(
        file.path(),
        file.name(),
        reading -> {
          switch (reading) {
            case Read(Article article, var notes) -> {
              missing.remove(article.id());
              batch.store(article, file.origin());
              tally.article();
              tally.noted(notes);
            }
            case Rejected rejected -> {
              whole[0] &= !rejected.reason().problem().isInterruption();
              refusals.refused(sender, rejected);
              tally.rejected(rejected);
            }
          }
        },
        tally::bytesRead);
    // What was not read to its end is read again next time, and loses nothing until then.
    if (whole[0]) {
      refusals.settled(sender, began);
      Change settled = new Change.OriginRead(file.origin(), file.stamp());
      if (missing.isEmpty() || !removes) {
        batch.settle(settled);
      } else {
        losses.put(file.origin(), new Loss(missing, settled));
      }
    }
  }

  /** The articles an origin had when the pass began. */
  private List<ArticleId> before(String origin) {
    return wasEmpty ? List.of() : index.articlesFrom(origin);
  }

  /** An article that another file has too stays, in the words of that one. */
  private void settleLosses() {
    losses.forEach((origin, loss) -> {
      for (ArticleId id : loss.ids()) {
        List<String> origins = index.originsOf(id);
        if (!origins.isEmpty() && origins.getFirst().equals(origin)) {
          again.addAll(origins.subList(1, origins.size()));
        }
        batch.add(new Change.Withdraw(id, origin));
      }
      batch.flush();
      batch.settle(loss.settled());
    });
  }

  private void readAgain(CorpusFiles corpus) {
    again.forEach(origin -> batch.add(new Change.OriginGone(origin)));
    corpus.files().stream().filter(file -> again.contains(file.origin())).forEach(this::read);
  }
}
