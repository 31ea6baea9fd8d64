package depeche.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.MentionKind;
import depeche.desk.Labels;
import depeche.desk.UnderstoodQuery;
import depeche.entity.EntityNames;
import depeche.query.Clause.Has;
import depeche.query.Facet;
import depeche.query.ParsedQuery;
import depeche.query.QueryParser;
import depeche.web.page.Understood.Oddity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UnderstoodQueriesTest {
  private static final Map<Has, List<String>> MEANT =
      Map.of(
          new Has(Facet.COUNTRY, "Corée"), List.of("KP", "KR"),
          new Has(Facet.LANGUAGE, "allemand"), List.of("de"));

  private final Labels labels = new Labels(EntityNames.load());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          budget | Articles avec « budget », sous toutes ses formes.
          partenariat stratégique | Articles avec « partenariat » et « stratégique », sous toutes leurs formes.
          "partenariat stratégique" traité | Articles avec « partenariat stratégique » mot pour mot et « traité ».
          "partenariat défense"~5 | Articles avec les mots de « partenariat défense » à 5 mots de distance au plus.
          =pêcheur | Articles avec « pêcheur » ainsi accentué.
          démocrat* | Articles avec un mot qui commence par « démocrat ».
          sanctions OU embargo | Articles avec « sanctions » ou « embargo ».
          sanctions SAUF pétrole | Articles avec « sanctions », mais pas ceux avec « pétrole ».
          -pétrole | Tous les articles, mais pas ceux avec « pétrole ».
          (sanctions OU embargo) Russie | Articles (avec « sanctions » ou « embargo »), avec « Russie ».
          a OU -b | Articles avec « a » ou tous sauf ceux avec « b ».
          pays:KP budget | Articles sur le pays « Corée du Nord », avec « budget ».
          pays:Corée | Articles sur le pays « Corée du Nord » ou « Corée du Sud ».
          langue:allemand | Articles en allemand.
          source:"Le Télégraphe" | Articles de la source « Le Télégraphe ».
          titre:sommet | Articles avec « sommet » dans le titre.
          après:2024-06-19 | Articles publiés depuis le 19 juin 2024.
          date:2024-06 | Articles publiés en juin 2024.
          date:2024-06-19 | Articles publiés le 19 juin 2024.
          date:2024-06-19..2024-07-02 | Articles publiés du 19 juin 2024 au 2 juillet 2024.
          """)
  void tellsInFrenchWhatIsFound(String query, String sentence) {
    assertThat(plain(understood(query, PageLanguage.FRENCH).sentence())).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          strategic partnership | Articles with “strategic” and “partnership”, in any form.
          "trade war" NOT tariff | Articles with “trade war” word for word, but not those with “tariff”.
          country:KP after:2024-06 | Articles about the country “North Korea”, published since 1 June 2024.
          """)
  void tellsInEnglishWhatIsFound(String query, String sentence) {
    assertThat(understood(query, PageLanguage.ENGLISH).sentence()).isEqualTo(sentence);
  }

  @Test
  void tellsWhichMentionsOfACountryDoNotCount() {
    UnderstoodQuery metonyms = query("pays:KP", MentionKind.METONYMS);
    assertThat(plain(told("pays:KP", metonyms, PageLanguage.FRENCH)))
        .isEqualTo(
            "Articles sur le pays « Corée du Nord ». Ne suffisent pas à mentionner un pays :"
                + " capitale, siège du pouvoir, ville.");
    assertThat(told("pays:KP", metonyms, PageLanguage.ENGLISH))
        .endsWith("Not enough to mention a country: capital, seat of power, city.");
  }

  @Test
  void saysNothingOfMentionsWhereNoCountryIsAskedFor() {
    assertThat(told("budget", query("budget", MentionKind.METONYMS), PageLanguage.ENGLISH))
        .isEqualTo("Articles with “budget”, in any form.");
  }

  @Test
  void nothingAskedIsNothingSaid() {
    assertThat(understood("  ", PageLanguage.FRENCH)).isEqualTo(new Understood("", List.of()));
  }

  @Test
  void pointsAtWhatIsOdd() {
    assertThat(understood("accord \"traité de paix", PageLanguage.FRENCH).oddities())
        .containsExactly(
            new Oddity(
                "Caractère 8\u00a0: Ce guillemet n’est pas fermé ; il est lu comme du texte.",
                "accord ",
                "\"",
                "traité de paix"));
  }

  @Test
  void pointsAtTheWholeOfAWord() {
    assertThat(understood("budget après:demain Lyon", PageLanguage.ENGLISH).oddities())
        .extracting(Oddity::place)
        .containsExactly("demain");
  }

  @Test
  void saysThatNoCountryIsCalledSo() {
    assertThat(understood("pays:Atlantide", PageLanguage.FRENCH).oddities())
        .extracting(oddity -> plain(oddity.text()))
        .containsExactly("Aucun pays connu ne s’appelle « Atlantide ».");
  }

  @ParameterizedTest
  @CsvSource({
    "langue:allemand, 0",
    "langue:de, 0",
    "langue:klingon, 1",
    "langue:xq, 1",
    "thème:chaussettes, 1"
  })
  void saysThatNoLanguageOrTopicIsCalledSo(String query, int oddities) {
    assertThat(understood(query, PageLanguage.FRENCH).oddities()).hasSize(oddities);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u202Eà l’envers",
        "\"\u2066\u202E\"",
        "pays:\u202EFrance",
        "titre:\u0000\u0007",
        "(\u202E"
      })
  void nothingTypedTurnsTheSentenceAround(String query) {
    Understood understood = understood(query, PageLanguage.FRENCH);
    assertThat(understood.toString())
        .doesNotContainPattern("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "👩‍👩‍👧", "\"", "(", "pays:", "-", "أ"})
  void anEndlessQueryHasASentenceThatEnds(String piece) {
    Understood understood = understood((piece + " ").repeat(3000), PageLanguage.FRENCH);
    assertThat(understood.sentence()).hasSizeLessThan(450);
    assertThat(understood.oddities()).hasSizeLessThanOrEqualTo(3);
    assertThat(understood((piece).repeat(10_000), PageLanguage.FRENCH).sentence())
        .hasSizeLessThan(450);
  }

  private Understood understood(String query, PageLanguage language) {
    return new UnderstoodQueries(Messages.in(language), labels).of(query, query(query, Set.of()));
  }

  private String told(String q, UnderstoodQuery query, PageLanguage language) {
    return new UnderstoodQueries(Messages.in(language), labels).of(q, query).sentence();
  }

  private static UnderstoodQuery query(String q, Set<MentionKind> ignored) {
    ParsedQuery parsed = QueryParser.parse(q);
    return new UnderstoodQuery(
        parsed.clause(), meant(parsed), ignored, List.of(), parsed.warnings());
  }

  /** What the desk would know of the name that {@code query} is. */
  private static Map<Has, List<String>> meant(ParsedQuery query) {
    return query.clause() instanceof Has has
        ? Map.of(has, MEANT.getOrDefault(has, List.of(has.value())))
        : Map.of();
  }

  /** With plain spaces where French has ones that do not break. */
  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }
}
