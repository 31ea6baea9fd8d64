package depeche.web.api.export;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.util.Comparator;
import java.util.Optional;

/** What a search can be answered in. */
public enum Format {
  JSON(MediaType.APPLICATION_JSON, "json"),
  CSV(Format.CSV_TYPE, "csv"),
  NDJSON(Format.NDJSON_TYPE, "ndjson"),
  ATOM(Format.ATOM_TYPE, "atom"),
  BIBTEX(Format.BIBTEX_TYPE, "bib"),
  RIS(Format.RIS_TYPE, "ris");

  public static final String CSV_TYPE = "text/csv";
  public static final String NDJSON_TYPE = "application/x-ndjson";
  public static final String ATOM_TYPE = "application/atom+xml";
  public static final String BIBTEX_TYPE = "application/x-bibtex";
  public static final String RIS_TYPE = "application/x-research-info-systems";

  private final MediaType type;

  Format(String type, String extension) {
    this.type = new MediaType(type, extension);
  }

  /** The format that the client of {@code request} likes best (RFC 9110, 12.5.1), else JSON. */
  public static Format preferred(HttpRequest<?> request) {
    return request.accept().stream()
        .sorted(Comparator.comparing(MediaType::getQualityAsNumber).reversed())
        .flatMap(accepted -> of(accepted).stream())
        .findFirst()
        .orElse(JSON);
  }

  private static Optional<Format> of(MediaType accepted) {
    for (Format format : values()) {
      if (accepted.matches(format.type) || format.type.matches(accepted)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  MediaType type() {
    return type;
  }

  /** How an address in this format ends. */
  public String suffix() {
    return "." + type.getExtension();
  }

  /** The name of a file of all hits. */
  String fileName() {
    return "articles." + type.getExtension();
  }
}
