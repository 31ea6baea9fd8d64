package depeche.app;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What an editor can set about alerts.
 *
 * @param folder where they are kept; null for {@code alerts} in the folder of the index
 */
@ConfigurationProperties("depeche.alerts")
record AlertSettings(@Nullable Path folder) {}
