package depeche.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Who may write: bearers of a key (RFC 6750) once keys are configured, until then only programs on
 * this machine. A request that came through a proxy, or from a page of another site in a browser on
 * this machine, is not one of those although its connection comes from here.
 */
@ServerFilter("/api/**")
final class WriteAccess {
  private static final Set<HttpMethod> WRITES =
      Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
  private static final Set<String> PROXY_HEADERS =
      Set.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");
  private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String BEARER = "Bearer ";

  private final List<byte[]> keys;

  WriteAccess(ServiceSettings settings) {
    keys =
        Objects.requireNonNullElse(settings.apiKeys(), List.<String>of()).stream()
            .filter(key -> !key.isBlank())
            .map(key -> key.getBytes(StandardCharsets.UTF_8))
            .toList();
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    if (!WRITES.contains(request.getMethod())) {
      return;
    }
    if (keys.isEmpty() && !isFromThisMachine(request)) {
      throw new ProblemException(ProblemType.FORBIDDEN);
    }
    if (!keys.isEmpty() && !bearsKey(request)) {
      throw new ProblemException(ProblemType.UNAUTHORIZED);
    }
  }

  private boolean bearsKey(HttpRequest<?> request) {
    String authorization = request.getHeaders().get(HttpHeaders.AUTHORIZATION, String.class, "");
    if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return false;
    }
    byte[] given =
        authorization.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8);
    boolean known = false;
    for (byte[] key : keys) {
      // every key is compared, and in constant time, so that timing tells nothing about them
      known |= MessageDigest.isEqual(key, given);
    }
    return known;
  }

  private static boolean isFromThisMachine(HttpRequest<?> request) {
    return request.getRemoteAddress().getAddress() != null
        && request.getRemoteAddress().getAddress().isLoopbackAddress()
        && PROXY_HEADERS.stream().noneMatch(request.getHeaders()::contains)
        && request
            .getHeaders()
            .findFirst(HttpHeaders.ORIGIN)
            .map(WriteAccess::isLocal)
            .orElse(true);
  }

  private static boolean isLocal(String origin) {
    try {
      return LOOPBACK_NAMES.contains(Objects.requireNonNullElse(URI.create(origin).getHost(), ""));
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
