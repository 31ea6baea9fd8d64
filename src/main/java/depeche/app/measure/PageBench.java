package depeche.app.measure;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * How long a full page of results takes beyond its search: finding versions, laying out, rendering
 * and sending it, over HTTP to a client on this machine, one after the other.
 */
final class PageBench {
  private final Path index;
  private final PrintStream out;

  PageBench(Path index, PrintStream out) {
    this.index = index;
    this.out = out;
  }

  void run(List<String> queries) throws Exception {
    try (PageServer server = new PageServer(index)) {
      double[] searches = new double[2 * queries.size()];
      int[] asked = {0};
      Latencies whole =
          Latencies.of(queries.size(), i -> searches[asked[0]++] = server.page(queries.get(i)));
      Latencies beyond = whole.without(searches);
      out.printf("%npage of results over HTTP, in ms: p50 p95 p99%n");
      out.printf("    %-28s %s%n", "whole", SearchBench.format(whole));
      out.printf("    %-28s %s%n", "beyond the search itself", SearchBench.format(beyond));
    }
  }
}
