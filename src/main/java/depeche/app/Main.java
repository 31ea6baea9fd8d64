package depeche.app;

import picocli.CommandLine;

/** Starts the service, or a command where one is named first. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(
        Commands.isNamedIn(arguments)
            ? new CommandLine(new Commands()).execute(arguments)
            : Server.run(System.err, arguments));
  }
}
