package depeche.app.measure;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.EnrichedArticle;
import depeche.desk.related.RelatedStory;
import depeche.index.ArticleHits.Hit;
import depeche.index.ArticleQuery;
import depeche.query.Clause;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.Sort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What relates the articles of the sample corpus. */
final class ReasonsTest {
  @Test
  void everyReasonIsTrueInBothTexts() throws IOException {
    List<String> violations = new ArrayList<>();
    int told = 0;
    try (Engine engine = Engine.over(List.of(Path.of("corpus")))) {
      engine.ingestion().awaitSearchable();
      for (EnrichedArticle article : articles(engine)) {
        for (RelatedStory story : engine.related().to(article, 5)) {
          told++;
          violations.addAll(ReasonCheck.violations(article, story));
        }
      }
    }

    assertThat(violations).isEmpty();
    assertThat(told).isPositive();
  }

  private static List<EnrichedArticle> articles(Engine engine) {
    ArticleQuery everything =
        new ArticleQuery(
            new Clause.Everything(),
            List.of(),
            Filters.NONE,
            Sort.NEWEST,
            100,
            null,
            FacetChoice.NONE);
    return engine.index().search(everything).hits().stream().map(Hit::article).toList();
  }
}
