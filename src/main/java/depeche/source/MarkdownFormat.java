package depeche.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import depeche.source.Reading.Problem;
import depeche.source.Reading.Reason;
import depeche.source.Reading.Rejected;
import depeche.source.draft.DerivedId;
import depeche.source.input.BoundedReader;
import depeche.source.input.Input;
import depeche.source.markdown.FrontMatter;
import depeche.source.markdown.FrontMatter.MalformedException;
import depeche.source.markdown.MarkdownText;
import depeche.source.table.FieldNames;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** One article in Markdown, which may say in front matter what else there is to say of it. */
final class MarkdownFormat implements Format {
  private static final Pattern HEADING = Pattern.compile("# \\S.*\\R[ \\t]*\\R");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Limits limits;
  private final FieldNames names;
  private final JsonArticleReader articles;
  private final TimedReading clock;
  private final Pattern tooDeep;

  MarkdownFormat(Limits limits, FieldNames names) {
    this.limits = limits;
    this.names = names;
    this.articles = new JsonArticleReader(limits);
    this.clock = new TimedReading(limits.documentTime());
    this.tooDeep =
        Pattern.compile(
            "(?m)^(?:[ \\t]*+(?:>|(?:[+*-]|\\d{1,9}[.)])(?=[ \\t]))){"
                + (limits.nesting() + 1)
                + "}+");
  }

  @Override
  public boolean recognises(Input input) {
    String opening = input.openingText();
    return opening.startsWith("---") && FrontMatter.begins(opening)
        || HEADING.matcher(opening).lookingAt();
  }

  @Override
  public boolean isCalledFor(String ending) {
    return ending.equals("md") || ending.equals("markdown");
  }

  @Override
  public void read(Input input, Consumer<Reading> each) throws IOException {
    try (BoundedReader characters = limits.bound(input.characters(null))) {
      String text = characters.readAll();
      each.accept(clock.read(input.name(), () -> reading(text, input.name())));
    }
  }

  private Reading reading(String text, String origin) {
    if (tooDeep.matcher(text).find()) {
      String detail = "more than " + limits.nesting() + " levels";
      return new Rejected(origin, 0, new Reason(Problem.TOO_DEEP, detail));
    }
    try {
      FrontMatter front = FrontMatter.of(text);
      MarkdownText markdown = MarkdownText.of(front.text());
      ObjectNode article = MAPPER.createObjectNode();
      front.fields().forEach((name, value) -> put(article, String.valueOf(name), value));
      if (!article.has("title") && !markdown.title().isEmpty()) {
        article.put("title", markdown.title());
      }
      if (!article.has("id") && !article.has("url")) {
        article.put("id", DerivedId.ofOrigin(origin).value());
      }
      article.put("body", markdown.body());
      return articles.read(article, origin, 0);
    } catch (MalformedException e) {
      Reason reason = new Reason(Problem.MALFORMED_FRONT_MATTER, String.valueOf(e.getMessage()));
      return new Rejected(origin, 0, reason);
    }
  }

  private void put(ObjectNode article, String name, Object value) {
    names
        .field(name)
        .filter(field -> !article.has(field))
        .ifPresent(field -> {
          JsonNode json =
              FieldNames.isList(field) && value instanceof String cell
                  ? MAPPER.valueToTree(FieldNames.values(cell))
                  : MAPPER.valueToTree(value);
          article.set(field, json);
        });
  }
}
