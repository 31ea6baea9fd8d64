package depeche.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import depeche.source.Reading.Problem;
import depeche.source.Reading.Reason;
import depeche.source.Reading.Rejected;
import depeche.source.input.BoundedReader;
import depeche.source.input.Input;
import depeche.source.table.FieldNames;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table with an article in each row (RFC 4180, with commas, semicolons, tabs or bars), its
 * columns named in its first line.
 */
final class TableFormat implements Format {
  private static final List<Character> SEPARATORS = List.of('\t', ';', ',', '|');

  /** Columns that make a text a table of articles. */
  private static final Set<String> TEXTS = Set.of("title", "body");

  private final Limits limits;
  private final FieldNames names;
  private final JsonArticleReader articles;

  TableFormat(Limits limits, FieldNames names) {
    this.limits = limits;
    this.names = names;
    this.articles = new JsonArticleReader(limits);
  }

  @Override
  public boolean recognises(Input input) {
    String firstLine = firstLine(input);
    List<String> fields = fields(firstLine, separator(firstLine));
    long known = fields.stream().filter(field -> !field.isEmpty()).count();
    return known >= 2 && 2 * known >= fields.size() && fields.stream().anyMatch(TEXTS::contains);
  }

  @Override
  public boolean isCalledFor(String ending) {
    return ending.equals("csv") || ending.equals("tsv");
  }

  @Override
  public void read(Input input, Consumer<Reading> each) throws IOException {
    char separator = separator(firstLine(input));
    try (BoundedReader characters = limits.bound(input.characters(null));
        CSVParser table = format(separator).parse(characters)) {
      Iterator<CSVRecord> rows = table.iterator();
      List<String> fields = fields(rows.next());
      if (fields.stream().noneMatch(TEXTS::contains)) {
        Reason reason = new Reason(Problem.NO_KNOWN_COLUMN, "");
        each.accept(new Rejected(input.name(), 1, reason));
        return;
      }
      long line = table.getCurrentLineNumber() + 1;
      while (rows.hasNext()) {
        each.accept(articles.read(article(fields, rows.next()), input.name(), line));
        line = table.getCurrentLineNumber() + 1;
        characters.goOn();
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static CSVFormat format(char separator) {
    return CSVFormat.Builder.create()
        .setDelimiter(separator)
        .setQuote('"')
        .setIgnoreEmptyLines(true)
        .setIgnoreSurroundingSpaces(separator != '\t')
        .setTrailingData(true)
        .setLenientEof(true)
        .get();
  }

  private static ObjectNode article(List<String> fields, CSVRecord row) {
    ObjectNode article = JsonNodeFactory.instance.objectNode();
    for (int column = 0; column < Math.min(fields.size(), row.size()); column++) {
      String field = fields.get(column);
      String cell = row.get(column);
      if (!field.isEmpty() && !cell.isBlank() && !article.has(field)) {
        if (FieldNames.isList(field)) {
          ArrayNode values = article.putArray(field);
          FieldNames.values(cell).forEach(values::add);
        } else {
          article.put(field, cell);
        }
      }
    }
    return article;
  }

  /** The fields that a first line names; empty for a column that is no field. */
  private List<String> fields(String firstLine, char separator) {
    try (CSVParser table = format(separator).parse(new StringReader(firstLine))) {
      Iterator<CSVRecord> rows = table.iterator();
      return rows.hasNext() ? fields(rows.next()) : List.of();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private List<String> fields(CSVRecord names) {
    return names.stream().map(this.names::field).map(field -> field.orElse("")).toList();
  }

  /** The one that there are most of; the first of the list where there are as many of another. */
  private static char separator(String firstLine) {
    return SEPARATORS.stream()
        .max(
            Comparator.<Character>comparingLong(
                    separator -> firstLine.chars().filter(c -> c == separator).count())
                .thenComparing(Comparator.<Character>comparingInt(SEPARATORS::indexOf).reversed()))
        .orElse(',');
  }

  private static String firstLine(Input input) {
    Optional<String> line =
        Stream.of(input.openingText().split("\\R", 2)).findFirst().filter(text -> !text.isBlank());
    return line.orElse("");
  }
}
