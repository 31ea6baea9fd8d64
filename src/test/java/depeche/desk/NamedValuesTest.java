package depeche.desk;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.article.Language;
import depeche.entity.EntityNames;
import depeche.entity.EntityTagger;
import depeche.lucene.LuceneIndex;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.MatchMode;
import depeche.query.SearchRequest;
import depeche.snippet.Snippets;
import depeche.text.Chains;
import depeche.text.LanguageDetector;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People, countries and topics asked for by their id or by any of their names. */
final class NamedValuesTest {
  private static Search search;
  private static LuceneIndex index;

  @BeforeAll
  static void open(@TempDir Path folder) {
    Chains chains = Chains.load();
    LanguageDetector detector = LanguageDetector.load();
    EntityNames names = EntityNames.load();
    index = LuceneIndex.open(folder, chains);
    Ingestion ingestion = new Ingestion(index, detector, EntityTagger.sharing(names));
    ingestion.receive(
        List.of(
            article("kinshasa", "À Kinshasa, la République démocratique du Congo vote."),
            article("brazzaville", "Le Congo-Brazzaville a ouvert un port."),
            article(
                "hopital",
                "L’hôpital manque de lits. Les médecins soignent les malades de la grippe, et le"
                    + " vaccin arrive dans les pharmacies."),
            article("moscou", "Vladimir Poutine a reçu un envoyé."),
            article("lyon", "Un marché a lieu le samedi à Lyon.")));
    index.refresh();
    search = new Search(index, chains, detector, names, new Snippets(chains));
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "pays:CD, kinshasa",
    "pays:cd, kinshasa",
    "country:\"République démocratique du Congo\", kinshasa",
    "pays:\"DR Congo\", kinshasa",
    "pays:\"Demokratische Republik Kongo\", kinshasa",
    "pays:RDC, kinshasa",
    "pays:\"Congo-Brazzaville\", brazzaville",
    "thème:santé, hopital",
    "theme:sante, hopital",
    "topic:health, hopital",
    "personne:poutine, moscou",
    "personne:vladimir-poutine, moscou",
    "person:\"Vladimir Putin\", moscou",
    "person:Путин, moscou",
  })
  void aValueIsFoundByItsIdAndByAnyOfItsNames(String query, String article) {
    assertThat(found(query, Language.FRENCH)).containsExactly(article);
    assertThat(found(query, Language.ENGLISH)).containsExactly(article);
  }

  private static List<String> found(String query, Language reader) {
    return search
        .answer(
            new SearchRequest(
                query,
                reader,
                Filters.NONE,
                MatchMode.AUTO,
                null,
                10,
                null,
                FacetChoice.NONE,
                false))
        .found()
        .hits()
        .stream()
        .map(hit -> hit.article().article().id().value())
        .toList();
  }

  private static Article article(String id, String body) {
    return new Article(
        new ArticleId(id),
        null,
        "",
        "",
        body,
        Language.FRENCH,
        null,
        List.of(),
        null,
        null,
        null,
        List.of(),
        List.of());
  }
}
