package depeche.source;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import depeche.article.EntityKind;
import depeche.source.Reading.Excerpt;
import depeche.source.Reading.Problem;
import depeche.source.Reading.Read;
import depeche.source.Reading.Reason;
import depeche.source.Reading.Rejected;
import depeche.source.draft.Draft;
import depeche.source.input.BoundedReader;
import depeche.source.input.BoundedReader.TooLongException;
import depeche.source.plain.PlainText;
import java.io.IOException;
import java.io.Reader;

/**
 * Reads an article in the API's JSON shape, and under the names that other systems give its fields:
 * {@code text} or {@code content} for {@code body}, {@code headline} for {@code title} and so on.
 * Of several names the first that has a value counts; fields of other names are passed over.
 */
public final class JsonArticleReader {
  private final Limits limits;
  private final ObjectReader reader;

  /** Reads within {@link Limits#DEFAULT}. */
  public JsonArticleReader() {
    this(Limits.DEFAULT);
  }

  public JsonArticleReader(Limits limits) {
    this.limits = limits;
    var constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(limits.nesting())
            .maxStringLength(limits.articleLength())
            .build();
    reader =
        JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();
  }

  /**
   * The article in one JSON object.
   *
   * @param where named in a rejection
   * @param line 1-based line, named in a rejection; 0 where lines mean nothing
   */
  public Reading read(String json, String where, long line) {
    if (json.length() > limits.articleLength()) {
      String detail = "more than " + limits.articleLength() + " characters";
      return new Rejected(where, line, new Reason(Problem.TOO_LARGE, detail));
    }
    if (json.isBlank()) {
      return new Rejected(where, line, new Reason(Problem.EMPTY, ""));
    }
    try {
      BoundedReader.checkParts(json, limits.articleParts());
      return read(reader.readTree(json), where, line);
    } catch (TooLongException e) {
      return FileReader.rejected(where, line, e);
    } catch (JacksonException e) {
      long counted = line > 0 ? line : lineOf(e);
      return new Rejected(where, counted, reason(e));
    }
  }

  /** A parser within the limits, for {@link #read(JsonParser, String, long)}. */
  JsonParser parser(Reader characters) throws IOException {
    return reader.createParser(characters);
  }

  /** The article in the value that a parser has come to. */
  Reading read(JsonParser parser, String where, long line) throws IOException {
    JsonNode value =
        reader.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(parser);
    return switch (read(value, where, line)) {
      case Read read -> read;
      case Rejected rejected -> rejected.of(new Excerpt(value.toString(), true, -1));
    };
  }

  /** Input that a parser could not follow. */
  Rejected malformed(String where, JacksonException failure) {
    return new Rejected(where, lineOf(failure), reason(failure));
  }

  /** The article in a value that is in memory. */
  Reading read(JsonNode json, String where, long line) {
    if (!json.isObject()) {
      return new Rejected(where, line, new Reason(Problem.NOT_AN_OBJECT, JsonFields.shown(json)));
    }
    if (Ninjs.isOne(json)) {
      return Ninjs.isWithdrawn(json)
          ? new Rejected(where, line, new Reason(Problem.WITHDRAWN, ""))
          : read(Ninjs.toArticle(json), where, line);
    }
    JsonFields fields = new JsonFields(json);
    String title = fields.text("title", "headline");
    String body = fields.text("body", "text", "content", "articleBody");
    Draft draft =
        new Draft()
            .id(fields.id("id"))
            .address(fields.address("url", "link"))
            .title(title)
            .lead(fields.text("lead", "heading", "standfirst", "summary", "description"))
            .body(body)
            .language(fields.language("language", "lang", "inLanguage"))
            .source(fields.line("source", "publisher"))
            .authors(fields.lines("authors", "author", "creator", "byline"))
            .published(fields.moment("published", "datePublished", "datetime", "pubDate", "date"))
            .modified(fields.moment("modified", "dateModified", "updated"))
            .credit(fields.line("credit"))
            .tags(fields.lines("tags", "keywords"))
            .supplied(fields.supplied("persons", EntityKind.PERSON))
            .supplied(fields.supplied("countries", EntityKind.COUNTRY))
            .supplied(fields.supplied("topics", EntityKind.TOPIC));
    Reason problem = fields.problem();
    if (problem != null) {
      return new Rejected(where, line, problem);
    }
    if (title.isBlank()) {
      PlainText.entitle(draft, body);
    }
    return draft
        .fromContent()
        .<Reading>map(article -> Read.of(article, draft))
        .orElseGet(() -> new Rejected(where, line, new Reason(Problem.NO_TITLE_OR_BODY, "")));
  }

  private static long lineOf(JacksonException failure) {
    return failure.getLocation() == null ? 0 : failure.getLocation().getLineNr();
  }

  private static int offsetOf(JacksonException failure) {
    long offset = failure.getLocation() == null ? -1 : failure.getLocation().getCharOffset();
    return offset > Integer.MAX_VALUE ? -1 : (int) offset;
  }

  private static Reason reason(JacksonException failure) {
    String message = failure.getOriginalMessage();
    if (failure instanceof StreamConstraintsException) {
      boolean deep = message.contains("nesting depth");
      return new Reason(deep ? Problem.TOO_DEEP : Problem.TOO_LARGE, message);
    }
    return new Reason(Problem.MALFORMED_JSON, message, offsetOf(failure));
  }
}
