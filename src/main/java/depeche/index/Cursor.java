package depeche.index;

import depeche.article.MentionKind;
import depeche.query.Clause;
import depeche.query.Facet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended, so that the next one begins after it however much the index has changed
 * since. Outside, it is an opaque word that also carries the query it belongs to.
 *
 * @param snapshot the engine's name for the state of the index that the page was read from
 * @param rank what the engine sorted the last hit by: its score's bits, or its date
 * @param lastId the id of the last hit, which settles equal ranks
 * @param now the day of the first page, where newer articles are preferred; null where not
 */
public record Cursor(String snapshot, long rank, String lastId, @Nullable Instant now) {
  private static final String SEPARATOR = "\n";

  /** The opaque word for this place in the answer to {@code query}. */
  public String encode(ArticleQuery query) {
    String plain =
        String.join(
            SEPARATOR,
            digest(query),
            snapshot,
            Long.toString(rank),
            now == null ? lastId : lastId + SEPARATOR + now);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The place that {@code word} names.
   *
   * @throws InvalidCursorException if no index gave it out for such a query; page size and the
   *     facets counted may differ
   */
  public static Cursor decode(String word, ArticleQuery query) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
      String[] parts = plain.split(SEPARATOR, -1);
      if ((parts.length == 4 || parts.length == 5) && parts[0].equals(digest(query))) {
        Instant now = parts.length == 5 ? Instant.parse(parts[4]) : null;
        return new Cursor(parts[1], Long.parseLong(parts[2]), parts[3], now);
      }
    } catch (IllegalArgumentException | DateTimeParseException malformed) {
      throw new InvalidCursorException("not a cursor of this search", malformed);
    }
    throw new InvalidCursorException("not a cursor of this search");
  }

  /** The same search on the day that it began, so that its pages are ranked alike. */
  public ArticleQuery goingOn(ArticleQuery query) {
    return now == null ? query : query.asOf(now);
  }

  /** The same in every process: nothing of it depends on the order of a hash table. */
  private static String digest(ArticleQuery query) {
    String canonical =
        String.join(
            SEPARATOR,
            asWritten(query.clause()).toString(),
            query.languages().stream().limit(1).toList().toString(),
            sorted(query.filters().include()),
            sorted(query.filters().exclude()),
            query.filters().published().toString(),
            query.sort().name() + ignored(query));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /**
   * Without what it is widened by, and above without the languages that come second: synonyms may
   * be edited, and other languages arrive, between one page and the next.
   */
  private static Clause asWritten(Clause clause) {
    return clause instanceof Clause.Widened(Clause narrow, Clause _) ? narrow : clause;
  }

  /** Nothing where every mention counts, as in the cursors of before there was a choice. */
  private static String ignored(ArticleQuery query) {
    Set<MentionKind> ignored = query.filters().ignored();
    return ignored.isEmpty() ? "" : SEPARATOR + new TreeSet<>(ignored);
  }

  private static String sorted(Map<Facet, Set<String>> values) {
    Map<Facet, Set<String>> sorted = new TreeMap<>();
    values.forEach((facet, ids) -> sorted.put(facet, new TreeSet<>(ids)));
    return sorted.toString();
  }
}
