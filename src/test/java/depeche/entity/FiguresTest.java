package depeche.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FiguresTest {
  private static final NameContext CONTEXT = new NameContext();
  private static final Figures FIGURES = Gazetteers.load().figures();

  @Test
  void noNameMeansTwoFigures() {
    assertThat(figures())
        .hasSizeGreaterThan(1500)
        .allSatisfy(figure ->
            assertThat(figure.names())
                .allSatisfy(name -> assertThat(FIGURES.byName(name)).containsExactly(figure)));
  }

  @Test
  void noFamilyNameThatIsEnoughAloneMeansTwoFigures() {
    assertThat(figures())
        .allSatisfy(figure ->
            assertThat(figure.families())
                .allSatisfy(family -> assertThat(FIGURES.byName(family)).hasSizeLessThan(2)));
  }

  @Test
  void noWikidataItemIsNotedForTwoFigures() {
    assertThat(figures().stream().map(Figure::wikidata).filter(item -> !item.isEmpty()))
        .doesNotHaveDuplicates()
        .allMatch(item -> item.matches("Q[1-9]\\d*"));
  }

  @Test
  void mostFiguresCarryTheirWikidataItem() {
    assertThat(figures().stream().map(Figure::wikidata).filter(item -> !item.isEmpty()))
        .hasSizeGreaterThanOrEqualTo(1500);
  }

  private static List<Figure> figures() {
    return Table.rows("people.tsv").stream()
        .map(row -> Slug.of(WrittenName.of(row.cell(0), CONTEXT).words()))
        .map(id -> FIGURES.byId(id).orElseThrow())
        .toList();
  }
}
