package depeche.desk.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Language;
import depeche.index.Change;
import depeche.index.Sample;
import depeche.lucene.LuceneIndex;
import depeche.query.Clause;
import depeche.text.Chains;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
    store(4, "name", Language.FRENCH, "Madame Marlot a pris la parole.");
    store(4, "bird", Language.FRENCH, "Un merlot dans la vigne.");

    assertThat(suggestion("mrlot", Map.of("marlot", 4L), Language.FRENCH)).isEqualTo("marlot");
    assertThat(suggestion("mrlot", Map.of("merlot", 4L), Language.FRENCH)).isEqualTo("merlot");
  }

  @Test
  void aWordThatTheQueryIsNotReadInIsNotMeant() {
    store(3, "foreign", Language.ENGLISH, "It could rain.");
    store(3, "own", Language.FRENCH, "Il va pleuvoir.");

    assertThat(suggestion("coulp", Language.FRENCH)).isEmpty();
    assertThat(suggestion("coulp", Language.ENGLISH)).isEqualTo("could");
  }

  @Test
  void aWordOfTheLikeliestLanguageIsMeantRatherThanAFrequentOneOfAnother() {
    store(30, "foreign", Language.ENGLISH, "It could rain.");
    store(3, "own", Language.FRENCH, "La coulpe et le regret.");

    assertThat(suggestion("coulp", Language.FRENCH, Language.ENGLISH)).isEqualTo("coulpe");
    assertThat(suggestion("coulp", Language.ENGLISH, Language.FRENCH)).isEqualTo("could");
  }

  @Test
  void aWordOfAnotherLanguageIsMeantWhereTheLikeliestHasNoneAndTheQueryMayBeInEither() {
    store(3, "foreign", Language.ENGLISH, "The parliament sits.");
    store(3, "own", Language.FRENCH, "Les députés siègent.");

    assertThat(suggestion("parliment", Language.FRENCH, Language.ENGLISH)).isEqualTo("parliament");
  }

  @Test
  void aWordThatALanguageOnlyCitesIsNotItsOwn() {
    store(20, "foreign", Language.ENGLISH, "It could rain.");
    store(1, "citing", Language.FRENCH, "Il a dit « it could rain ».");
    store(19, "own", Language.FRENCH, "Il va pleuvoir.");

    assertThat(suggestion("coulp", Language.FRENCH)).isEmpty();
  }

  @Test
  void aWordThatIsRareInALanguageBecauseItsArticlesAreFewIsItsOwn() {
    store(60, "foreign", Language.ENGLISH, "The sanctions hold.");
    store(1, "own", Language.FRENCH, "Les sanctions tiennent.");

    assertThat(suggestion("santions", Language.FRENCH)).isEqualTo("sanctions");
  }

  @Test
  void aWordOfArticlesWhoseLanguageNobodyKnowsIsMeantInAnyLanguage() {
    store(3, "unknown", Language.UNKNOWN, "Zelensky");

    assertThat(suggestion("zelenski", Language.FRENCH)).isEqualTo("zelensky");
  }

  private String suggestion(String typed, Language... languages) {
    return suggestion(typed, Map.of(), languages);
  }

  private String suggestion(String typed, Map<String, Long> naming, Language... languages) {
    DidYouMean didYouMean = new DidYouMean(index, CHAINS, word -> naming.getOrDefault(word, 0L));
    return didYouMean.suggestion(new Clause.Word(typed), List.of(languages), List.of()).orElse("");
  }

  private void store(int articles, String id, Language language, String body) {
    index.write(
        IntStream.range(0, articles)
            .<Change>mapToObj(i -> Sample.article(id + i).language(language).body(body).change())
            .toList());
    index.refresh();
  }
}
