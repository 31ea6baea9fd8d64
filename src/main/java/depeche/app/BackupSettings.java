package depeche.app;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where backups go that the API is asked for.
 *
 * @param folder of backups, each in a folder of its own; null for none by the API
 */
@ConfigurationProperties("depeche.backups")
public record BackupSettings(@Nullable Path folder) {}
