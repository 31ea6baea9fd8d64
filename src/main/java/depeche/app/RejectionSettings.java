package depeche.app;

import depeche.desk.rejections.Rejections;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * What an editor can set about the journal of what was refused.
 *
 * @param folder where it is kept; null for {@code rejections} in the folder of the index
 * @param most how many rejections are kept; the oldest go first
 * @param bytes how long they may be together
 */
@ConfigurationProperties("depeche.rejections")
record RejectionSettings(
    @Nullable Path folder,
    @Bindable(defaultValue = "10000") int most,
    @Bindable(defaultValue = "67108864") long bytes) {

  Rejections open(Path index) {
    return Rejections.open(
        folder == null ? index.resolve(Rejections.FOLDER) : folder,
        most,
        bytes,
        InstantSource.system());
  }
}
