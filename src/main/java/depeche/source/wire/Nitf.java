package depeche.source.wire;

import depeche.article.ArticleId;
import depeche.source.draft.DateText;
import depeche.source.draft.Draft;
import depeche.source.draft.LanguageTag;
import depeche.source.draft.Prose;
import depeche.source.plain.PlainText;
import depeche.source.xml.XmlElement;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An article in NITF 3 (IPTC, News Industry Text Format). */
public final class Nitf {
  private Nitf() {}

  /** What an element {@code nitf} says, as an article in the making. */
  public static Draft read(XmlElement nitf) {
    String headline = Prose.line(nitf.textAt("body", "body.head", "hedline", "hl1"));
    String title = headline.isEmpty() ? nitf.textAt("head", "title") : headline;
    String body = text(nitf);
    Draft draft =
        new Draft()
            .id(
                values(nitf, "doc-id", "id-string")
                    .filter(ArticleId::isValid)
                    .map(ArticleId::new)
                    .findFirst()
                    .orElse(null))
            .title(title)
            .lead(nitf.at("body", "body.head", "abstract").map(Markup::text).findFirst().orElse(""))
            .body(body)
            .language(LanguageTag.parse(nitf.attribute("lang").orElse("")).orElse(null))
            .source(
                first(
                    Stream.concat(
                        values(nitf, "doc.copyright", "holder"),
                        nitf.at("head", "pubdata")
                            .flatMap(data -> data.attribute("name").stream()))))
            .authors(authors(nitf))
            .published(
                DateText.parse(
                        first(
                            Stream.concat(
                                values(nitf, "date.issue", "norm"),
                                values(nitf, "date.release", "norm"))))
                    .orElse(null))
            .tags(
                nitf.at("head", "docdata", "key-list", "keyword")
                    .flatMap(keyword -> keyword.attribute("key").stream())
                    .toList());
    return Prose.line(title).isEmpty() ? PlainText.entitle(draft, body) : draft;
  }

  private static String text(XmlElement nitf) {
    return nitf.at("body", "body.content").map(Markup::text).findFirst().orElse("");
  }

  private static List<String> authors(XmlElement nitf) {
    return nitf.at("body", "body.head", "byline")
        .map(byline -> {
          String person = byline.textAt("person");
          return person.isBlank() ? byline.text() : person;
        })
        .map(Prose::line)
        .map(author -> author.replaceFirst("(?i)^(par|by|von|de|por|di)\\s+", ""))
        .toList();
  }

  private static Stream<String> values(XmlElement nitf, String name, String attribute) {
    return nitf.at("head", "docdata", name).flatMap(data -> data.attribute(attribute).stream());
  }

  private static String first(Stream<String> values) {
    return values.filter(Predicate.not(String::isBlank)).findFirst().orElse("");
  }
}
