package depeche.desk.alerts;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Which addresses may be sent to. A webhook is chosen by whoever makes an alert, and must not reach
 * through this service into its own network: only hosts all of whose addresses are public may be
 * sent to, unless private ones are allowed.
 *
 * <p>Names are looked up right before a connection is made, and the platform's cache of lookups
 * (thirty seconds) answers the connection, so that a name cannot change in between.
 */
public final class WebhookAddresses {
  private final boolean privateAllowed;

  public WebhookAddresses(boolean privateAllowed) {
    this.privateAllowed = privateAllowed;
  }

  /** Why {@code url} may not be sent to. */
  public enum Refusal {
    NOT_HTTP,
    UNKNOWN_HOST,
    PRIVATE
  }

  /** What is against an address, if anything is. */
  public Optional<Refusal> refusal(String url) {
    try {
      URI uri = new URI(url);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (!(scheme.equals("https") || scheme.equals("http"))
          || uri.getHost() == null
          || uri.getUserInfo() != null) {
        return Optional.of(Refusal.NOT_HTTP);
      }
      boolean open =
          privateAllowed
              || Arrays.stream(InetAddress.getAllByName(uri.getHost()))
                  .allMatch(WebhookAddresses::isPublic);
      return open ? Optional.empty() : Optional.of(Refusal.PRIVATE);
    } catch (URISyntaxException malformed) {
      return Optional.of(Refusal.NOT_HTTP);
    } catch (UnknownHostException unknown) {
      return Optional.of(Refusal.UNKNOWN_HOST);
    }
  }

  /** By the IANA registries of special-purpose addresses (RFC 6890), and those of IPv4 in IPv6. */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return switch (address) {
      case Inet4Address _ -> isPublic(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff);
      case Inet6Address _ -> isPublic(bytes);
      default -> false;
    };
  }

  private static boolean isPublic(int first, int second, int third) {
    return !(first == 0
        || first >= 240
        || (first == 100 && second >= 64 && second < 128)
        || (first == 192 && second == 0 && (third == 0 || third == 2))
        || (first == 198 && (second == 18 || second == 19))
        || (first == 198 && second == 51 && third == 100)
        || (first == 203 && second == 0 && third == 113));
  }

  /** Only global unicast, without the ranges that lead to IPv4 or are for documentation. */
  private static boolean isPublic(byte[] bytes) {
    int first = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    int second = (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
    return (first & 0xe000) == 0x2000
        && first != 0x2002
        && !(first == 0x2001 && (second < 0x200 || second == 0xdb8));
  }
}
