package depeche.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DidYouMeanTest {
  @TempDir private Path folder;
  private SearchDesk desk;

  @BeforeEach
  void open() {
    desk = new SearchDesk(folder);
    for (int i = 0; i < 6; i++) {
      desk.store("accord" + i, "Un partenariat stratégique entre Zelensky et le port d’Ukraine.");
    }
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aMisspeltWordIsCorrectedFromTheCorpusWithItsAccents() {
    assertThat(desk.ask("strategque").suggestion()).isEqualTo("stratégique");
  }

  @Test
  void everyMisspeltWordOfAQueryIsCorrected() {
    assertThat(desk.ask("partenaria strategque").suggestion()).isEqualTo("partenariat stratégique");
  }

  @Test
  void theCaseTypedIsKept() {
    assertThat(desk.ask("Zelenski").suggestion()).isEqualTo("Zelensky");
    assertThat(desk.ask("ZELENSKI").suggestion()).isEqualTo("ZELENSKY");
    assertThat(desk.ask("zelenski").suggestion()).isEqualTo("zelensky");
  }

  @Test
  void theRestOfTheQueryStaysAsItIs() {
    assertThat(desk.ask("(strategque OU port) -phare titre:sommt \"parteneria\"").suggestion())
        .isEqualTo("(stratégique OU port) -phare titre:sommt \"parteneria\"");
  }

  @Test
  void anElidedArticleStays() {
    assertThat(desk.ask("l’Ukrane").suggestion()).isEqualTo("l’Ukraine");
  }

  @Test
  void whatTheCorpusHoldsIsNotCorrected() {
    desk.store("sport", "Le sport.");
    desk.store("sports", "Le sport. ");
    desk.store("sporting", "Le sport, encore.");

    assertThat(desk.ask("sport").suggestion()).isNull();
    assertThat(desk.ask("partenariat").suggestion()).isNull();
    assertThat(desk.ask("PARTENARIAT strategique").suggestion()).isNull();
  }

  @Test
  void whatIsQuotedOrMarkedOrAskedOfAFieldIsMeantAsItIs() {
    assertThat(desk.ask("\"partenaria strategque\"").suggestion()).isNull();
    assertThat(desk.ask("=strategque").suggestion()).isNull();
    assertThat(desk.ask("strategq*").suggestion()).isNull();
    assertThat(desk.ask("titre:strategque").suggestion()).isNull();
    assertThat(desk.ask("pays:Ukrane").suggestion()).isNull();
    assertThat(desk.ask("port -strategque").suggestion()).isNull();
  }

  @Test
  void aWordLikeNoOtherIsNotCorrected() {
    assertThat(desk.ask("dragon").suggestion()).isNull();
  }

  @Test
  void amongWordsEquallyNearTheOneThatStandsBesideTheOthersIsMeant() {
    desk.store("sea", "La marée monte sur la plage.");
    desk.store("sand", "La plage est longue.");
    desk.store("car", "Une plate affaire.");
    desk.store("town", "Une plate réponse.");
    desk.store("land", "Une plate étendue.");

    assertThat(desk.ask("plae").suggestion()).isEqualTo("plate");
    assertThat(desk.ask("marée plae").suggestion()).isEqualTo("marée plage");
  }

  @Test
  void aSpaceLeftOutIsPutBackWhereTheWordsStandSideBySide() {
    assertThat(desk.ask("partenariatstrategique").suggestion())
        .isEqualTo("partenariat stratégique");
    assertThat(desk.ask("port Partenariatstratégique").suggestion())
        .isEqualTo("port Partenariat stratégique");
    assertThat(desk.ask("portpartenariat").suggestion()).isNull();
  }

  @Test
  void aSpaceTooManyIsTakenOut() {
    assertThat(desk.ask("parten ariat").suggestion()).isEqualTo("partenariat");
    assertThat(desk.ask("(stratégique OU parten ariat) port").suggestion())
        .isEqualTo("(stratégique OU partenariat) port");
  }

  @Test
  void aLetterLeftOutIsLikelierThanAnotherInItsPlace() {
    for (int i = 0; i < 4; i++) {
      desk.store("swim" + i, "Elle nage.");
      desk.store("cloud" + i, "Un nuage passe.");
    }
    assertThat(desk.ask("nuge").suggestion()).isEqualTo("nuage");
  }

  @Test
  void onlyTheFirstPageCarriesASuggestion() {
    String next = desk.page("Ukraine OU Zelenski", 2, null).found().next();

    assertThat(desk.page("Ukraine OU Zelenski", 2, null).suggestion()).isNotNull();
    assertThat(desk.page("Ukraine OU Zelenski", 2, next).suggestion()).isNull();
  }
}
