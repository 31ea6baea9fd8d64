package depeche.source;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Article;
import depeche.source.Reading.Problem;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class MarkdownFormatTest {

  @Test
  void frontMatterSaysWhatTheTextDoesNot() {
    Article article =
        Sent.file(
                "billet.txt",
                """
                ---
                titre: "Le dégel : liaisons"
                date: 2024-06-19 08:30:00 +0200
                auteurs: [Ana Petit, Luc Roy]
                tags: rail, nuit
                langue: no
                brouillon: false
                ---
                Les *trains* [circuleront](https://rail.example).

                ## Le calendrier

                - Dès mai.
                """)
            .article();

    assertThat(article.title()).isEqualTo("Le dégel : liaisons");
    assertThat(article.body()).isEqualTo("Les trains circuleront.\n\nLe calendrier\n\nDès mai.");
    assertThat(article.authors()).containsExactly("Ana Petit", "Luc Roy");
    assertThat(article.tags()).containsExactly("rail", "nuit");
    assertThat(article.language()).hasToString("no");
    assertThat(article.published()).isEqualTo(Instant.parse("2024-06-19T06:30:00Z"));
  }

  @Test
  void theFirstHeadingIsTheTitle() {
    Article article = Sent.file("billet", "# Le dégel\n\nLes trains circuleront.\n").article();

    assertThat(article.title()).isEqualTo("Le dégel");
    assertThat(article.body()).isEqualTo("Les trains circuleront.");
  }

  @Test
  void aFileCalledSoNeedsNoHeading() {
    Article article = Sent.file("billet.md", "Le **dégel** des liaisons a commencé.").article();

    assertThat(article.body()).isEqualTo("Le dégel des liaisons a commencé.");
  }

  @Test
  void quotationsWithinQuotationsGoAsDeepAsAllowed() {
    String quoted = "# Le dégel\n\n%s Texte.\n";

    assertThat(Sent.file("billet.md", quoted.formatted("> ".repeat(64))).article().body())
        .isEqualTo("Texte.");
    assertThat(Sent.file("billet.md", quoted.formatted(">".repeat(65))).problems())
        .containsExactly(Problem.TOO_DEEP);
  }

  @Test
  void aRuleAcrossThePageIsNoNesting() {
    Article article =
        Sent.file("billet.md", "# Le dégel\n\nUn.\n\n" + "-".repeat(200) + "\n\nDeux.").article();

    assertThat(article.body()).isEqualTo("Un.\n\nDeux.");
  }

  @Test
  void frontMatterThatCannotBeReadIsRefused() {
    assertThat(Sent.file("billet.md", "---\ntitre: [Le dégel\n---\nTexte.").problems())
        .containsExactly(Problem.MALFORMED_FRONT_MATTER);
  }

  @Test
  void frontMatterDoesNotGrow() {
    String laughs =
        """
        ---
        a: &a [x, x, x, x, x, x, x, x, x]
        b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
        titre: [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
        ---
        Texte.
        """;

    assertThat(Sent.file("billet.md", laughs).problems())
        .containsExactly(Problem.MALFORMED_FRONT_MATTER);
  }
}
