package depeche.app.intake;

import depeche.source.FileReader;
import depeche.source.Limits;
import depeche.source.input.ExpansionLimits;
import depeche.source.table.FieldNames;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/**
 * How a command reads files: the settings of the service, by the same names and in the same
 * variables of the environment.
 */
final class ReadingOptions {
  @Option(
      names = "--depeche.limits.article-length",
      paramLabel = "CHARACTERS",
      defaultValue = "${env:DEPECHE_LIMITS_ARTICLE_LENGTH:-" + Limits.ARTICLE_LENGTH + "}",
      description =
          "The longest article, with its markup, in UTF-16 units; default ${DEFAULT-VALUE}.")
  private int articleLength;

  @Option(
      names = "--depeche.limits.article-parts",
      paramLabel = "NUMBER",
      defaultValue = "${env:DEPECHE_LIMITS_ARTICLE_PARTS:-" + Limits.ARTICLE_PARTS + "}",
      description = "The elements, values or lines of one article; default ${DEFAULT-VALUE}.")
  private int articleParts;

  @Option(
      names = "--depeche.limits.nesting",
      paramLabel = "LEVELS",
      defaultValue = "${env:DEPECHE_LIMITS_NESTING:-" + Limits.NESTING + "}",
      description = "How deep JSON and XML may go; default ${DEFAULT-VALUE}.")
  private int nesting;

  @Option(
      names = "--depeche.limits.containers",
      paramLabel = "NUMBER",
      defaultValue = "${env:DEPECHE_LIMITS_CONTAINERS:-" + Limits.CONTAINERS + "}",
      description =
          "How many containers an article may be in; .tar.gz are two; default ${DEFAULT-VALUE}.")
  private int containers;

  @Option(
      names = "--depeche.limits.expansion-ratio",
      paramLabel = "RATIO",
      defaultValue = "${env:DEPECHE_LIMITS_EXPANSION_RATIO:-" + ExpansionLimits.RATIO + "}",
      description = "Bytes unpacked for each byte of a file; default ${DEFAULT-VALUE}.")
  private int expansionRatio;

  @Option(
      names = "--depeche.limits.expanded-bytes",
      paramLabel = "BYTES",
      defaultValue = "${env:DEPECHE_LIMITS_EXPANDED_BYTES:-" + ExpansionLimits.BYTES + "}",
      description = "Bytes unpacked from one file in all; default ${DEFAULT-VALUE}.")
  private long expandedBytes;

  @Option(
      names = "--depeche.limits.archive-entries",
      paramLabel = "NUMBER",
      defaultValue = "${env:DEPECHE_LIMITS_ARCHIVE_ENTRIES:-" + ExpansionLimits.ENTRIES + "}",
      description = "Entries of all archives in one file; default ${DEFAULT-VALUE}.")
  private long archiveEntries;

  @Option(
      names = "--depeche.limits.document-bytes",
      paramLabel = "BYTES",
      defaultValue = "${env:DEPECHE_LIMITS_DOCUMENT_BYTES:-" + Limits.DOCUMENT_BYTES + "}",
      description = "The largest PDF; default ${DEFAULT-VALUE}.")
  private long documentBytes;

  @Option(
      names = "--depeche.limits.document-time",
      paramLabel = "TIME",
      defaultValue = "${env:DEPECHE_LIMITS_DOCUMENT_TIME:-" + Limits.DOCUMENT_SECONDS + "s}",
      converter = DurationText.class,
      description = "How long the reading of one document may take; default ${DEFAULT-VALUE}.")
  private Duration documentTime = Limits.DEFAULT.documentTime();

  @Option(
      names = "--column",
      paramLabel = "FIELD=NAME",
      description = "What tables and front matter call a field of the API too, such as title=Une.")
  private Map<String, String> columns = new HashMap<>();

  FileReader reader() {
    Limits limits =
        new Limits(
            articleLength,
            articleParts,
            nesting,
            containers,
            new ExpansionLimits(expansionRatio, expandedBytes, archiveEntries),
            documentBytes,
            documentTime);
    Map<String, List<String>> names = new HashMap<>();
    columns.forEach((field, name) -> names.put(field, List.of(name.split(",", -1))));
    return new FileReader(limits, new FieldNames(names));
  }
}
