package depeche.app;

import depeche.index.IndexUnavailableException;
import depeche.lucene.IncompatibleIndexException;
import depeche.opensearch.IncompatibleClusterIndexException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import org.jspecify.annotations.Nullable;

/**
 * Why the service did not start, for the one who started it.
 *
 * @param exitCode as in {@code sysexits.h}, so that a supervisor can tell what trying again may
 *     mend
 */
record StartFailure(String message, int exitCode) {
  /** Something is wrong in the service itself. */
  static final int SOFTWARE = 70;

  /** Something else is in the way now: the same start may succeed later. */
  static final int TEMPORARY = 75;

  /** Someone has to change something first. */
  static final int CONFIGURATION = 78;

  /** The reason found among the causes of {@code thrown}, the whole trace where none is known. */
  static StartFailure of(Throwable thrown) {
    for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case IncompatibleIndexException e -> {
          return new StartFailure(message(e), CONFIGURATION);
        }
        case IncompatibleClusterIndexException e -> {
          return new StartFailure(message(e), CONFIGURATION);
        }
        case IndexUnavailableException e -> {
          return new StartFailure(message(e), TEMPORARY);
        }
        case BindException e -> {
          return new StartFailure(message(e) + " (micronaut.server.port)", TEMPORARY);
        }
        default -> {
          // look further down
        }
      }
    }
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace, true));
    return new StartFailure(trace.toString(), SOFTWARE);
  }

  private static String message(Throwable cause) {
    return "Dépêche: " + cause.getMessage();
  }
}
