package depeche.app;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What an editor can set about alerts.
 *
 * @param folder where they are kept; null for {@code alerts} in the folder of the index; a cluster
 *     keeps those of its services itself
 * @param privateWebhooks whether webhooks may lead into this machine's own network
 */
@ConfigurationProperties("depeche.alerts")
record AlertSettings(
    @Nullable Path folder, @Bindable(defaultValue = "false") boolean privateWebhooks) {

  /** Where they are kept, unless in a cluster. */
  Path folder(Settings settings) {
    return folder == null ? settings.index().resolve("alerts") : folder;
  }
}
