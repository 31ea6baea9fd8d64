package depeche.app.measure;

import picocli.CommandLine.Command;

/** {@code bench}: how fast it is. */
@Command(name = "bench")
public final class BenchCommand {}
