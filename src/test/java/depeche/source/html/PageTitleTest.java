package depeche.source.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PageTitleTest {
  @Test
  void aTitleForSocialNetworksGivesWayToTheHeadlineThatThePageShows() {
    String page =
        """
        <head><title>Nuit de rêve : le train revient | Le Rail</title>
        <meta property="og:title" content="Nuit de rêve : le train revient">
        <meta property="og:site_name" content="Le Rail"><script type="application/ld+json">
        {"@type": "NewsArticle", "headline": "Retour des trains de nuit"}</script></head>
        <body><h1>Retour des trains de nuit</h1><p>
        """
            + "Le premier train de nuit partira au mois de mai, avec huit voitures.";

    assertThat(title(page)).isEqualTo("Retour des trains de nuit");
    assertThat(title(page.replaceAll("<h1>.*</h1>", "<h1>Rail</h1>")))
        .isEqualTo("Nuit de rêve : le train revient");
  }

  /** Of a page whose heading, headline and title tag agree. */
  @ParameterizedTest
  @CsvSource({
    "Rail : la nuit revient, Le train de nuit revient au mois de mai",
    "Le train de nuit revient, Le train de nuit revient",
    "'Huit voitures, un bar et des couchettes : le train de nuit revient', "
        + "'Huit voitures, un bar et des couchettes : le train de nuit revient'",
    "Au mois de mai revient le train de nuit, Au mois de mai revient le train de nuit"
  })
  void whatAllOtherTitlesSayStandsAgainstAShortVariationAlone(String social, String title) {
    String page =
        """
        <head><title>Le train de nuit revient au mois de mai</title>
        <meta property="og:title" content="%s"><script type="application/ld+json">
        {"@type": "NewsArticle", "headline": "Le train de nuit revient au mois de mai"}</script>
        </head><body><h1>Le train de nuit revient au mois de mai</h1><p>
        Le premier partira avec huit voitures, et on attend beaucoup de monde sur le quai.
        """;

    assertThat(title(page.formatted(social))).isEqualTo(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta property='og:site_name' content='Le Rail'>",
        "<meta name='apple-mobile-web-app-title' content='Le Rail'>",
        "<meta name='twitter:site' content='@lerail'>",
        "<link rel='canonical' href='https://www.lerail.example/nuit'>",
        "<link rel='canonical' href='https://info.lerail.co.example/nuit'>",
        "<script type='application/ld+json'>{\"@type\":\"WebSite\",\"name\":\"Le Rail\"}</script>"
      })
  void theNameOfTheSiteIsNoPartOfTheTitleWhoeverTellsIt(String name) {
    assertThat(title(name + "<title>Retour des trains – une fête | Le Rail</title>"))
        .isEqualTo("Retour des trains – une fête");
  }

  @Test
  void whatFollowsADashAndIsNoSiteIsPartOfTheTitle() {
    assertThat(title("<title>Retour des trains – une fête</title><h1>Rail</h1>")).isEqualTo("Rail");
    assertThat(title("<title>Retour des trains – une fête</title>"))
        .isEqualTo("Retour des trains – une fête");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Le train de nuit…", "Le train de nuit ..."})
  void aTitleThatWasCutIsTheOneItIsTheBeginningOf(String cut) {
    assertThat(
            title(
                "<meta property='og:title' content='%s'><h1>Le train de nuit revient en mai</h1>"
                    .formatted(cut)))
        .isEqualTo("Le train de nuit revient en mai");
  }

  @Test
  void aTitleThatEndsInDotsOfItsOwnStays() {
    assertThat(title("<meta property='og:title' content='Et la nuit fut…'><h1>Le rail</h1>"))
        .isEqualTo("Et la nuit fut…");
  }

  private static String title(String html) {
    return WebPage.read(html).fromOrigin("page.html").orElseThrow().title();
  }
}
