package depeche.desk;

import java.util.Locale;

/**
 * Where input came from.
 *
 * @param name of the file, the address of the feed, or the network address of the client
 */
public record Sender(Way way, String name) {

  /** How input gets in. */
  public enum Way {
    FILE,
    FEED,
    CLIENT;

    /** The name used in the API, in lower case. */
    public String apiName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static Sender file(String origin) {
    return new Sender(Way.FILE, origin);
  }

  public static Sender feed(String address) {
    return new Sender(Way.FEED, address);
  }

  public static Sender client(String address) {
    return new Sender(Way.CLIENT, address);
  }
}
