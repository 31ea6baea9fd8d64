package depeche.app;

import depeche.opensearch.OpenSearchSettings;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The OpenSearch cluster, for {@code depeche.backend=opensearch}; see {@link OpenSearchSettings}.
 */
@ConfigurationProperties("depeche.opensearch")
public record ClusterSettings(
    @Bindable(defaultValue = "http://127.0.0.1:9200") List<URI> urls,
    @Bindable(defaultValue = "depeche") String index,
    @Bindable(defaultValue = "1") int shards,
    @Bindable(defaultValue = "1") int replicas,
    @Nullable String user,
    @Nullable String password,
    @Nullable Path certificate,
    @Bindable(defaultValue = "30s") Duration timeout,
    @Bindable(defaultValue = "8") int retries) {

  OpenSearchSettings toOpenSearch() {
    return new OpenSearchSettings(
        urls, index, shards, replicas, user, password, certificate, timeout, retries);
  }
}
