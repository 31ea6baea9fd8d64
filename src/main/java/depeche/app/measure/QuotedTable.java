package depeche.app.measure;

import java.util.ArrayList;
import java.util.List;

/** Reads rows of cells parted by tabs; a cell in quotes may hold tabs, line ends and "" for ". */
final class QuotedTable {
  private static final char QUOTE = '"';

  private final String text;
  private int at;

  private QuotedTable(String text) {
    this.text = text;
  }

  /** Every row, the first too. */
  static List<List<String>> rows(String text) {
    QuotedTable table = new QuotedTable(text);
    List<List<String>> rows = new ArrayList<>();
    while (table.at < text.length()) {
      rows.add(table.row());
    }
    return rows;
  }

  private List<String> row() {
    List<String> cells = new ArrayList<>();
    cells.add(cell());
    while (at < text.length() && text.charAt(at) == '\t') {
      at++;
      cells.add(cell());
    }
    at++;
    return cells;
  }

  private String cell() {
    boolean quoted = at < text.length() && text.charAt(at) == QUOTE;
    StringBuilder cell = new StringBuilder();
    if (quoted) {
      at++;
    }
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quoted && c == QUOTE) {
        at++;
        quoted = at < text.length() && text.charAt(at) == QUOTE;
        if (!quoted) {
          at--;
          continue;
        }
      } else if (!quoted && (c == '\t' || c == '\n')) {
        break;
      }
      if (c != '\r') {
        cell.append(c);
      }
    }
    return cell.toString();
  }
}
