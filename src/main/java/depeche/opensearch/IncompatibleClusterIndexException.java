package depeche.opensearch;

/** The cluster holds an index that this version cannot use; its message tells what to do. */
public final class IncompatibleClusterIndexException extends RuntimeException {
  IncompatibleClusterIndexException(String index, String found, String expected) {
    super(
        ("The cluster's index %s is %s; this version needs %s. Its articles have to be indexed"
                + " again: choose another depeche.opensearch.index, or delete that one.")
            .formatted(index, found, expected));
  }
}
