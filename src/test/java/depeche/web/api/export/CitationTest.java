package depeche.web.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.Language;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;

final class CitationTest {
  private static final String PAGE = "https://depeche.example/articles/a";

  private static EnrichedArticle article(String id, String title) {
    return new EnrichedArticle(
        new Article(
            new ArticleId(id),
            null,
            title,
            "Un chapeau.\nSur deux lignes.",
            "Le texte.",
            Language.FRENCH,
            "Le Courrier & Cie",
            List.of("Zoé Hardy", "Dupont, Durand and Sons"),
            Instant.parse("2024-06-19T23:30:00Z"),
            null,
            null,
            List.of("ports", "pêche"),
            List.of()),
        Language.FRENCH,
        List.of());
  }

  @Test
  void anArticleIsAnEntryOfBibtex() {
    assertThat(Bibtex.entry(article("2024/port", "Le port rouvre"), PAGE))
        .isEqualTo(
            """
            @article{2024/port,
              author = {Zoé Hardy and {Dupont, Durand and Sons}},
              title = {{Le port rouvre}},
              journaltitle = {Le Courrier \\& Cie},
              date = {2024-06-19},
              year = {2024},
              url = {https://depeche.example/articles/a},
              langid = {french},
              keywords = {ports, pêche},
              abstract = {Un chapeau. Sur deux lignes.}
            }

            """);
  }

  @Test
  void whatLatexWouldReadIsSpeltOut() {
    assertThat(Bibtex.entry(article("a", "50 % de \\{x}_1 ~ #2 ^ $"), PAGE))
        .contains(
            "title = {{50 \\% de \\textbackslash{}\\textbraceleft{}x\\textbraceright{}\\_1"
                + " \\textasciitilde{} \\#2 \\textasciicircum{} \\$}}");
  }

  @Test
  void aKeyIsMadeOfTheIdAloneAndIsUnique() {
    assertThat(Bibtex.key(new ArticleId("essai/a-1"))).isEqualTo("essai/a-1");
    assertThat(Bibtex.key(new ArticleId("été,2024"))).matches("ete-2024-[0-9a-f]{12}");
    assertThat(Bibtex.key(new ArticleId("a,b"))).isNotEqualTo(Bibtex.key(new ArticleId("a{b")));
  }

  @Property
  void bracesAlwaysBalance(@ForAll @NotBlank String title) {
    String entry = Bibtex.entry(article("a", title + "{"), PAGE);

    assertThat(entry.chars().filter(c -> c == '{').count())
        .isEqualTo(entry.chars().filter(c -> c == '}').count());
  }

  @Test
  void anArticleIsAReferenceOfRis() {
    assertThat(Ris.reference(article("a", "Le port\nrouvre"), PAGE))
        .isEqualTo(
            """
            TY  - NEWS
            ID  - a
            TI  - Le port rouvre
            AU  - Zoé Hardy
            AU  - Dupont, Durand and Sons
            T2  - Le Courrier & Cie
            PY  - 2024
            DA  - 2024/06/19/
            LA  - fr
            UR  - https://depeche.example/articles/a
            KW  - ports
            KW  - pêche
            AB  - Un chapeau. Sur deux lignes.
            ER  -\s
            """
                .replace("\n", "\r\n"));
  }

  @Property
  void aValueOfRisNeverBecomesALine(@ForAll @NotBlank String title) {
    assertThat(Ris.reference(article("a", "x" + title), PAGE).split("\r\n")).hasSize(14);
  }
}
