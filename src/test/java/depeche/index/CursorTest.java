package depeche.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import depeche.article.Language;
import depeche.article.MentionKind;
import depeche.query.Clause;
import depeche.query.Facet;
import depeche.query.FacetChoice.Interval;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

/** Where a page ended, as an opaque word. */
final class CursorTest {

  @Property
  void itSaysWhatItWasGiven(@ForAll long rank, @ForAll @AlphaChars @NotEmpty String id) {
    ArticleQuery query = Asking.forWord("digue").query();
    Cursor cursor = new Cursor("42", rank, id, null);
    assertThat(Cursor.decode(cursor.encode(query), query)).isEqualTo(cursor);
  }

  @Test
  void itBelongsToOneQuery() {
    String word = new Cursor("1", 2, "a", null).encode(Asking.forWord("digue").query());
    ArticleQuery other = Asking.forWord("digue").in(Language.ENGLISH).query();
    assertThatThrownBy(() -> Cursor.decode(word, other)).isInstanceOf(InvalidCursorException.class);
  }

  @Test
  void itBelongsToASearchThatIgnoresTheSameMentions() {
    String word = new Cursor("1", 2, "a", null).encode(Asking.forWord("digue").query());
    ArticleQuery other = Asking.forWord("digue").ignoring(MentionKind.SEAT).query();
    assertThatThrownBy(() -> Cursor.decode(word, other)).isInstanceOf(InvalidCursorException.class);
  }

  @Test
  void itOutlivesTheProcessThatMadeIt() {
    ArticleQuery query =
        Asking.forWord("digue")
            .only(Facet.COUNTRY, "NL", "FR", "BE")
            .without(Facet.TOPIC, "x")
            .query();
    String madeEarlier = "MWEzZDVmMzM5ODgyNmZmNgo3CjMKYQ";
    assertThat(new Cursor("7", 3, "a", null).encode(query)).isEqualTo(madeEarlier);
  }

  @Test
  void itDoesNotMindThatSynonymsHaveChanged() {
    Clause written = new Clause.Word("digue");
    Clause widened = new Clause.Widened(written, new Clause.Word("levée"));
    String word = new Cursor("1", 2, "a", null).encode(Asking.forClause(widened).query());

    assertThat(Cursor.decode(word, Asking.forClause(written).query()).lastId()).isEqualTo("a");
  }

  @Test
  void itDoesNotMindAnotherPageSizeOrOtherCounts() {
    String word = new Cursor("1", 2, "a", null).encode(Asking.forWord("digue").size(5).query());
    ArticleQuery same = Asking.forWord("digue").size(50).counting(3, Interval.DAY).query();
    assertThat(Cursor.decode(word, same).lastId()).isEqualTo("a");
  }
}
