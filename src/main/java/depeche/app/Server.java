package depeche.app;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.PrintStream;

/** Runs the service until it is told to stop. */
final class Server {
  private Server() {}

  /**
   * Starts the service.
   *
   * @param arguments settings such as {@code --depeche.index=/var/lib/depeche}
   * @param console where a start that fails says why
   * @return 0 once stopped, else why it did not start
   */
  static int run(PrintStream console, String... arguments) {
    try {
      ApplicationContext context = ApplicationContext.builder(Main.class).args(arguments).start();
      EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
      Runtime.getRuntime().addShutdownHook(new Thread(context::close, "shutdown"));
      console.println("Dépêche: " + server.getURL());
      Thread.currentThread().join();
      return 0;
    } catch (InterruptedException e) {
      return 0;
    } catch (RuntimeException e) {
      StartFailure failure = StartFailure.of(e);
      console.println(failure.message());
      return failure.exitCode();
    }
  }
}
