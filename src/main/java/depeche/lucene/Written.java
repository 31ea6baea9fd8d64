package depeche.lucene;

import depeche.article.EnrichedArticle;
import depeche.index.Change;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The latest state of an id. */
sealed interface Written {

  /** An article is stored under it. */
  record Stored(EnrichedArticle article, Version version) implements Written {}

  /** Nothing is any more. */
  record Removed() implements Written {}

  /**
   * What tells one state of an article from another.
   *
   * @param origins that have it, first the one it is stored as it is in
   * @param revised when the version was made, or null where that is not known
   */
  record Version(String fingerprint, List<String> origins, @Nullable Instant revised) {
    public Version {
      origins = List.copyOf(origins);
    }

    boolean isAsSent(Change.Store store) {
      return fingerprint.equals(store.fingerprint());
    }

    /** Sending an article again does not take it away from the file it came from. */
    boolean isFrom(@Nullable String origin) {
      return origin == null || origins.contains(origin);
    }

    /** Says whether this one stays although another was sent: see {@link Change.Store}. */
    boolean isNewerThan(Change.Store store) {
      Instant sent = store.article().article().revised();
      boolean sameOrigin = !origins.isEmpty() && origins.getFirst().equals(store.origin());
      return !sameOrigin && sent != null && revised != null && sent.isBefore(revised);
    }

    /** The version that {@code store} makes of this one. */
    Version replacedBy(Change.Store store) {
      return new Version(
          store.fingerprint(),
          store.origin() == null ? List.of() : with(store.origin()),
          store.article().article().revised());
    }

    /** This version, that another origin has too. */
    Version alsoFrom(String origin) {
      return new Version(
          fingerprint, Stream.concat(origins.stream(), Stream.of(origin)).toList(), revised);
    }

    Version withdrawnFrom(String origin) {
      return new Version(fingerprint, without(origin), revised);
    }

    private List<String> with(String origin) {
      return Stream.concat(Stream.of(origin), without(origin).stream()).toList();
    }

    private List<String> without(String origin) {
      return origins.stream().filter(other -> !other.equals(origin)).toList();
    }
  }
}
