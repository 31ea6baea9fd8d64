package depeche.source;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Article;
import depeche.source.Reading.Problem;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class NinjsTest {

  @Test
  void versionTwoIsRead() {
    Article article =
        Sent.file(
                "depeche.json",
                """
                {
                  "uri": "urn:courrier:7", "type": "text", "pubstatus": "usable",
                  "versioncreated": "2024-06-19T09:00:00+02:00",
                  "firstcreated": "2024-06-19T08:30:00+02:00",
                  "language": "fr", "headline": "Le dégel", "byline": "Ana Petit",
                  "description_text": "Deux lignes rouvrent.",
                  "body_xhtml": "<p>Les trains circuleront.</p><p>Dès mai.</p>",
                  "subject": [{"name": "Transports"}], "keywords": ["rail"],
                  "person": [{"name": "Luc Roy", "rel": "about"}]
                }
                """)
            .article();

    assertThat(article.id()).hasToString("urn:courrier:7");
    assertThat(article.title()).isEqualTo("Le dégel");
    assertThat(article.lead()).isEqualTo("Deux lignes rouvrent.");
    assertThat(article.body()).isEqualTo("Les trains circuleront.\n\nDès mai.");
    assertThat(article.authors()).containsExactly("Ana Petit");
    assertThat(article.tags()).containsExactly("rail", "Transports");
    assertThat(article.supplied())
        .singleElement()
        .hasToString("SuppliedEntity[kind=PERSON, id=Luc Roy, label=Luc Roy]");
    assertThat(article.published()).isEqualTo(Instant.parse("2024-06-19T06:30:00Z"));
  }

  @Test
  void versionThreeIsRead() {
    Article article =
        Sent.file(
                "depeche.jsonl",
                """
                {"uri": "https://courrier.example/7", "standard": {"name": "ninjs", "version": "3.0"}, \
                "headlines": [{"role": "short", "value": "Dégel"}, {"role": "main", "value": "Le dégel"}], \
                "descriptions": [{"value": "Deux lignes."}], \
                "bodies": [{"contenttype": "text/html", "value": "<p>Les trains.</p>"}], \
                "subjects": [{"name": "Transports"}]}
                """)
            .article();

    assertThat(article.url()).isEqualTo("https://courrier.example/7");
    assertThat(article.title()).isEqualTo("Le dégel");
    assertThat(article.lead()).isEqualTo("Deux lignes.");
    assertThat(article.body()).isEqualTo("Les trains.");
    assertThat(article.tags()).containsExactly("Transports");
  }

  @Test
  void anItemThatIsTakenBackIsNoArticle() {
    assertThat(
            Sent.file(
                    "a.json",
                    "{\"uri\": \"urn:7\", \"pubstatus\": \"canceled\", \"headline\": \"x\"}")
                .problems())
        .containsExactly(Problem.WITHDRAWN);
  }
}
