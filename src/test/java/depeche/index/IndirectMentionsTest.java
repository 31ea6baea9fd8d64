package depeche.index;

import static depeche.article.MentionKind.CAPITAL;
import static depeche.article.MentionKind.DEMONYM;
import static depeche.article.MentionKind.NAME;
import static depeche.article.MentionKind.SEAT;
import static depeche.index.Sample.article;
import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.EnrichedArticle;
import depeche.article.EntityKind;
import depeche.article.MentionKind;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class IndirectMentionsTest {

  @Test
  void aCountryThatIsNotNamedIsNotedWithTheKindsOfItsMentions() {
    assertThat(noted(article("a").means("RU", 1, SEAT, CAPITAL, SEAT)))
        .contains("RU\0capital,seat");
  }

  @Test
  void aCountryThatIsNamedIsNotNoted() {
    assertThat(noted(article("a").means("RU", 1, SEAT, NAME))).isEmpty();
  }

  @Test
  void anEditorsAliasIsAName() {
    assertThat(noted(article("a").means("RU", 1, SEAT, MentionKind.ALIAS))).isEmpty();
  }

  @Test
  void whatTheSenderNamedIsNotNoted() {
    assertThat(noted(article("a").country("RU"))).isEmpty();
    assertThat(noted(article("a").means("RU", 1, SEAT).supplied(EntityKind.COUNTRY, "RU")))
        .isEmpty();
  }

  @Test
  void whatIsIgnoredIsEveryWayToMeanItByNothingElse() {
    assertThat(IndirectMentions.terms("RU", Set.of(SEAT, CAPITAL, DEMONYM)))
        .containsExactlyInAnyOrder(
            "RU\0demonym",
            "RU\0capital",
            "RU\0seat",
            "RU\0demonym,capital",
            "RU\0demonym,seat",
            "RU\0capital,seat",
            "RU\0demonym,capital,seat");
    assertThat(IndirectMentions.terms("RU", Set.of())).isEmpty();
  }

  @Test
  void aNoteTellsItsCountryAndWhetherAllOfItIsIgnored() {
    assertThat(IndirectMentions.id("RU\0capital,seat")).isEqualTo("RU");
    assertThat(IndirectMentions.areIgnored("RU\0capital,seat", Set.of(SEAT, CAPITAL))).isTrue();
    assertThat(IndirectMentions.areIgnored("RU\0capital,seat", Set.of(SEAT))).isFalse();
  }

  private static Optional<String> noted(Sample sample) {
    EnrichedArticle article = sample.enriched();
    return IndirectMentions.of(article, article.entities().getFirst());
  }
}
