package depeche.web.api.entities;

import depeche.web.ProblemException;
import depeche.web.ProblemType;
import io.micronaut.http.HttpRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The id at the end of an address, read as it was sent: it may hold anything, a slash too. */
final class EntityPath {
  private EntityPath() {}

  /** What comes after {@code base} in the path of {@code request}. */
  static String id(HttpRequest<?> request, String base) {
    String rest = request.getUri().getRawPath().substring(base.length());
    try {
      return URLDecoder.decode(rest.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformedEscape) {
      throw new ProblemException(ProblemType.ENTITY_NOT_FOUND);
    }
  }

  /** An id as a part of an address. */
  static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
