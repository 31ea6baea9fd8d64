package depeche.web.page;

import java.util.Locale;

/** Why a webhook is not reached, as far as its last error tells. */
enum WebhookTrouble {
  STATUS,
  NOT_PERMITTED,
  UNKNOWN_HOST,
  NO_ANSWER,
  NO_CONNECTION;

  /**
   * What an error means.
   *
   * @param error such as {@code HTTP 500}, {@code PRIVATE}, or an exception and its message
   */
  static WebhookTrouble of(String error) {
    return switch (error.split("[ :]", 2)[0]) {
      case "HTTP" -> STATUS;
      case "NOT_HTTP", "PRIVATE" -> NOT_PERMITTED;
      case "UNKNOWN_HOST", "UnknownHostException" -> UNKNOWN_HOST;
      case "HttpTimeoutException", "HttpConnectTimeoutException" -> NO_ANSWER;
      default -> NO_CONNECTION;
    };
  }

  /** Such as {@code no-answer}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
