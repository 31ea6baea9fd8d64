package depeche.desk.rejections;

import static java.nio.charset.StandardCharsets.UTF_8;

import depeche.desk.Sender;
import depeche.source.Reading.Excerpt;
import depeche.source.Reading.Reason;
import depeche.source.Reading.Rejected;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Input that was refused.
 *
 * @param id the same for the same input from the same place, refused for the same reason
 * @param number higher than that of every rejection before it
 * @param at when it was first refused
 * @param where the file or entry in it, empty for what a client sent
 * @param line 1-based line of that, or 0 where lines mean nothing
 * @param start its first byte in that, from 0; -1 where that is not known
 * @param problem such as {@code malformed_json}; the words for it are the reader's language's
 * @param detail the part that is wrong, in the input's words
 * @param offset where in {@code input} reading stopped, in UTF-16 units from 0; -1 if not known
 * @param input as it came, or its beginning; null where it is no text or was not at hand
 * @param whole whether {@code input} is all of it
 */
public record Rejection(
    String id,
    long number,
    Instant at,
    Sender sender,
    String where,
    long line,
    long start,
    String problem,
    String detail,
    int offset,
    @Nullable String input,
    boolean whole) {

  /**
   * What a sender is told of input that was refused, under a name that says what it is and where.
   */
  static Rejection of(Sender sender, Rejected rejected, long number, Instant at) {
    Reason reason = rejected.reason();
    Excerpt excerpt = rejected.excerpt();
    String text = excerpt == null ? null : excerpt.text();
    String identity =
        String.join(
            "\u0000",
            sender.toString(),
            rejected.where(),
            Long.toString(rejected.line()),
            reason.toString(),
            Objects.requireNonNullElse(text, ""));
    return new Rejection(
        UUID.nameUUIDFromBytes(identity.getBytes(UTF_8)).toString(),
        number,
        at,
        sender,
        rejected.where(),
        rejected.line(),
        excerpt == null ? -1 : excerpt.start(),
        reason.problem().name().toLowerCase(Locale.ROOT),
        reason.detail(),
        text == null || reason.offset() > text.length() ? -1 : reason.offset(),
        text,
        excerpt != null && excerpt.whole());
  }
}
