package depeche.source.html;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Article;
import depeche.article.Language;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class WebPageTest {
  private static final String FIRST =
      "Le premier train de nuit partira au mois de mai, avec huit voitures et un wagon-restaurant.";
  private static final String SECOND =
      "Les associations d’usagers demandaient ce retour depuis la fermeture de la ligne, en 2013.";

  @Test
  void linkedDataTellsWhoWhenAndWhere() {
    Article article =
        read(
            """
            <html lang="fr-FR"><head><script type="application/ld+json">
            {"@context": "https://schema.org", "@graph": [
              {"@type": "Organization", "name": "Le Rail"},
              {"@type": ["NewsArticle"], "headline": "Retour des trains de nuit",
               "description": "La ligne rouvre.", "datePublished": "2024-06-19T14:30:00+02:00",
               "dateModified": "2024-06-20T08:00:00Z", "author": [{"name": "Jeanne Martin"}],
               "publisher": {"name": "Le Rail"}, "keywords": "rail, nuit"}]}
            </script><link rel="canonical" href="https://rail.example/nuit"></head><body><p>
            """
                + FIRST);

    assertThat(article.title()).isEqualTo("Retour des trains de nuit");
    assertThat(article.lead()).isEqualTo("La ligne rouvre.");
    assertThat(article.published()).isEqualTo(Instant.parse("2024-06-19T12:30:00Z"));
    assertThat(article.modified()).isEqualTo(Instant.parse("2024-06-20T08:00:00Z"));
    assertThat(article.authors()).containsExactly("Jeanne Martin");
    assertThat(article.source()).isEqualTo("Le Rail");
    assertThat(article.tags()).containsExactly("rail", "nuit");
    assertThat(article.url()).isEqualTo("https://rail.example/nuit");
    assertThat(article.language()).isEqualTo(Language.FRENCH);
    assertThat(article.id().value()).startsWith("nuit-");
  }

  @Test
  void aDateThatOnlyPeopleCanReadIsRead() {
    Article article =
        read(
            "<h1>Nuit</h1><span class='post-date'>Publié le 19 juin 2024 à 14h30</span><p>"
                + FIRST);

    assertThat(article.published()).isEqualTo(Instant.parse("2024-06-19T14:30:00Z"));
  }

  @Test
  void aTextInModulesIsOneText() {
    String module =
        "<div class='module'><div class='box'><div class='inner'><p>%s</p></div></div></div>";
    Article article =
        read(
            "<h1>Nuit</h1><div class='page'>"
                + module.formatted(FIRST)
                + module.formatted(SECOND)
                + "</div>");

    assertThat(article.body()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void paragraphsGivenAsDataAreTheTextWhereThePageShowsThem() {
    Article article =
        read(
            """
            <head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Nuit",
            "description": "%1$s", "articleBody": "%1$s\\n%2$s"}</script></head>
            <body><h1>Nuit</h1><p>%1$s</p><p>%2$s</p>
            """
                .formatted(FIRST, SECOND + " " + SECOND));

    assertThat(article.body()).isEqualTo(FIRST + "\n" + SECOND + " " + SECOND);
  }

  @Test
  void openGraphTellsWhereLinkedDataIsSilent() {
    Article article =
        read(
            """
            <head><title>Retour des trains de nuit - Le Rail</title>
            <meta property="og:title" content="Retour des trains de nuit - Le Rail">
            <meta property="og:description" content="La ligne rouvre.">
            <meta property="og:site_name" content="Le Rail">
            <meta property="article:published_time" content="2024-06-19T12:30:00Z">
            <meta property="article:author" content="Jeanne Martin">
            <meta property="article:tag" content="rail"><meta property="article:tag" content="nuit">
            </head><body><p>
            """
                + FIRST);

    assertThat(article.title()).isEqualTo("Retour des trains de nuit");
    assertThat(article.lead()).isEqualTo("La ligne rouvre.");
    assertThat(article.source()).isEqualTo("Le Rail");
    assertThat(article.published()).isEqualTo(Instant.parse("2024-06-19T12:30:00Z"));
    assertThat(article.authors()).containsExactly("Jeanne Martin");
    assertThat(article.tags()).containsExactly("rail", "nuit");
  }

  @Test
  void aBarePageHasTheTitleOfItsHeading() {
    Article article = read("<h1>Retour des trains</h1><p>" + FIRST + "<p>" + SECOND);

    assertThat(article.title()).isEqualTo("Retour des trains");
    assertThat(article.body()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void whatStandsAroundTheTextIsLeftOut() {
    Article article =
        read(
            """
            <header><nav><ul><li><a href="/">Accueil</a><li><a href="/m">Monde</a></ul></nav></header>
            <div class="cookie-banner"><p>Nous utilisons des cookies pour mesurer l’audience de ce site.</p></div>
            <main><article><h1>Retour des trains</h1>
            <figure><img src="t.jpg"><figcaption>Un train en gare, photographié en mai.</figcaption></figure>
            """
                + "<p>"
                + FIRST
                + "</p>"
                + """
                <p>À lire aussi : <a href="/b">La carte des lignes rouvertes depuis dix ans</a></p>
                <div class="share-bar"><ul><li>Partager par courriel<li>Imprimer la page</ul></div>
                <h2>Une reprise attendue</h2>
                """
                + "<p>"
                + SECOND
                + "</p>"
                + """
                <div class="newsletter"><p>Recevez chaque matin notre lettre, directement dans votre boîte.</p></div>
                </article></main>
                <section id="comments"><p>Enfin une bonne nouvelle pour tous les voyageurs de nuit !</p></section>
                <footer><p>Le Rail, journal des voyageurs. Tous droits réservés pour tous les pays.</p></footer>
                <script>var texte = "jamais lu";</script>
                """);

    assertThat(article.body()).isEqualTo(FIRST + "\n\nUne reprise attendue\n\n" + SECOND);
  }

  @Test
  void aLinkAmongWordsAndAHeadingOverAParagraphStayWhateverTheyAreCalled() {
    Article article =
        read(
            "<h1>Retour</h1><p>"
                + FIRST.replace("mois de mai", "<a class='tag-link' href='/mai'>mois de mai</a>")
                + "</p><h2 class='widget-title'>Une reprise attendue</h2><p>"
                + SECOND
                + "</p>");

    assertThat(article.body()).isEqualTo(FIRST + "\n\nUne reprise attendue\n\n" + SECOND);
  }

  @Test
  void aLeadIsNotRepeatedInTheText() {
    Article article =
        read(
            "<meta name=description content='La ligne de nuit rouvre enfin, avec huit voitures.'>"
                + "<h1>Retour</h1><p>La ligne de nuit rouvre enfin, avec huit voitures.</p><p>"
                + FIRST
                + "</p><p>"
                + SECOND
                + "</p>");

    assertThat(article.lead()).isEqualTo("La ligne de nuit rouvre enfin, avec huit voitures.");
    assertThat(article.body()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void anAddressIsNoAuthor() {
    assertThat(read("<meta name=author content='https://rail.example/jm'><h1>Un</h1>").authors())
        .isEmpty();
  }

  @Test
  void paragraphsEachInADivisionOfTheirOwnAreOneText() {
    Article article =
        read(
            "<div><h1>Retour</h1><div><div><div><p>"
                + FIRST
                + "</p></div></div><div><div><p>"
                + SECOND
                + "</p></div></div></div></div>");

    assertThat(article.body()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void textThatOnlyTheLinkedDataHoldsIsTaken() {
    String text = (FIRST + " " + SECOND + " ").repeat(2).strip();
    Article article =
        read(
            "<script type='application/ld+json'>{\"@type\": \"Article\", \"headline\": \"Retour\","
                + " \"articleBody\": \""
                + text
                + "\"}</script><div id=app></div>");

    assertThat(article.body()).isEqualTo(text);
  }

  @Test
  void brokenLinkedDataIsPassedOver() {
    assertThat(read("<script type='application/ld+json'>{oops</script><h1>Un</h1>").title())
        .isEqualTo("Un");
  }

  @Test
  void markupNestedWithoutEndIsRead() {
    assertThat(read("<div>".repeat(100_000) + "<h1>Un</h1><p>" + FIRST).title()).isEqualTo("Un");
  }

  private static Article read(String html) {
    return WebPage.read(html).fromOrigin("page.html").orElseThrow();
  }
}
