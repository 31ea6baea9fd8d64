package depeche.app;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an editor can set about the service beside its HTTP side.
 *
 * @param corpus files and folders to index at start; one that does not exist is reported
 * @param index the folder of the embedded index
 * @param backend where articles are kept
 * @param synonyms a folder of {@code synonyms-fr.txt} and the like, read again when they change;
 *     null for those that come with the service
 * @param overrides a file of an editor's decisions about people, countries and topics, read again
 *     when it changes; null for none
 */
@ConfigurationProperties("depeche")
public record Settings(
    @Bindable(defaultValue = "corpus") List<Path> corpus,
    @Bindable(defaultValue = "index-data") Path index,
    @Bindable(defaultValue = "lucene") Backend backend,
    @Nullable Path synonyms,
    @Nullable Path overrides) {}
