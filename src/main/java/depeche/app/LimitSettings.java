package depeche.app;

import depeche.source.Limits;
import depeche.source.input.ExpansionLimits;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * What a file may ask for before it is refused.
 *
 * @param articleLength the longest article, with its markup, in UTF-16 units
 * @param articleParts how many elements, values or lines an article may have
 * @param nesting how deep JSON and XML may go
 * @param containers how many containers an article may be in; {@code .tar.gz} are two
 * @param expansionRatio bytes unpacked for each byte of the file
 * @param expandedBytes bytes unpacked from one file in all
 * @param archiveEntries entries of all archives in one file
 * @param documentBytes the largest PDF
 * @param documentTime how long the reading of one document may take
 */
@ConfigurationProperties("depeche.limits")
record LimitSettings(
    @Bindable(defaultValue = "" + Limits.ARTICLE_LENGTH) int articleLength,
    @Bindable(defaultValue = "" + Limits.ARTICLE_PARTS) int articleParts,
    @Bindable(defaultValue = "" + Limits.NESTING) int nesting,
    @Bindable(defaultValue = "" + Limits.CONTAINERS) int containers,
    @Bindable(defaultValue = "" + ExpansionLimits.RATIO) int expansionRatio,
    @Bindable(defaultValue = "" + ExpansionLimits.BYTES) long expandedBytes,
    @Bindable(defaultValue = "" + ExpansionLimits.ENTRIES) long archiveEntries,
    @Bindable(defaultValue = "" + Limits.DOCUMENT_BYTES) long documentBytes,
    @Bindable(defaultValue = Limits.DOCUMENT_SECONDS + "s") Duration documentTime) {

  Limits toLimits() {
    return new Limits(
        articleLength,
        articleParts,
        nesting,
        containers,
        new ExpansionLimits(expansionRatio, expandedBytes, archiveEntries),
        documentBytes,
        documentTime);
  }
}
