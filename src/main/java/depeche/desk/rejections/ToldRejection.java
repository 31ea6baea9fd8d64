package depeche.desk.rejections;

import depeche.source.Reading.Excerpt;
import depeche.source.Reading.Problem;
import depeche.source.Reading.Reason;
import depeche.source.Reading.Rejected;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a sender tells of input that it refused itself, as {@link Rejection} has it.
 *
 * @param start of the input in {@code where}, or -1
 * @param offset where in the input reading stopped, or -1
 */
public record ToldRejection(
    String where,
    long line,
    long start,
    String problem,
    String detail,
    int offset,
    @Nullable String input,
    boolean whole) {

  /** Empty where no problem is called so. */
  Optional<Rejected> rejected() {
    return Stream.of(Problem.values())
        .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(problem))
        .findFirst()
        .map(known ->
            new Rejected(
                where,
                line,
                new Reason(known, detail, offset),
                input == null ? null : new Excerpt(input, whole, start)));
  }
}
