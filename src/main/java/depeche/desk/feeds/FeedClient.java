package depeche.desk.feeds;

import depeche.desk.alerts.WebhookAddresses;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks for feeds, within limits: with validators (RFC 9110, section 13), so that what has not
 * changed is not sent; following redirections, to the same host or into the public network only,
 * and remembering those that are for good.
 */
public final class FeedClient implements AutoCloseable {
  private static final int MOST_REDIRECTIONS = 5;
  private static final int NOT_MODIFIED = 304;

  private final HttpClient client;
  private final WebhookAddresses redirections = new WebhookAddresses(false);
  private final Duration timeout;
  private final long mostBytes;
  private final InstantSource clock;

  /**
   * @param timeout for one answer, to its last byte
   * @param mostBytes of one answer, as sent
   */
  public FeedClient(Duration timeout, long mostBytes, InstantSource clock) {
    this.timeout = timeout;
    this.mostBytes = mostBytes;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeout)
            .followRedirects(Redirect.NEVER)
            .build();
  }

  FeedAnswer ask(FeedState state) throws InterruptedException {
    URI address = state.location();
    URI location = address;
    boolean forGood = true;
    for (int redirections = 0; redirections <= MOST_REDIRECTIONS; redirections++) {
      HttpResponse<byte[]> response;
      try {
        response = send(request(address, state));
      } catch (IOException e) {
        FeedTrouble trouble = FeedTrouble.of(e);
        return new FeedAnswer.Failed(0, trouble, message(e, trouble), null);
      }
      int status = response.statusCode();
      switch (status) {
        case 200 -> {
          HttpHeaders headers = response.headers();
          return new FeedAnswer.Content(
              response.body(),
              location,
              headers.firstValue("ETag").orElse(null),
              headers.firstValue("Last-Modified").orElse(null));
        }
        case NOT_MODIFIED -> {
          return new FeedAnswer.Unchanged(location);
        }
        case 301, 302, 303, 307, 308 -> {
          Optional<URI> target = target(response, address);
          if (target.isEmpty()) {
            return new FeedAnswer.Failed(
                status, FeedTrouble.REDIRECTION, "a redirection that is not followed", null);
          }
          address = target.get();
          forGood &= status == 301 || status == 308;
          location = forGood ? address : location;
        }
        default -> {
          return new FeedAnswer.Failed(
              status, FeedTrouble.STATUS, "HTTP " + status, wait(response));
        }
      }
    }
    return new FeedAnswer.Failed(0, FeedTrouble.REDIRECTION, "too many redirections", null);
  }

  private HttpRequest request(URI address, FeedState state) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(timeout)
            .header("User-Agent", "Depeche")
            .header("Accept-Encoding", "gzip")
            .header(
                "Accept",
                "application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.1");
    if (state.etag() != null) {
      request.header("If-None-Match", state.etag());
    }
    if (state.lastModified() != null) {
      request.header("If-Modified-Since", state.lastModified());
    }
    return request.build();
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), mostBytes));
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      answer.cancel(true);
      throw new IOException("no answer within " + timeout.toSeconds() + " s", slow);
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      throw stopped;
    } catch (ExecutionException failed) {
      Throwable cause = Objects.requireNonNullElse(failed.getCause(), failed);
      throw new IOException(cause.getMessage(), cause);
    }
  }

  private Optional<URI> target(HttpResponse<?> response, URI from) {
    try {
      return response
          .headers()
          .firstValue("Location")
          .map(from::resolve)
          .filter(to -> isSameHost(from, to) || redirections.refusal(to.toString()).isEmpty());
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static boolean isSameHost(URI from, URI to) {
    return Objects.equals(from.getHost(), to.getHost())
        && from.getPort() == to.getPort()
        && ("http".equals(to.getScheme()) || "https".equals(to.getScheme()));
  }

  /** {@code Retry-After}, in seconds or as a date (RFC 9110, section 10.2.3). */
  private @Nullable Duration wait(HttpResponse<?> response) {
    String value = response.headers().firstValue("Retry-After").orElse("").strip();
    if (value.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      return Duration.between(
          clock.instant(),
          ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException neither) {
      return null;
    }
  }

  private static String message(IOException failure, FeedTrouble trouble) {
    String message = failure.getMessage();
    return message == null ? trouble.words() : message;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
