package depeche.web.page;

import io.micronaut.context.annotation.ConfigurationProperties;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for this service's accessibility; its statement names them.
 *
 * @param publisher who runs the service
 * @param contact a mail address, a web address, or words such as a telephone number
 */
@ConfigurationProperties("depeche.accessibility")
public record AccessibilitySettings(@Nullable String publisher, @Nullable String contact) {}
