package depeche.desk.feeds;

import depeche.article.Article;
import depeche.desk.Ingestion;
import depeche.desk.Refusals;
import depeche.desk.Sender;
import depeche.index.IndexUnavailableException;
import depeche.index.Outcome;
import depeche.source.FileReader;
import depeche.source.Reading.Read;
import depeche.source.Reading.Rejected;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Polls the feeds of a list, each in its own time, some side by side. */
public final class Feeds implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Feeds.class.getName());
  private static final int SIDE_BY_SIDE = 4;
  private static final int MOST_ARTICLES = 200;
  private static final String NO_FEED = "the answer is no feed with articles";
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private final FeedList list;
  private final FeedStates states;
  private final FeedClient client;
  private final FileReader reader;
  private final Ingestion ingestion;
  private final Refusals refusals;
  private final InstantSource clock;
  private final Set<URI> polling = ConcurrentHashMap.newKeySet();
  private final ExecutorService polls =
      Executors.newFixedThreadPool(
          SIDE_BY_SIDE, Thread.ofPlatform().daemon().name("feed-", 1).factory());

  /**
   * @param folder where the states are kept
   * @param reader of feeds alone, so that a page about an error is no article
   */
  public Feeds(
      Path folder,
      FeedList list,
      FeedClient client,
      FileReader reader,
      Ingestion ingestion,
      Refusals refusals,
      InstantSource clock) {
    this.list = list;
    this.states = new FeedStates(folder);
    this.client = client;
    this.reader = reader;
    this.ingestion = ingestion;
    this.refusals = refusals;
    this.clock = clock;
  }

  /** A feed of the list, how things are with it, and whether it is being asked. */
  public record Listed(Feed feed, FeedState state, boolean polling) {}

  /** All feeds of the list, in its order. */
  public List<Listed> all() {
    return list.read().stream()
        .map(feed -> new Listed(feed, states.of(feed.address()), polling.contains(feed.address())))
        .toList();
  }

  /** Polls every feed whose time has come, and returns when all of them were. */
  public void pollDue() throws InterruptedException {
    Instant now = clock.instant();
    List<Callable<@Nullable Void>> due = new ArrayList<>();
    for (Feed feed : list.read()) {
      FeedState state = states.of(feed.address());
      if (!state.isGone() && !state.next().isAfter(now)) {
        due.add(() -> {
          poll(feed, state);
          return null;
        });
      }
    }
    polls.invokeAll(due);
  }

  /** Lets a feed be polled with the next look, whatever it said; says whether it is listed. */
  public boolean soon(String address) {
    Optional<URI> listed =
        list.read().stream()
            .map(Feed::address)
            .filter(known -> known.toString().equals(address))
            .findFirst();
    listed.ifPresent(known -> states.note(states.of(known).soon(clock.instant())));
    return listed.isPresent();
  }

  private void poll(Feed feed, FeedState before) throws InterruptedException {
    polling.add(feed.address());
    try {
      FeedAnswer answer = client.ask(before);
      Instant now = clock.instant();
      Instant next = now.plus(feed.interval());
      states.note(
          switch (answer) {
            case FeedAnswer.Unchanged(URI location) -> before.answered(304, location, now, next);
            case FeedAnswer.Content content -> {
              FeedState taken =
                  takeIn(content, before.answered(200, content.location(), now, next));
              yield taken != null
                  ? taken
                  : before.failed(
                      200,
                      FeedTrouble.NO_FEED,
                      NO_FEED,
                      now,
                      now.plus(patience(feed, before, null)));
            }
            case FeedAnswer.Failed(
                    int status,
                    FeedTrouble trouble,
                    String error,
                    @Nullable Duration asked) ->
                before.failed(status, trouble, error, now, now.plus(patience(feed, before, asked)));
          });
    } catch (IndexUnavailableException later) {
      Instant now = clock.instant();
      String error = "the index takes nothing: " + later.getMessage();
      states.note(
          before.failed(0, FeedTrouble.INDEX, error, now, now.plus(patience(feed, before, null))));
    } catch (RuntimeException bug) {
      LOG.log(System.Logger.Level.ERROR, "the feed " + feed.address() + " was not read", bug);
      Instant now = clock.instant();
      states.note(
          before.failed(
              0, FeedTrouble.FAULT, bug.toString(), now, now.plus(patience(feed, before, null))));
    } finally {
      polling.remove(feed.address());
    }
  }

  /** Twice as long with each failure, at least what is asked for, a day at the most. */
  private static Duration patience(Feed feed, FeedState before, @Nullable Duration asked) {
    Duration wait = feed.interval().multipliedBy(1L << Math.min(before.failures() + 1, 10));
    Duration longer = asked == null || asked.compareTo(wait) < 0 ? wait : asked;
    return longer.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : longer;
  }

  /** Null where the answer is no feed. */
  private @Nullable FeedState takeIn(FeedAnswer.Content content, FeedState state) {
    Sender sender = Sender.feed(state.address().toString());
    Instant began = clock.instant();
    Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    List<Article> batch = new ArrayList<>();
    long[] rejected = new long[1];
    boolean[] whole = {true};
    reader.read(
        new ByteArrayInputStream(content.bytes()),
        state.address().toString(),
        reading -> {
          switch (reading) {
            case Read(Article article, var _) -> {
              batch.add(article);
              if (batch.size() >= MOST_ARTICLES) {
                store(batch, outcomes);
              }
            }
            case Rejected refused -> {
              refusals.refused(sender, refused);
              whole[0] &= !refused.reason().problem().isInterruption();
              rejected[0]++;
            }
          }
        });
    store(batch, outcomes);
    refusals.settled(sender, began);
    if (outcomes.isEmpty() && rejected[0] > 0) {
      return null;
    }
    // What broke off is asked for again, whole.
    return state.taken(
        whole[0] ? content.etag() : null,
        whole[0] ? content.lastModified() : null,
        outcomes.getOrDefault(Outcome.CREATED, 0L),
        outcomes.getOrDefault(Outcome.REPLACED, 0L),
        rejected[0]);
  }

  private void store(List<Article> batch, Map<Outcome, Long> outcomes) {
    ingestion.receive(batch).forEach(outcome -> outcomes.merge(outcome, 1L, Long::sum));
    batch.clear();
  }

  @Override
  public void close() {
    client.close();
    polls.shutdownNow();
    polls.close();
    states.close();
  }
}
