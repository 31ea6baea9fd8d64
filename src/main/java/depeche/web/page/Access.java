package depeche.web.page;

import depeche.web.WriteAccess;
import io.micronaut.http.HttpRequest;

/** What the one who asks for a page may do there. */
public enum Access {
  WRITE,
  /** Write once a key is given. */
  NEEDS_KEY,
  READ;

  /** Of the one who sent {@code request}. */
  static Access of(HttpRequest<?> request, WriteAccess access) {
    return access.allowsForm(request) ? WRITE : access.wantsKey() ? NEEDS_KEY : READ;
  }
}
