package depeche.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table as an editor writes it: UTF-8, a row a line, columns parted by tabs, {@code #} before a
 * remark, {@code -} for an empty cell, commas within a cell between its values.
 */
final class Table {
  /** One row; a missing cell is an empty one. */
  record Row(List<String> cells) {
    String cell(int column) {
      String cell = column < cells.size() ? cells.get(column).strip() : "";
      return cell.equals("-") ? "" : cell;
    }

    List<String> values(int column) {
      List<String> values = new ArrayList<>();
      for (String value : cell(column).split(",", -1)) {
        if (!value.isBlank()) {
          values.add(value.strip());
        }
      }
      return values;
    }
  }

  private Table() {}

  /** The rows of a table that lies beside this class. */
  static List<Row> rows(String name) {
    return rowsIfPresent(name)
        .orElseThrow(() -> new IllegalStateException("no table of this name: " + name));
  }

  /** The rows of a table that need not exist. */
  static Optional<List<Row>> rowsIfPresent(String name) {
    InputStream stream = Table.class.getResourceAsStream(name);
    if (stream == null) {
      return Optional.empty();
    }
    List<Row> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(new Row(List.of(line.split("\t", -1))));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return Optional.of(rows);
  }
}
