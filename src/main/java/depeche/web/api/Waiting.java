package depeche.web.api;

import depeche.web.Parameters;
import io.micronaut.http.HttpRequest;
import java.util.Set;

/** {@code ?wait=searchable}: whether a write is answered only once searches can find it. */
enum Waiting {
  SEARCHABLE;

  static final String PARAMETER = "wait";

  /** Whether {@code request} wants to wait; ends it if anything is wrong with its parameters. */
  static boolean read(HttpRequest<?> request, Set<String> known) {
    Parameters parameters = Parameters.of(request, known);
    boolean waits = parameters.choice(PARAMETER, Waiting.class) != null;
    parameters.check();
    return waits;
  }
}
