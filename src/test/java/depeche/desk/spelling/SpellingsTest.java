package depeche.desk.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Language;
import depeche.index.Sample;
import depeche.lucene.LuceneIndex;
import depeche.query.Clause;
import depeche.text.Chains;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpellingsTest {
  private static final Chains CHAINS = Chains.load();

  @TempDir private Path folder;
  private LuceneIndex index;

  @BeforeEach
  void open() {
    index = LuceneIndex.open(folder, CHAINS);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void ofWordsEquallyLikelyTheOneThatNamesPeopleIsMeant() {
    for (int i = 0; i < 4; i++) {
      store("name" + i, "Madame Marlot a pris la parole.");
      store("bird" + i, "Un merlot dans la vigne.");
    }

    assertThat(suggestion("mrlot", Map.of("marlot", 4L))).isEqualTo("marlot");
    assertThat(suggestion("mrlot", Map.of("merlot", 4L))).isEqualTo("merlot");
  }

  private String suggestion(String typed, Map<String, Long> naming) {
    DidYouMean didYouMean = new DidYouMean(index, CHAINS, word -> naming.getOrDefault(word, 0L));
    return didYouMean
        .suggestion(new Clause.Word(typed), List.of(Language.FRENCH), List.of())
        .orElse("");
  }

  private void store(String id, String body) {
    index.write(List.of(Sample.article(id).body(body).change()));
    index.refresh();
  }
}
