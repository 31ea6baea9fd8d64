package depeche.desk;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.desk.CorpusFiles.Extent;
import depeche.index.ArticleIndex;
import depeche.index.Change;
import depeche.source.FileReader;
import depeche.source.Reading.Read;
import depeche.source.Reading.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * One pass over a corpus, file by file. However many files there are and whatever they hold, a
 * bounded part of them is in memory; only of a file that is read again eight bytes are for each
 * article in it.
 */
final class CorpusPass {
  /** How many files the index is asked for at once. */
  private static final int STEP = 500;

  private final ArticleIndex index;
  private final FileReader reader;
  private final Refusals refusals;
  private final ArticleBatch batch;
  private final CorpusTally tally;
  private final boolean removes;
  private final Duration quiet;
  private boolean brokenOff;

  /** Files that lost articles are settled last, when every article has found its new place. */
  private final Map<String, Loss> losses = new LinkedHashMap<>();

  /** Files with articles that were stored as another file had them, which lost them. */
  private final Set<String> again = new HashSet<>();

  /**
   * @param kept the articles that an origin still has
   * @param settled to be written once the others are gone
   */
  private record Loss(SeenArticles kept, Change settled) {}

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
    this.tally = new CorpusTally(progress);
    this.batch = new ArticleBatch(index, ingestion, tally);
  }

  /**
   * Makes the pass.
   *
   * @param extent of the files
   */
  CorpusReport over(CorpusFiles corpus, Extent extent) {
    try {
      tally.begin(extent);
      readNew(corpus);
      corpus
          .unreachable()
          .forEach((origin, failure) -> tally.rejected(FileReader.rejected(origin, failure)));
      batch.flush();
      losses.forEach((origin, loss) -> settle(origin, loss));
      if (removes) {
        removeGone(corpus);
      }
      readAgain(corpus);
      batch.end();
    } catch (CancellationException stopped) {
      batch.end();
      throw stopped;
    }
    index.refresh();
    brokenOff |= !corpus.unreachable().isEmpty();
    return tally.report();
  }

  /** Says whether all files were read to their end, now or before. */
  boolean isComplete() {
    return !brokenOff && tally.report().settling().isEmpty();
  }

  private void readNew(CorpusFiles corpus) {
    List<CorpusFile> step = new ArrayList<>(STEP);
    corpus.each(file -> {
      step.add(file);
      if (step.size() == STEP) {
        readNew(step);
        step.clear();
      }
    });
    readNew(step);
  }

  private void readNew(List<CorpusFile> files) {
    Map<String, Optional<String>> known =
        index.stamps(files.stream().map(CorpusFile::origin).toList());
    for (CorpusFile file : files) {
      Optional<String> stamp = known.getOrDefault(file.origin(), Optional.empty());
      if (stamp.filter(file.stamp()::equals).isPresent()) {
        tally.fileUnchanged(file);
      } else if (file.isSettling(quiet)) {
        tally.fileSettling(file);
      } else {
        read(file, known.containsKey(file.origin()));
        tally.fileRead(file);
      }
    }
  }

  /**
   * @param again whether the index may have articles of the file
   */
  private void read(CorpusFile file, boolean again) {
    SeenArticles seen = new SeenArticles();
    boolean[] whole = {true};
    Sender sender = Sender.file(file.origin());
    Instant began = Instant.now();
    reader.read(
        file.path(),
        file.name(),
        reading -> {
          switch (reading) {
            case Read(Article article, var notes) -> {
              if (again) {
                seen.add(article.id());
              }
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
    brokenOff |= !whole[0];
    if (whole[0]) {
      refusals.settled(sender, began);
      Change settled = new Change.OriginRead(file.origin(), file.stamp());
      if (removes && again && losesAny(file.origin(), seen)) {
        losses.put(file.origin(), new Loss(seen, settled));
      } else {
        batch.settle(settled);
      }
    }
  }

  private boolean losesAny(String origin, SeenArticles kept) {
    boolean[] any = {false};
    index.eachArticleFrom(origin, id -> any[0] |= !kept.has(id));
    return any[0];
  }

  private void removeGone(CorpusFiles corpus) {
    for (String place : corpus.places()) {
      index.eachOrigin(
          place,
          origin -> {
            if (corpus.isGone(origin)) {
              settle(origin, new Loss(new SeenArticles(), new Change.OriginGone(origin)));
              refusals.settled(Sender.file(origin), Instant.now());
              tally.fileGone();
            }
          });
    }
  }

  /** An article that another file has too stays, in the words of that one. */
  private void settle(String origin, Loss loss) {
    index.eachArticleFrom(
        origin,
        id -> {
          if (!loss.kept().has(id)) {
            withdraw(id, origin);
          }
        });
    batch.flush();
    batch.settle(loss.settled());
  }

  private void withdraw(ArticleId id, String origin) {
    List<String> origins = index.originsOf(id);
    if (!origins.isEmpty() && origins.getFirst().equals(origin)) {
      again.addAll(origins.subList(1, origins.size()));
    }
    batch.add(new Change.Withdraw(id, origin));
  }

  private void readAgain(CorpusFiles corpus) {
    again.forEach(origin -> batch.add(new Change.OriginGone(origin)));
    again.forEach(origin -> corpus.find(origin).ifPresent(file -> read(file, true)));
  }
}
