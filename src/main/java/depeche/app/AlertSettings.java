package depeche.app;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What an editor can set about alerts.
 *
 * @param folder where they are kept; null for {@code alerts} in the folder of the index
 * @param privateWebhooks whether webhooks may lead into this machine's own network
 */
@ConfigurationProperties("depeche.alerts")
record AlertSettings(
    @Nullable Path folder, @Bindable(defaultValue = "false") boolean privateWebhooks) {}
