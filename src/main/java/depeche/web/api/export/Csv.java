package depeche.web.api.export;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values by RFC 4180. Two habits of spreadsheets are met: they take a file for
 * UTF-8 only behind a byte order mark, and they run a cell that begins like a formula.
 */
final class Csv {
  /** First in a file, once. */
  static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Full-width forms begin a formula too where the system writes Chinese or Japanese. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private Csv() {}

  /** One record, with its line break. */
  static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    String plain = isFormula(text) ? "'" + text : text;
    boolean quoted = plain.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return quoted ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
  }
}
