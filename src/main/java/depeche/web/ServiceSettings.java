package depeche.web;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an editor can set about the HTTP side.
 *
 * @param apiKeys who may write; where there is none, only programs on this machine may
 * @param maxArticleBytes the largest article accepted, alone or as a line of a stream, in bytes
 */
@ConfigurationProperties("depeche")
public record ServiceSettings(
    @Nullable List<String> apiKeys, @Bindable(defaultValue = "10485760") int maxArticleBytes) {}
