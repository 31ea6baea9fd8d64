package cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Several OpenSearch nodes on this machine, each a process of its own, as one cluster.
 *
 * <p>Takes {@code nodes=3}, {@code port=9200} (that of the first node's HTTP; 0 for any that are
 * free), {@code folder=target/trial-cluster} and {@code heap=384m} as arguments, these being the
 * defaults. Prints a line {@code node <pid> <url>} for each node, then {@code ready}, and ends with
 * its standard input, as its nodes do with theirs.
 */
public final class TrialCluster {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int TRANSPORT_PORT = 100;

  private record Node(Process process, URI url) {}

  private TrialCluster() {}

  public static void main(String[] arguments) throws Exception {
    Map<String, String> options =
        Arrays.stream(arguments)
            .map(argument -> argument.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    int size = Integer.parseInt(options.getOrDefault("nodes", "3"));
    int port = Integer.parseInt(options.getOrDefault("port", "9200"));
    Path folder = Path.of(options.getOrDefault("folder", "target/trial-cluster")).toAbsolutePath();
    List<Integer> http = ports(size, port);
    List<Integer> transport = ports(size, port == 0 ? 0 : port + TRANSPORT_PORT);
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      nodes.add(start(i, http.get(i), transport, folder, options.getOrDefault("heap", "384m")));
    }
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> nodes.forEach(node -> node.process.destroyForcibly())));
    awaitGreen(nodes);
    for (Node node : nodes) {
      System.out.println("node " + node.process.pid() + " " + node.url);
    }
    System.out.println("ready");
    while (System.in.read() >= 0) {}
    System.exit(0);
  }

  private static Node start(int number, int http, List<Integer> transport, Path folder, String heap)
      throws IOException {
    Path home = Files.createDirectories(folder.resolve("node-" + number));
    String names =
        IntStream.range(0, transport.size())
            .mapToObj(i -> "node-" + i)
            .collect(Collectors.joining(","));
    String seeds =
        transport.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xms" + heap,
            "-Xmx" + heap,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--add-modules=jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dlog4j2.disable.jmx=true",
            "-cp",
            System.getProperty("java.class.path"),
            ClusterNode.class.getName(),
            "path.home=" + home,
            "path.data=" + home.resolve("data"),
            "path.logs=" + home.resolve("logs"),
            "cluster.name=depeche-trial",
            "node.name=node-" + number,
            "network.host=127.0.0.1",
            "http.port=" + http,
            "transport.port=" + transport.get(number),
            "discovery.seed_hosts=" + seeds,
            "cluster.initial_cluster_manager_nodes=" + names,
            "cluster.routing.allocation.disk.threshold_enabled=false",
            "node.processors=2",
            "indices.query.bool.max_clause_count=65536");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("output.txt").toFile())
            .start();
    return new Node(process, URI.create("http://127.0.0.1:" + http));
  }

  private static List<Integer> ports(int count, int first) throws IOException {
    if (first > 0) {
      return IntStream.range(first, first + count).boxed().toList();
    }
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      return held.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (ServerSocket socket : held) {
        socket.close();
      }
    }
  }

  private static void awaitGreen(List<Node> nodes) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    HttpRequest health =
        HttpRequest.newBuilder(
                nodes
                    .getFirst()
                    .url
                    .resolve(
                        "/_cluster/health?wait_for_status=green&timeout=1s&wait_for_nodes="
                            + nodes.size()))
            .timeout(Duration.ofSeconds(5))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!isFine(client, health)) {
        boolean dead = nodes.stream().anyMatch(node -> !node.process.isAlive());
        if (dead || Instant.now().isAfter(deadline)) {
          System.err.println("the cluster did not start; see output.txt in the nodes' folders");
          System.exit(1);
        }
        Thread.sleep(250);
      }
    }
  }

  private static boolean isFine(HttpClient client, HttpRequest health) throws InterruptedException {
    try {
      return client.send(health, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
