package depeche.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import depeche.desk.rejections.Rejection;
import depeche.web.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns rejections into JSON. */
final class RejectionBodies {
  private RejectionBodies() {}

  /**
   * @param way {@code file}, {@code feed} or {@code client}
   * @param sender the file, the address of the feed, or that of the client
   * @param where the file or the entry of an archive in it; null for what a client sent
   * @param offset the first byte of the input in that
   * @param reason a code that stays, whatever the reader's language
   * @param message the same in the reader's language
   * @param errorOffset where in {@code input} reading stopped, in UTF-16 units
   * @param input in the answer to one rejection only
   * @param whole whether the input was kept to its end
   */
  record RejectionBody(
      String id,
      Instant at,
      String way,
      String sender,
      @Nullable String where,
      @Nullable Long line,
      @Nullable Long offset,
      String reason,
      String detail,
      String message,
      @Nullable Integer errorOffset,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String input,
      boolean whole) {}

  record RejectionList(List<RejectionBody> rejections, int total, @Nullable String next) {}

  /** One of a list. */
  static RejectionBody listed(Rejection rejection, Words words) {
    return body(rejection, words, null);
  }

  /** One rejection, with its input. */
  static RejectionBody whole(Rejection rejection, Words words) {
    return body(rejection, words, rejection.input());
  }

  private static RejectionBody body(Rejection rejection, Words words, @Nullable String input) {
    return new RejectionBody(
        rejection.id(),
        rejection.at(),
        rejection.sender().way().apiName(),
        rejection.sender().name(),
        rejection.where().isEmpty() ? null : rejection.where(),
        rejection.line() > 0 ? rejection.line() : null,
        rejection.start() < 0 ? null : rejection.start(),
        rejection.problem(),
        rejection.detail(),
        words.say("rejection." + rejection.problem(), rejection.detail()),
        rejection.offset() < 0 ? null : rejection.offset(),
        input,
        rejection.whole());
  }
}
