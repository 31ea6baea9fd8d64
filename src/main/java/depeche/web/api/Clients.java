package depeche.web.api;

import depeche.desk.Sender;
import io.micronaut.http.HttpRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Whom a request comes from, for those who look into what became of it. */
final class Clients {
  private Clients() {}

  /** The network address of the client, or of the proxy it came through. */
  static Sender sender(HttpRequest<?> request) {
    InetSocketAddress remote = request.getRemoteAddress();
    InetAddress address = remote.getAddress();
    return Sender.client(address == null ? remote.getHostString() : address.getHostAddress());
  }
}
