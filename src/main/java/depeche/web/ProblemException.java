package depeche.web;

import java.util.List;

/** Ends a request that cannot be answered as asked. */
public final class ProblemException extends RuntimeException {
  private final ProblemType type;
  private final transient List<Fault> faults;

  public ProblemException(ProblemType type, List<Fault> faults) {
    super(type.slug() + " " + faults, null, false, false);
    this.type = type;
    this.faults = List.copyOf(faults);
  }

  public ProblemException(ProblemType type) {
    this(type, List.of());
  }

  public ProblemType type() {
    return type;
  }

  public List<Fault> faults() {
    return faults;
  }
}
