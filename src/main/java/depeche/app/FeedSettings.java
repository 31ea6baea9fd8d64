package depeche.app;

import depeche.desk.feeds.FeedClient;
import depeche.desk.feeds.FeedList;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which feeds are polled, and how.
 *
 * @param addresses of feeds, each perhaps with how often: {@code https://exemple.fr/rss 15m}
 * @param file of more of them, one a line, read again when it changes
 * @param interval of those that name none
 * @param timeout for one answer, to its last byte
 * @param bytes of one answer at the most, as sent
 */
@ConfigurationProperties("depeche.feeds")
record FeedSettings(
    @Nullable List<String> addresses,
    @Nullable Path file,
    @Bindable(defaultValue = "10m") Duration interval,
    @Bindable(defaultValue = "30s") Duration timeout,
    @Bindable(defaultValue = "20971520") long bytes) {

  FeedList list() {
    return new FeedList(Objects.requireNonNullElse(addresses, List.of()), file, interval);
  }

  FeedClient client() {
    return new FeedClient(timeout, bytes, InstantSource.system());
  }
}
