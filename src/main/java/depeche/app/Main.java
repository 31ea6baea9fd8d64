package depeche.app;

/** Starts the service. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(Server.run(System.err, arguments));
  }
}
