package depeche.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may write: bearers of a key (RFC 6750) once keys are configured, until then only programs on
 * this machine. A request that came through a proxy, or from a page of another site in a browser on
 * this machine, is not one of those although its connection comes from here.
 */
@ServerFilter("/api/**")
public final class WriteAccess {
  private static final Set<HttpMethod> WRITES =
      Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
  private static final Set<String> PROXY_HEADERS =
      Set.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");
  private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  /** What is sent there is looked at, and not kept. */
  private static final Set<String> READS = Set.of("/api/v1/related");

  private static final String BEARER = "Bearer ";

  /** Stands for a key on pages with forms. */
  public static final String COOKIE = "depeche-key";

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
    if (WRITES.contains(request.getMethod()) && !READS.contains(request.getPath())) {
      requireWriter(request);
    }
  }

  /** Ends a request of one who may not write: for what only those may see, too. */
  public void requireWriter(HttpRequest<?> request) {
    if (keys.isEmpty() && !isFromThisMachine(request)) {
      throw new ProblemException(ProblemType.FORBIDDEN);
    }
    if (!keys.isEmpty() && !bearsKey(request)) {
      throw new ProblemException(ProblemType.UNAUTHORIZED);
    }
  }

  /** Ends a form's request unless it comes from a page of ours, from one who may write. */
  public void checkForm(HttpRequest<?> request) {
    checkSite(request);
    if (!allowsForm(request)) {
      throw new ProblemException(ProblemType.FORBIDDEN);
    }
  }

  /** Ends a form's request unless it comes from a page of ours, whoever sends it. */
  public void checkSite(HttpRequest<?> request) {
    if (!isSameSite(request)) {
      throw new ProblemException(ProblemType.FORBIDDEN);
    }
  }

  /** Whether the forms of a page are for the one who asks for it. */
  public boolean allowsForm(HttpRequest<?> request) {
    return keys.isEmpty()
        ? isFromThisMachine(request)
        : request.getCookies().findCookie(COOKIE).filter(c -> isToken(c.getValue())).isPresent();
  }

  /** Whether a key is what one who may not write lacks. */
  public boolean wantsKey() {
    return !keys.isEmpty();
  }

  /**
   * What stands for a key in the cookie: a digest of it, so that the key itself is kept nowhere.
   */
  public @Nullable String token(String key) {
    byte[] given = key.strip().getBytes(StandardCharsets.UTF_8);
    return isKnown(given) ? digest(given) : null;
  }

  private boolean isToken(String token) {
    byte[] given = token.getBytes(StandardCharsets.UTF_8);
    boolean known = false;
    for (byte[] key : keys) {
      known |= MessageDigest.isEqual(digest(key).getBytes(StandardCharsets.UTF_8), given);
    }
    return known;
  }

  private static String digest(byte[] key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("depeche form ".getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(key));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** A browser says where a form was sent from; what says nothing is no browser. */
  private static boolean isSameSite(HttpRequest<?> request) {
    String host = request.getHeaders().get(HttpHeaders.HOST, String.class, "");
    return request
        .getHeaders()
        .findFirst(HttpHeaders.ORIGIN)
        .map(origin -> origin.replaceFirst("^https?://", "").equals(host))
        .orElse(true);
  }

  private boolean bearsKey(HttpRequest<?> request) {
    String authorization = request.getHeaders().get(HttpHeaders.AUTHORIZATION, String.class, "");
    if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return false;
    }
    return isKnown(
        authorization.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8));
  }

  private boolean isKnown(byte[] given) {
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
