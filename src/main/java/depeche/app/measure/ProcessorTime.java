package depeche.app.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * What its thread has used of a processor since it was made: what two steps cost beside each other,
 * whatever else the machine does meanwhile.
 */
final class ProcessorTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long start = THREADS.getCurrentThreadCpuTime();

  double seconds() {
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
  }
}
