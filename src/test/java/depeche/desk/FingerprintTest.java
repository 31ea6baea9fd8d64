package depeche.desk;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Article;
import depeche.source.JsonArticleReader;
import depeche.source.Reading.Read;
import org.junit.jupiter.api.Test;

final class FingerprintTest {

  @Test
  void theSameArticleHasTheSameFingerprintForEver() {
    assertThat(of("{\"id\": 1, \"title\": \"Un\"}"))
        .isEqualTo(of("{\"title\": \"Un\", \"id\": \"1\"}"))
        .matches("[0-9a-f]{64}");
  }

  @Test
  void anyFieldMakesADifference() {
    assertThat(of("{\"id\": 1, \"title\": \"Un\"}"))
        .isNotEqualTo(of("{\"id\": 1, \"title\": \"Un\", \"tags\": [\"a\"]}"));
  }

  @Test
  void theSameWordsInAnotherFieldMakeADifference() {
    assertThat(of("{\"id\": 1, \"title\": \"Un\", \"authors\": [\"a\"]}"))
        .isNotEqualTo(of("{\"id\": 1, \"title\": \"Un\", \"tags\": [\"a\"]}"));
  }

  private static String of(String json) {
    Article article = ((Read) new JsonArticleReader().read(json, "", 1)).article();
    return Fingerprint.of(article);
  }
}
