package depeche.desk.feeds;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which feeds to poll: those of the settings, and those of a file that is read anew each time, so
 * that an editor can change it while the service runs. A line is an address, and after a space how
 * often, such as {@code 90s}, {@code 15m} or {@code 2h}; what follows {@code #} is a remark.
 */
public final class FeedList {
  private static final System.Logger LOG = System.getLogger(FeedList.class.getName());
  private static final Pattern LINE =
      Pattern.compile("(?<address>\\S+)(?:\\s+(?<amount>\\d{1,6})(?<unit>[smh]))?");

  private final List<String> lines;
  private final @Nullable Path file;
  private final Duration usual;
  private List<Feed> last = List.of();
  private String told = "";

  /**
   * @param lines of the settings, as the file has them
   * @param file of more; null for none, and it need not be there yet
   * @param usual the interval of a feed that names none
   */
  public FeedList(List<String> lines, @Nullable Path file, Duration usual) {
    this.lines = List.copyOf(lines);
    this.file = file;
    this.usual = usual;
  }

  /** The feeds as listed now; as last read where the file cannot be read. */
  public synchronized List<Feed> read() {
    try (Stream<String> ofFile =
        file != null && Files.exists(file) ? Files.lines(file) : Stream.empty()) {
      Map<URI, Feed> feeds = new LinkedHashMap<>();
      Stream.concat(lines.stream(), ofFile)
          .map(line -> line.replaceFirst("(^|\\s)#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .flatMap(line -> feed(line).stream())
          .forEach(feed -> feeds.putIfAbsent(feed.address(), feed));
      last = List.copyOf(feeds.values());
    } catch (IOException | java.io.UncheckedIOException unreadable) {
      tell(file + " cannot be read: " + unreadable.getMessage());
    }
    return last;
  }

  private Optional<Feed> feed(String line) {
    Matcher parts = LINE.matcher(line);
    if (parts.matches()) {
      try {
        URI address = new URI(parts.group("address"));
        String scheme = address.getScheme();
        if (("http".equals(scheme) || "https".equals(scheme)) && address.getHost() != null) {
          return Optional.of(new Feed(address, interval(parts)));
        }
      } catch (URISyntaxException malformed) {
        tell("not a feed: " + line + " (" + malformed.getReason() + ")");
        return Optional.empty();
      }
    }
    tell("not a feed: " + line);
    return Optional.empty();
  }

  private Duration interval(Matcher parts) {
    if (parts.group("amount") == null) {
      return usual;
    }
    long amount = Math.max(1, Long.parseLong(parts.group("amount")));
    return switch (parts.group("unit")) {
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      default -> Duration.ofHours(amount);
    };
  }

  /** Once, not with every look at the list. */
  private void tell(String problem) {
    if (!problem.equals(told)) {
      told = problem;
      LOG.log(System.Logger.Level.WARNING, problem);
    }
  }
}
