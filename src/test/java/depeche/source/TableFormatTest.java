package depeche.source;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Article;
import depeche.source.Reading.Problem;
import depeche.source.Reading.Read;
import depeche.source.Reading.Rejected;
import depeche.source.table.FieldNames;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TableFormatTest {
  private static final String TABLE =
      """
      Titre;Chapô;Texte;Auteur(s);Date de publication;Mots-clés;Coût
      Le dégel;Deux lignes;"Les trains ""de nuit""

      circuleront; dès mai.";Ana Petit, Luc Roy;19/06/2024 08:30;rail, nuit;12
      Deux;;Texte.;;;;
      """;

  @ParameterizedTest
  @ValueSource(strings = {"export.csv", "export.txt", "export"})
  void aTableIsRecognisedByItsFirstLine(String name) {
    assertThat(Sent.file(name, TABLE).titles()).containsExactly("Le dégel", "Deux");
  }

  @Test
  void columnsAreKnownByTheirFrenchAndEnglishNames() {
    Article article = Sent.file("export.csv", TABLE).articles().getFirst();

    assertThat(article.lead()).isEqualTo("Deux lignes");
    assertThat(article.body()).isEqualTo("Les trains \"de nuit\"\n\ncirculeront; dès mai.");
    assertThat(article.authors()).containsExactly("Ana Petit", "Luc Roy");
    assertThat(article.tags()).containsExactly("rail", "nuit");
    assertThat(article.published()).isEqualTo(Instant.parse("2024-06-19T08:30:00Z"));
    assertThat(Sent.file("a.tsv", "headline\tbody\nUn\tTexte.\n").article().title())
        .isEqualTo("Un");
  }

  @Test
  void anEditorNamesOtherColumns() {
    FieldNames names = new FieldNames(Map.of("title", List.of("Accroche une")));
    List<Reading> readings = new ArrayList<>();
    byte[] table = "Accroche une,Nr\nUn,1\n".getBytes(StandardCharsets.UTF_8);
    new FileReader(Limits.DEFAULT, names)
        .read(new ByteArrayInputStream(table), "export.csv", readings::add);

    assertThat(readings)
        .singleElement()
        .isInstanceOfSatisfying(
            Read.class, read -> assertThat(read.article().title()).isEqualTo("Un"));
  }

  @Test
  void aRowThatIsNoArticleIsNamedByItsLine() {
    Sent sent = Sent.file("export.csv", "title,body,date\nUn,x,hier soir\nDeux,y,2024-06-19\n");

    assertThat(sent.titles()).containsExactly("Deux");
    assertThat(sent.problems()).containsExactly(Problem.INVALID_DATE);
    assertThat(sent.rejections()).extracting(Rejected::line).containsExactly(2L);
  }

  @Test
  void aTableWithoutTitleOrTextIsRefused() {
    assertThat(Sent.file("stocks.csv", "produit,prix\nvis,3\n").problems())
        .containsExactly(Problem.NO_KNOWN_COLUMN);
  }

  @Test
  void aSentenceWithCommasIsNoTable() {
    assertThat(
            Sent.file("a.txt", "Le titre, le texte, la date\n\nLes trains circuleront.").titles())
        .containsExactly("Le titre, le texte, la date");
  }
}
