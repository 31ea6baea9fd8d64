package depeche.app;

/** Where articles are kept. */
public enum Backend {
  /** In a folder of this machine, by one process. */
  LUCENE,
  /** In an OpenSearch cluster, by any number of processes. */
  OPENSEARCH
}
