package depeche.source;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Article;
import depeche.article.Article.SuppliedEntity;
import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.source.Reading.Problem;
import depeche.source.Reading.Read;
import depeche.source.Reading.Reason;
import depeche.source.Reading.Rejected;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonArticleReaderTest {
  private final JsonArticleReader reader = new JsonArticleReader();

  @Test
  void everyFieldOfTheApiIsRead() {
    Article article =
        read(
            """
            {"id": "rail-1", "url": "https://rail.example/nuit", "title": "Retour des trains",
             "lead": "La ligne rouvre.", "body": "Le premier train partira en mai.",
             "language": "fr-CH", "source": "Le Rail", "authors": ["Jeanne Martin"],
             "published": "2024-06-19T14:30:00+02:00", "modified": "2024-06-20", "tags": ["rail"],
             "persons": ["Jeanne Martin"], "countries": [{"id": "CH", "label": "Suisse"}],
             "topics": [{"label": "Transports"}]}
            """);

    assertThat(article.id()).hasToString("rail-1");
    assertThat(article.url()).isEqualTo("https://rail.example/nuit");
    assertThat(article.title()).isEqualTo("Retour des trains");
    assertThat(article.lead()).isEqualTo("La ligne rouvre.");
    assertThat(article.body()).isEqualTo("Le premier train partira en mai.");
    assertThat(article.language()).isEqualTo(Language.FRENCH);
    assertThat(article.source()).isEqualTo("Le Rail");
    assertThat(article.authors()).containsExactly("Jeanne Martin");
    assertThat(article.published()).isEqualTo(Instant.parse("2024-06-19T12:30:00Z"));
    assertThat(article.modified()).isEqualTo(Instant.parse("2024-06-20T00:00:00Z"));
    assertThat(article.tags()).containsExactly("rail");
    assertThat(article.supplied())
        .containsExactly(
            new SuppliedEntity(EntityKind.PERSON, "Jeanne Martin", "Jeanne Martin"),
            new SuppliedEntity(EntityKind.COUNTRY, "CH", "Suisse"),
            new SuppliedEntity(EntityKind.TOPIC, "Transports", "Transports"));
  }

  @Test
  void theNamesOfOtherSystemsAreUnderstood() {
    Article article =
        read(
            """
            {"headline": "Retour des trains", "standfirst": "La ligne rouvre.",
             "text": "Le premier train partira en mai.", "author": {"name": "Jeanne Martin"},
             "datetime": "2020-07-02 19:09:00", "date": "2020-07-02", "keywords": "rail"}
            """);

    assertThat(article.title()).isEqualTo("Retour des trains");
    assertThat(article.lead()).isEqualTo("La ligne rouvre.");
    assertThat(article.body()).isEqualTo("Le premier train partira en mai.");
    assertThat(article.authors()).containsExactly("Jeanne Martin");
    assertThat(article.published()).isEqualTo(Instant.parse("2020-07-02T19:09:00Z"));
    assertThat(article.tags()).containsExactly("rail");
  }

  @Test
  void aNumberIsAnId() {
    assertThat(read("{\"id\": 42, \"title\": \"Retour\"}").id()).hasToString("42");
  }

  @Test
  void withoutIdTheAddressNamesTheArticle() {
    assertThat(
            read("{\"url\": \"https://rail.example/nuit?utm_source=x\", \"title\": \"Un\"}").id())
        .isEqualTo(read("{\"url\": \"http://rail.example/nuit\", \"title\": \"Deux\"}").id());
  }

  @Test
  void withoutAddressTheContentNamesTheArticle() {
    assertThat(read("{\"title\": \"Un\", \"tags\": [\"a\"]}").id())
        .isEqualTo(read("{\"tags\": [\"b\"], \"title\": \"Un\"}").id())
        .isNotEqualTo(read("{\"title\": \"Deux\"}").id());
  }

  @Test
  void withoutTitleTheBodyGivesOneAndKeepsItsWords() {
    Article article = read("{\"body\": \"J. MARTIN / AFP\\n\\nLa ligne rouvre en mai. Enfin.\"}");

    assertThat(article.title()).isEqualTo("La ligne rouvre en mai");
    assertThat(article.credit()).isEqualTo("J. MARTIN / AFP");
    assertThat(article.body()).isEqualTo("La ligne rouvre en mai. Enfin.");
  }

  @Test
  void nullAndBlankFieldsAreAbsent() {
    Article article =
        read(
            "{\"id\": null, \"url\": \"\", \"title\": \"Retour\", \"published\": \" \", \"tags\":"
                + " null}");

    assertThat(article.url()).isNull();
    assertThat(article.published()).isNull();
  }

  @Test
  void controlCharactersAreRemoved() {
    assertThat(read("{\"title\": \"Re\u0001tour\", \"body\": \"a\\u0000b\"}").title())
        .isEqualTo("Retour");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"id": "a b", "title": "x"}               | INVALID_ID       | id: "a b"
          {"url": "javascript:alert(1)", "title": "x"} | INVALID_URL   | url: "javascript:alert(1)"
          {"title": "x", "published": "hier"}       | INVALID_DATE     | published: "hier"
          {"title": "x", "date": "hier"}            | INVALID_DATE     | date: "hier"
          {"title": "x", "language": "français"}    | INVALID_LANGUAGE | language: "français"
          {"title": 12}                             | WRONG_TYPE       | title: 12
          {"title": "x", "authors": [3]}            | WRONG_TYPE       | authors: 3
          {"title": "x", "persons": [{"age": 3}]}   | WRONG_TYPE       | persons: {"age":3}
          {"lead": "x"}                             | NO_TITLE_OR_BODY | ''
          [1]                                       | NOT_AN_OBJECT    | [1]
          """)
  void whatIsWrongIsNamedInTheInputsWords(String json, Problem problem, String detail) {
    assertThat(reader.read(json, "envoi", 7))
        .isEqualTo(new Rejected("envoi", 7, new Reason(problem, detail)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"title": "x"            | MALFORMED_JSON
          {"title": "x"} {}        | MALFORMED_JSON
          {title: 'x'}             | MALFORMED_JSON
          ''                       | EMPTY
          """)
  void brokenJsonIsRejected(String json, Problem problem) {
    assertThat(problem(reader.read(json, "envoi", 1))).isEqualTo(problem);
  }

  @Test
  void jsonDeeperThanTheLimitIsRejected() {
    String deep = "{\"a\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";

    assertThat(problem(reader.read(deep, "envoi", 1))).isEqualTo(Problem.TOO_DEEP);
  }

  @Test
  void anArticleLongerThanTheLimitIsRejected() {
    var strict = new JsonArticleReader(Limits.DEFAULT.withArticleLength(100));

    assertThat(problem(strict.read("{\"body\": \"" + "a".repeat(100) + "\"}", "envoi", 1)))
        .isEqualTo(Problem.TOO_LARGE);
  }

  @Property
  void anyInputIsReadOrRejected(@ForAll String input) {
    assertThat(reader.read("{\"title\": \"" + input, "envoi", 1)).isNotNull();
    assertThat(reader.read(input, "envoi", 1)).isNotNull();
  }

  private Article read(String json) {
    return reader.read(json, "envoi", 1) instanceof Read(Article article, var _)
        ? article
        : org.assertj.core.api.Assertions.fail("rejected: " + reader.read(json, "envoi", 1));
  }

  private static Problem problem(Reading reading) {
    return ((Rejected) reading).reason().problem();
  }
}
