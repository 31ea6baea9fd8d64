package depeche.web.api.export;

import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.article.Language;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Citations in the RIS format of reference managers (Research Information Systems): a tag and its
 * value a line, CRLF between lines, in UTF-8.
 */
final class Ris {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu/MM/dd/");

  private Ris() {}

  /**
   * One reference.
   *
   * @param page where the article is shown, for one that has no address of its own
   */
  static String reference(EnrichedArticle enriched, String page) {
    Article article = enriched.article();
    StringBuilder lines = new StringBuilder("TY  - NEWS\r\n");
    line(lines, "ID", article.id().value());
    line(lines, "TI", article.title().isBlank() ? article.id().value() : article.title());
    article.authors().forEach(author -> line(lines, "AU", author));
    line(lines, "T2", article.source());
    if (article.published() != null) {
      String date = DATE.format(article.published().atZone(ZoneOffset.UTC));
      line(lines, "PY", date.substring(0, 4));
      line(lines, "DA", date);
    }
    line(
        lines,
        "LA",
        enriched.language().equals(Language.UNKNOWN) ? null : enriched.language().tag());
    line(lines, "UR", article.url() == null ? page : article.url());
    article.tags().forEach(tag -> line(lines, "KW", tag));
    line(lines, "AB", article.lead());
    return lines.append("ER  - \r\n").toString();
  }

  /** A value is one line, whatever it holds. */
  private static void line(StringBuilder lines, String tag, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      lines
          .append(tag)
          .append("  - ")
          .append(value.strip().replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " "))
          .append("\r\n");
    }
  }
}
