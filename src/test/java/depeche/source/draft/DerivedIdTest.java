package depeche.source.draft;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.ArticleId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class DerivedIdTest {

  @Test
  void anIdCanBeReadAndNeverChanges() {
    assertThat(DerivedId.ofOrigin("archive/Été 2024/accord de pêche.txt"))
        .isEqualTo(new ArticleId("archive-ete-2024-accord-de-peche-26zxy48ofmnis"));
  }

  @Test
  void variantsOfAnAddressGiveOneId() {
    assertThat(id("https://journal.example/accord?utm_medium=mail"))
        .isEqualTo(id("http://www.journal.example/accord"));
  }

  @Test
  void addressesWithTheSameLastStepGiveTwoIds() {
    assertThat(id("https://journal.example/2023/accord"))
        .isNotEqualTo(id("https://journal.example/2024/accord"));
  }

  @Test
  void aTextWithoutLatinLettersHasAnIdToo() {
    assertThat(DerivedId.ofContent("Договор", "", "").value()).matches("[0-9a-z]+");
  }

  @Property
  void anyContentHasAnId(@ForAll String title, @ForAll String body) {
    assertThat(DerivedId.ofContent(title, "", body).value()).matches("[0-9a-z-]{1,75}");
  }

  private static ArticleId id(String address) {
    return DerivedId.ofAddress(WebAddress.parse(address).orElseThrow());
  }
}
