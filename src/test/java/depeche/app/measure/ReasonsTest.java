package depeche.app.measure;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.desk.related.RelatedStory;
import depeche.index.ArticleHits.Hit;
import depeche.index.ArticleQuery;
import depeche.query.Clause;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.Sort;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What relates articles: those of the sample corpus, and 500 made of their sentences. */
final class ReasonsTest {
  private static final int MADE = 500;
  private static final int SENTENCES = 5;
  private static final Instant FIRST = Instant.parse("2024-05-01T06:00:00Z");

  @Test
  void everyReasonIsTrueInBothTexts() throws IOException {
    List<String> violations = new ArrayList<>();
    int told = 0;
    try (Engine engine = Engine.over(List.of(Path.of("corpus")))) {
      engine.ingestion().awaitSearchable();
      List<EnrichedArticle> samples = articles(engine);
      List<Article> made = madeOf(samples);
      engine.ingestion().receive(made);
      engine.ingestion().awaitSearchable();
      List<EnrichedArticle> all = new ArrayList<>(samples);
      made.forEach(article -> all.add(engine.article(article.id().value())));
      for (EnrichedArticle article : all) {
        for (RelatedStory story : engine.related().to(article, 5)) {
          told++;
          violations.addAll(ReasonCheck.violations(article, story));
        }
      }
    }

    assertThat(violations).isEmpty();
    assertThat(told).isGreaterThan(2 * MADE);
  }

  /** French articles of sentences that others have, so that people, places and words are shared. */
  private static List<Article> madeOf(List<EnrichedArticle> samples) {
    List<String> sentences =
        samples.stream()
            .filter(sample -> sample.language().equals(Language.FRENCH))
            .flatMap(sample -> sample.article().body().lines())
            .filter(line -> line.length() > 80)
            .toList();
    Random random = new Random(11);
    return IntStream.range(0, MADE)
        .mapToObj(i -> {
          List<String> chosen =
              IntStream.range(0, SENTENCES)
                  .mapToObj(_ -> sentences.get(random.nextInt(sentences.size())))
                  .toList();
          return made(i, chosen, FIRST.plus(Duration.ofHours(random.nextInt(1000))));
        })
        .toList();
  }

  private static Article made(int number, List<String> sentences, Instant published) {
    return new Article(
        new ArticleId("made-" + number),
        null,
        sentences.getFirst().substring(0, 60),
        "",
        sentences.stream().collect(Collectors.joining("\n\n")),
        Language.FRENCH,
        "Source " + number % 7,
        List.of(),
        published,
        null,
        null,
        List.of(),
        List.of());
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
