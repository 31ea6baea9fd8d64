package cluster;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.logging.LogConfigurator;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.index.mapper.MapperExtrasModulePlugin;
import org.opensearch.index.reindex.ReindexModulePlugin;
import org.opensearch.join.ParentJoinModulePlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.painless.PainlessModulePlugin;
import org.opensearch.percolator.PercolatorModulePlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/**
 * One OpenSearch node in this process, with the plug-ins that the distribution calls modules.
 *
 * <p>Takes its settings as {@code key=value} arguments. Prints {@code started} when it serves, and
 * ends when its standard input does, so that a test that dies leaves no node behind.
 */
public final class ClusterNode extends Node {
  private static final List<Class<? extends Plugin>> MODULES =
      List.of(
          Netty4ModulePlugin.class,
          CommonAnalysisModulePlugin.class,
          PercolatorModulePlugin.class,
          ReindexModulePlugin.class,
          MapperExtrasModulePlugin.class,
          ParentJoinModulePlugin.class,
          PainlessModulePlugin.class);

  private ClusterNode(Environment environment) {
    super(environment, MODULES.stream().map(ClusterNode::describe).toList(), true);
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, String> properties =
        Arrays.stream(arguments)
            .map(argument -> argument.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(
            Settings.EMPTY, properties, null, () -> properties.get("node.name"));
    LogConfigurator.configureWithoutConfig(environment.settings());
    try (ClusterNode node = new ClusterNode(environment)) {
      node.start();
      System.out.println("started");
      awaitEndOfInput();
    }
    System.exit(0);
  }

  private static void awaitEndOfInput() throws IOException {
    while (System.in.read() >= 0) {}
  }

  private static PluginInfo describe(Class<? extends Plugin> module) {
    return new PluginInfo(
        module.getSimpleName(),
        "part of every distribution",
        Version.CURRENT.toString(),
        Version.CURRENT,
        "21",
        module.getName(),
        null,
        List.of(),
        false);
  }
}
