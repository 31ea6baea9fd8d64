package depeche.opensearch;

/** The cluster answered, and said no. */
final class Refusal extends RuntimeException {
  static final int NOT_FOUND = 404;

  private final int status;
  private final String type;
  private final String reason;

  Refusal(int status, String type, String reason) {
    super(status + " " + type + ": " + reason);
    this.status = status;
    this.type = type;
    this.reason = reason;
  }

  /** The same, to be asked again. */
  Refusal forNow() {
    return new Refusal(503, type, reason);
  }

  /** The HTTP status. */
  int status() {
    return status;
  }

  /** OpenSearch's name for the reason, such as {@code resource_already_exists_exception}. */
  String type() {
    return type;
  }

  /** OpenSearch's words for it. */
  String reason() {
    return reason;
  }

  /** Says whether the same call may succeed later, without anything about it being changed. */
  boolean mayPass() {
    return switch (status) {
      case 408, 429, 500, 502, 503, 504 -> true;
      // A cluster without a manager, or an index that an operator or a full disk made read-only.
      case 403 -> type.equals("cluster_block_exception");
      default -> false;
    };
  }
}
