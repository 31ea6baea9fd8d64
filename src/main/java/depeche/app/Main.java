package depeche.app;

import io.micronaut.runtime.Micronaut;

/** Starts the service. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Micronaut.run(Main.class, arguments);
  }
}
