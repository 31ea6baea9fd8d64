package depeche.source.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DateTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-06-19                          | 2024-06-19T00:00:00Z
          2024-06-19T14:30:00Z                | 2024-06-19T14:30:00Z
          2024-06-19T14:30:00.250Z            | 2024-06-19T14:30:00.250Z
          2024-06-19T14:30+02:00              | 2024-06-19T12:30:00Z
          2024-06-19T14:30:00+0200            | 2024-06-19T12:30:00Z
          2024-06-19T14:30+02:00[Europe/Paris] | 2024-06-19T12:30:00Z
          2024-06-19T14:30:00                 | 2024-06-19T14:30:00Z
          2020-07-02 19:09:00                 | 2020-07-02T19:09:00Z
          20240619T143000Z                    | 2024-06-19T14:30:00Z
          20240619                            | 2024-06-19T00:00:00Z
          Wed, 19 Jun 2024 14:30:00 GMT       | 2024-06-19T14:30:00Z
          Wed, 19 Jun 2024 14:30:00 +0200     | 2024-06-19T12:30:00Z
          Wed, 19 Jun 2024 14:30:00 EDT       | 2024-06-19T18:30:00Z
          1er janvier 2016                    | 2016-01-01T00:00:00Z
          1er janvier 2016, 14h30             | 2016-01-01T14:30:00Z
          19 juin 2024 à 14h30                | 2024-06-19T14:30:00Z
          19 juin 2024 à 14 h 30 (heure de Paris) | 2024-06-19T12:30:00Z
          Publié le mercredi 19 juin 2024 à 9h | 2024-06-19T09:00:00Z
          15 août 2023                        | 2023-08-15T00:00:00Z
          3 févr. 2022                        | 2022-02-03T00:00:00Z
          19/06/2024                          | 2024-06-19T00:00:00Z
          19/06/2024 14:30                    | 2024-06-19T14:30:00Z
          06/19/2024                          | 2024-06-19T00:00:00Z
          19.06.2024, 14:30 Uhr               | 2024-06-19T14:30:00Z
          19. Juni 2024                       | 2024-06-19T00:00:00Z
          June 19, 2024 at 2:30 pm            | 2024-06-19T14:30:00Z
          19th of June 2024                   | 2024-06-19T00:00:00Z
          19 de junio de 2024                 | 2024-06-19T00:00:00Z
          19 giugno 2024                      | 2024-06-19T00:00:00Z
          19 de junho de 2024 às 14h30        | 2024-06-19T14:30:00Z
          19 июня 2024 г.                     | 2024-06-19T00:00:00Z
          ١٩ يونيو ٢٠٢٤                       | 2024-06-19T00:00:00Z
          mardi 3 mai 2016 à 8 h 05           | 2016-05-03T08:05:00Z
          le 3 mai 2016 à 8 heures 05         | 2016-05-03T08:05:00Z
          3 mai 2016 à midi                   | 2016-05-03T12:00:00Z
          3 mai 2016 à minuit                 | 2016-05-03T00:00:00Z
          3 mai 2016 08h05 (Paris)            | 2016-05-03T06:05:00Z
          PARIS, 3 mai 2016 (AFP)             | 2016-05-03T00:00:00Z
          Publié le 03/05/2016 à 08h05, mis à jour le 04/05/2016 à 10h | 2016-05-03T08:05:00Z
          03/05/16                            | 2016-05-03T00:00:00Z
          Tue, 3 May 16 08:05:00 GMT          | 2016-05-03T08:05:00Z
          Tue May 03 08:05:00 CEST 2016       | 2016-05-03T06:05:00Z
          Posted: May 3, 2016 8:05 AM PST     | 2016-05-03T16:05:00Z
          Tuesday, May 3, 2016 8:05 a.m.      | 2016-05-03T08:05:00Z
          2016-05-03T08:05:00 Europe/Paris    | 2016-05-03T06:05:00Z
          2016-01-03 08:05 CET                | 2016-01-03T07:05:00Z
          3 mai 2016 08:05 UTC+02:00          | 2016-05-03T06:05:00Z
          Dienstag, 3. Mai 2016 um 8.05 Uhr   | 2016-05-03T08:05:00Z
          martes, 3 de mayo de 2016, 08:05 h  | 2016-05-03T08:05:00Z
          3 maggio 2016 ore 8:05              | 2016-05-03T08:05:00Z
          2016年5月3日 8時05分                 | 2016-05-03T08:05:00Z
          20160503080500                      | 2016-05-03T08:05:00Z
          1462255500                          | 2016-05-03T06:05:00Z
          """)
  void everyUsualFormIsRead(String text, Instant moment) {
    assertThat(DateText.parse(text)).contains(moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hier",
        "2024",
        "31 juin 2024",
        "2024-13-45",
        "32/01/2024",
        "19 brumaire 2024",
        "2024-06-19 demain",
        "2024-06-19T25:00:00Z",
        "2024-06-19T14:30:00 Mars/Olympus"
      })
  void whatNamesNoDayIsNoDate(String text) {
    assertThat(DateText.parse(text)).isEmpty();
  }

  @Test
  void theDayComesBeforeTheMonthWhereBothCouldBe() {
    assertThat(DateText.parse("03/04/2024")).contains(Instant.parse("2024-04-03T00:00:00Z"));
  }
}
