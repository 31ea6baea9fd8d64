package depeche.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a request, not yet in anybody's language.
 *
 * @param parameter the parameter at fault, or null where it is the body
 * @param line 1-based line of the body, or null
 * @param offset 0-based position within the line or body, in UTF-16 units, or null
 * @param key of the message in {@link Words}
 * @param arguments of the message
 */
public record Fault(
    @Nullable String parameter,
    @Nullable Long line,
    @Nullable Integer offset,
    String key,
    List<Object> arguments) {
  public Fault {
    arguments = List.copyOf(arguments);
  }

  /** A fault of a parameter. */
  public static Fault of(String parameter, String key, Object... arguments) {
    return new Fault(parameter, null, null, key, List.of(arguments));
  }
}
