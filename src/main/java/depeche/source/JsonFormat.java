package depeche.source;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import depeche.source.Reading.Excerpt;
import depeche.source.Reading.Problem;
import depeche.source.Reading.Read;
import depeche.source.Reading.Reason;
import depeche.source.Reading.Rejected;
import depeche.source.input.BoundedReader;
import depeche.source.input.Input;
import depeche.source.input.Lines;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** JSON Lines, a JSON array, or one JSON object; each object is an article in the API's shape. */
final class JsonFormat implements Format {
  private static final Pattern OPENING = Pattern.compile("\\{\\s*[\"}]|\\[\\s*[{\\]]");

  private final Limits limits;
  private final JsonArticleReader articles;

  JsonFormat(Limits limits) {
    this.limits = limits;
    this.articles = new JsonArticleReader(limits);
  }

  @Override
  public boolean recognises(Input input) {
    return OPENING.matcher(input.openingText()).lookingAt();
  }

  @Override
  public boolean isCalledFor(String ending) {
    return Set.of("json", "jsonl", "ndjson").contains(ending);
  }

  @Override
  public void read(Input input, Consumer<Reading> each) throws IOException {
    String opening = input.openingText();
    if (opening.startsWith("[")) {
      readArray(input, each);
    } else if (isOneObject(opening)) {
      readObject(input, each);
    } else {
      readLines(input, each);
    }
  }

  /** An object that its first line leaves open, and the next line does not begin anew. */
  private static boolean isOneObject(String opening) {
    List<String> firstLines =
        opening.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(2).toList();
    return firstLines.size() == 2
        && firstLines.get(0).startsWith("{")
        && !firstLines.get(0).endsWith("}")
        && !firstLines.get(1).startsWith("{");
  }

  private void readLines(Input input, Consumer<Reading> each) throws IOException {
    try (Lines lines = input.lines(limits.articleLength())) {
      try {
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
          if (!line.text().isBlank()) {
            each.accept(reading(input, line));
          }
        }
      } catch (IOException e) {
        each.accept(FileReader.rejected(input.name(), lines.number(), e));
      }
    }
  }

  private Reading reading(Input input, Lines.Line line) {
    Reading reading =
        line.tooLong()
            ? tooLarge(input, line.number())
            : articles.read(line.text(), input.name(), line.number());
    return switch (reading) {
      case Read read -> read;
      case Rejected rejected ->
          rejected.of(new Excerpt(line.text(), !line.tooLong(), line.start()));
    };
  }

  private void readObject(Input input, Consumer<Reading> each) throws IOException {
    try (BoundedReader characters = limits.bound(input.characters(null))) {
      each.accept(articles.read(characters.readAll(), input.name(), 0));
    }
  }

  private void readArray(Input input, Consumer<Reading> each) throws IOException {
    try (BoundedReader characters = limits.bound(input.characters(null));
        JsonParser parser = articles.parser(characters)) {
      long line = 1;
      try {
        parser.nextToken();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          line = parser.currentTokenLocation().getLineNr();
          each.accept(articles.read(parser, input.name(), line));
          characters.goOn();
        }
      } catch (JacksonException e) {
        each.accept(articles.malformed(input.name(), e));
      } catch (IOException e) {
        each.accept(FileReader.rejected(input.name(), line, e));
      }
    }
  }

  private Rejected tooLarge(Input input, long line) {
    String detail = "more than " + limits.articleLength() + " characters";
    return new Rejected(input.name(), line, new Reason(Problem.TOO_LARGE, detail));
  }
}
