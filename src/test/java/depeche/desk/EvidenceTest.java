package depeche.desk;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Article;
import depeche.article.Entity;
import depeche.article.Language;
import depeche.article.Mention;
import depeche.entity.EntityTagger;
import depeche.source.FileReader;
import depeche.source.Reading;
import depeche.text.LanguageDetector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every person, country and topic of every article of the sample corpus shows why it is there. */
final class EvidenceTest {
  private record Tagged(Article article, List<Entity> entities) {}

  private static final List<Tagged> CORPUS = new ArrayList<>();

  @BeforeAll
  static void readTheCorpus() throws IOException {
    EntityTagger tagger = EntityTagger.load();
    LanguageDetector detector = LanguageDetector.load();
    FileReader reader = new FileReader();
    try (Stream<Path> files = Files.walk(Path.of("corpus"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        reader.read(
            file,
            file.toString(),
            reading -> {
              if (reading instanceof Reading.Read read) {
                Article article = read.article();
                Language language = detector.detect(article.body()).language();
                CORPUS.add(new Tagged(article, tagger.tag(article, language)));
              }
            });
      }
    }
    assertThat(CORPUS).isNotEmpty();
  }

  @Test
  void everyEntityThatTheTextGaveHasASpan() {
    for (Tagged tagged : CORPUS) {
      assertThat(tagged.entities)
          .as(tagged.article.title())
          .allSatisfy(entity -> {
            if (tagged.article.supplied().isEmpty()) {
              assertThat(entity.mentions()).isNotEmpty();
            }
          });
    }
  }

  @Test
  void everySpanHoldsWhatTheFieldSaysThere() {
    for (Tagged tagged : CORPUS) {
      for (Entity entity : tagged.entities) {
        for (Mention mention : entity.mentions()) {
          assertThat(tagged.article.text(mention.field()).substring(mention.start(), mention.end()))
              .isEqualTo(mention.text());
        }
      }
    }
  }
}
