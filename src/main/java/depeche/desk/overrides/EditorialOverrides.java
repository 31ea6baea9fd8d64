package depeche.desk.overrides;

import depeche.desk.Ingestion;
import depeche.entity.EntityNames;
import depeche.entity.Overrides;
import depeche.entity.OverridesReader;
import depeche.entity.OverridesReader.Reading;
import depeche.index.ArticleIndex;
import depeche.index.Change;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an editor's decisions in force: looks at their file now and then, heeds it for new articles
 * and queries at once, and applies it to the articles that are there. Which decisions those have is
 * noted in the index itself once all are done, so that a process that was killed meanwhile begins
 * again. A file that is wrong, or cannot be read, leaves in force what was.
 */
public final class EditorialOverrides {
  private static final System.Logger LOG = System.getLogger(EditorialOverrides.class.getName());

  /** The entry of the ledger that says which decisions the articles have. */
  private static final String APPLIED = "depeche:overrides";

  private static final String NO_DECISIONS = "";

  private final @Nullable Path file;
  private final EntityNames names;
  private final ArticleIndex index;
  private final Rereading rereading;
  private String read = NO_DECISIONS;
  private String inForce = NO_DECISIONS;

  /** What the articles have, once the ledger was asked. */
  private @Nullable String applied;

  private volatile OverridesState state;
  private volatile boolean stopping;

  /**
   * Puts the file into force as it is.
   *
   * @param file null for no decisions; it need not be there yet
   */
  public EditorialOverrides(
      @Nullable Path file, EntityNames names, ArticleIndex index, Ingestion ingestion) {
    this.file = file;
    this.names = names;
    this.index = index;
    this.rereading = new Rereading(index, ingestion);
    this.state = new OverridesState(file == null ? null : file.toString(), 0, List.of(), null);
    read();
  }

  /** How things are. */
  public OverridesState state() {
    return state;
  }

  /**
   * Reads the file if it has changed, and applies what the articles do not have yet: returns when
   * all of them do. Not to be called from two threads.
   */
  public void synchronise() {
    read();
    if (applied == null) {
      applied =
          index
              .stamps(List.of(APPLIED))
              .getOrDefault(APPLIED, Optional.empty())
              .orElse(NO_DECISIONS);
    }
    if (!inForce.equals(applied)) {
      apply();
    }
  }

  /** Ends {@link #synchronise} soon; what it did not come to is left for the next start. */
  public void stop() {
    stopping = true;
  }

  private void read() {
    String text = text();
    if (text == null || text.equals(read)) {
      return;
    }
    read = text;
    switch (OverridesReader.read(text, names)) {
      case Reading.Read(Overrides overrides) -> {
        names.heed(overrides);
        inForce = overrides.equals(Overrides.NONE) ? NO_DECISIONS : digest(text);
        state = new OverridesState(state.file(), overrides.count(), List.of(), null);
        LOG.log(System.Logger.Level.INFO, "{0}: {1} decisions", file, overrides.count());
      }
      case Reading.Refused(var problems) -> {
        state =
            new OverridesState(
                state.file(),
                state.decisions(),
                problems.stream()
                    .map(wrong ->
                        new OverridesState.Problem(
                            wrong.line(), wrong.fault().slug(), wrong.text()))
                    .toList(),
                state.applying());
        problems.forEach(wrong ->
            LOG.log(System.Logger.Level.WARNING, "{0}, {1}; nothing of it is heeded", file, wrong));
      }
    }
  }

  /** What the file says; nothing where there is none, null where it cannot be read now. */
  private @Nullable String text() {
    if (file == null || !Files.exists(file)) {
      return "";
    }
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      LOG.log(System.Logger.Level.WARNING, "decisions stay as they were: " + file, unreadable);
      return null;
    }
  }

  private void apply() {
    OverridesProgress done = rereading.run(this::progressed);
    index.write(List.of(new Change.OriginRead(APPLIED, inForce)));
    index.commit();
    index.refresh();
    applied = inForce;
    progressed(null);
    LOG.log(
        System.Logger.Level.INFO,
        "applied to {0} articles, of which {1} have changed",
        done.articles(),
        done.changed());
  }

  private void progressed(@Nullable OverridesProgress progress) {
    if (stopping) {
      throw new CancellationException("stopped while decisions were being applied");
    }
    state = new OverridesState(state.file(), state.decisions(), state.problems(), progress);
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
