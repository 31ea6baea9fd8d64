package depeche.desk.feeds;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why a feed did not come, as far as somebody can do something about it. */
public enum FeedTrouble {
  /** Nobody is called so. */
  UNKNOWN_HOST,
  /** The server takes no connection. */
  NO_CONNECTION,
  /** The server says nothing in time. */
  NO_ANSWER,
  /** The server cannot prove that it is the one. */
  NOT_SECURE,
  /** The answer broke off, or was too long. */
  BROKEN_OFF,
  /** It leads to where this service does not go, or round in circles. */
  REDIRECTION,
  /** The server answers with another status than a feed would have. */
  STATUS,
  /** Something came that is no feed with articles. */
  NO_FEED,
  /** Nothing can be stored now. */
  INDEX,
  /** A fault of ours. */
  FAULT;

  /** What made an exchange fail, by the exception and its causes. */
  static FeedTrouble of(Throwable failure) {
    if (isCausedBy(failure, UnresolvedAddressException.class)
        || isCausedBy(failure, UnknownHostException.class)) {
      return UNKNOWN_HOST;
    }
    if (isCausedBy(failure, TimeoutException.class)
        || isCausedBy(failure, HttpTimeoutException.class)) {
      return NO_ANSWER;
    }
    if (isCausedBy(failure, SSLException.class)) {
      return NOT_SECURE;
    }
    return isCausedBy(failure, ConnectException.class) ? NO_CONNECTION : BROKEN_OFF;
  }

  /** In English, for logs and programs. */
  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> cause) {
    return Stream.iterate(failure, each -> each != null, Throwable::getCause)
        .limit(20)
        .anyMatch(cause::isInstance);
  }
}
