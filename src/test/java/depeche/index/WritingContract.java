package depeche.index;

import static depeche.index.Sample.article;
import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Article;
import depeche.article.Article.SuppliedEntity;
import depeche.article.EnrichedArticle;
import depeche.article.Entity;
import depeche.article.EntityKind;
import depeche.article.Field;
import depeche.article.Language;
import depeche.article.Mention;
import depeche.article.MentionKind;
import depeche.query.Clause.Not;
import depeche.query.Clause.Word;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of changes. */
abstract class WritingContract extends OpenIndex {

  @Test
  void eachChangeTellsWhatBecameOfIt() {
    assertThat(
            index.write(
                List.of(
                    article("a").body("un").change(),
                    article("a").body("un").change(),
                    article("a").body("deux").change(),
                    new Change.Remove(id("a")),
                    new Change.Remove(id("a")),
                    article("a").body("deux").change(),
                    new Change.OriginRead("file", "stamp"),
                    new Change.OriginGone("file"))))
        .containsExactly(
            Outcome.CREATED,
            Outcome.UNCHANGED,
            Outcome.REPLACED,
            Outcome.REMOVED,
            Outcome.ABSENT,
            Outcome.CREATED,
            Outcome.NOTED,
            Outcome.NOTED);
  }

  @Test
  void anArticleIsReadAgainAsLongAsItIsAsItWasSent() {
    index.write(List.of(article("a").body("un").country("FR").from("file").change()));
    Change.Store sent = article("a").body("un").country("FR").change();
    EnrichedArticle again = article("a").body("un").country("RU").enriched();
    assertThat(
            index.write(
                List.of(
                    new Change.Reread(again, sent.fingerprint()),
                    new Change.Reread(again, sent.fingerprint()),
                    new Change.Reread(again, "another"),
                    new Change.Reread(article("b").enriched(), "none"))))
        .containsExactly(Outcome.REPLACED, Outcome.REPLACED, Outcome.ABSENT, Outcome.ABSENT);
    index.refresh();
    assertThat(index.find(id("a")).orElseThrow()).isEqualTo(again);
    assertThat(index.articlesFrom("file")).containsExactly(id("a"));
    assertThat(index.write(List.of(sent))).containsExactly(Outcome.UNCHANGED);
  }

  @Test
  void outcomesAreTheSameOnceArticlesCanBeSearched() {
    given(article("a").body("un"));
    assertThat(
            index.write(
                List.of(
                    article("a").body("un").change(),
                    article("a").body("deux").change(),
                    new Change.Remove(id("a")))))
        .containsExactly(Outcome.UNCHANGED, Outcome.REPLACED, Outcome.REMOVED);
  }

  @Test
  void anArticleIsReadBackWhole() {
    EnrichedArticle whole = whole();
    index.write(List.of(new Change.Store(whole, "f", null)));
    assertThat(index.find(id("whole"))).contains(whole);
    index.refresh();
    assertThat(index.find(id("whole"))).contains(whole);
    assertThat(index.search(Asking.forEverything().query()).hits())
        .extracting(ArticleHits.Hit::article)
        .containsExactly(whole);
  }

  @Test
  void aChangeIsReadBackAtOnceAndFoundAfterARefresh() {
    given(article("a").body("avant"));
    index.write(List.of(article("a").body("après").change()));
    assertThat(index.find(id("a")).orElseThrow().article().body()).isEqualTo("après");
    index.write(List.of(new Change.Remove(id("a"))));
    assertThat(index.find(id("a"))).isEmpty();
    index.refresh();
    assertThat(index.find(id("a"))).isEmpty();
    assertThat(all()).isEmpty();
  }

  @Test
  void aReplacedArticleIsFoundByItsNewTextOnly() {
    given(article("a").body("la tempête"));
    given(article("a").body("le calme"));
    assertThat(found(new Word("tempête"))).isEmpty();
    assertThat(found(new Word("calme"))).containsExactly("a");
  }

  @Test
  void whatWasCommittedIsThereAfterReopening() {
    index.write(List.of(article("a").body("un").change(), new Change.OriginRead("file", "1")));
    index.commit();
    reopen();
    assertThat(all()).containsExactly("a");
    assertThat(index.origins()).isEqualTo(Map.of("file", "1"));
    assertThat(index.write(List.of(article("a").body("un").change())))
        .containsExactly(Outcome.UNCHANGED);
  }

  @Test
  void originsAreRememberedWithTheirLatestStamp() {
    index.write(
        List.of(
            new Change.OriginRead("one", "1"),
            new Change.OriginRead("two", "1"),
            new Change.OriginRead("one", "2")));
    assertThat(index.origins()).isEqualTo(Map.of("one", "2", "two", "1"));
    index.write(List.of(new Change.OriginGone("one")));
    assertThat(index.origins()).isEqualTo(Map.of("two", "1"));
  }

  @Test
  void ofSomeOriginsItIsToldWhichWereReadToTheirEnd() {
    index.write(
        List.of(
            article("a").from("broken-off").change(),
            article("b").from("gone").change(),
            new Change.OriginRead("one", "1"),
            new Change.Withdraw(id("b"), "gone")));
    assertThat(index.stamps(List.of("one", "broken-off", "gone", "new")))
        .isEqualTo(Map.of("one", Optional.of("1"), "broken-off", Optional.empty()));
    assertThat(index.stamps(List.of())).isEmpty();
  }

  @Test
  void originsAreNamedByThePathTheyLieAt() {
    index.write(
        Stream.of("corpus/a", "corpus/a/b", "corpus/a/é", "corpus/ab", "depeche:x", "gone")
            .<Change>map(origin -> new Change.OriginRead(origin, "1"))
            .toList());
    index.write(List.of(new Change.OriginGone("gone")));
    index.refresh();
    assertThat(originsAt("corpus/a"))
        .containsExactlyInAnyOrder("corpus/a", "corpus/a/b", "corpus/a/é");
    assertThat(originsAt("")).hasSize(5);
    assertThat(originsAt("corp")).isEmpty();
  }

  private List<String> originsAt(String path) {
    List<String> origins = new ArrayList<>();
    index.eachOrigin(path, origins::add);
    return origins;
  }

  @Test
  void theLedgerOfOriginsIsNeverFound() {
    given(article("a"));
    index.write(List.of(new Change.OriginRead("one", "1")));
    index.refresh();
    assertThat(all()).containsExactly("a");
    assertThat(found(new Not(new Word("tempête")))).containsExactly("a");
    assertThat(index.health().articles()).isEqualTo(1);
  }

  @Test
  void articlesAreKnownByTheirOrigin() {
    index.write(
        List.of(
            article("a").from("one").change(),
            article("b").from("one").change(),
            article("c").from("two").change(),
            article("d").change()));
    assertThat(index.articlesFrom("one")).containsExactlyInAnyOrder(id("a"), id("b"));
    assertThat(index.originsOf(id("c"))).containsExactly("two");
    assertThat(index.originsOf(id("d"))).isEmpty();
    assertThat(index.originsOf(id("none"))).isEmpty();
  }

  @Test
  void anArticleSentAgainStaysWithItsFile() {
    index.write(List.of(article("a").from("one").change()));
    assertThat(index.write(List.of(article("a").change()))).containsExactly(Outcome.UNCHANGED);
    assertThat(index.articlesFrom("one")).containsExactly(id("a"));
  }

  @Test
  void anArticleInTwoFilesIsStoredAsTheLastOneReadHasIt() {
    given(article("a").body("un").from("one"));
    assertThat(index.write(List.of(article("a").body("deux").from("two").change())))
        .containsExactly(Outcome.REPLACED);
    assertThat(index.originsOf(id("a"))).containsExactly("two", "one");
    assertThat(index.articlesFrom("one")).containsExactly(id("a"));
    index.refresh();
    assertThat(index.originsOf(id("a"))).containsExactly("two", "one");
  }

  @Test
  void anArticleGoesWithTheLastOfItsFiles() {
    given(article("a").body("un").from("one"), article("a").body("un").from("two"));
    assertThat(index.write(List.of(new Change.Withdraw(id("a"), "two"))))
        .containsExactly(Outcome.NOTED);
    assertThat(index.originsOf(id("a"))).containsExactly("one");
    index.refresh();
    assertThat(found(new Word("un"))).containsExactly("a");
    assertThat(
            index.write(
                List.of(
                    new Change.Withdraw(id("a"), "two"),
                    new Change.Withdraw(id("a"), "one"),
                    new Change.Withdraw(id("a"), "one"))))
        .containsExactly(Outcome.ABSENT, Outcome.REMOVED, Outcome.ABSENT);
  }

  @Test
  void anOlderVersionDoesNotReplaceANewerOne() {
    given(article("a").body("nouveau").published("2024-06-19"));
    assertThat(
            index.write(
                List.of(
                    article("a").body("vieux").published("2024-06-18").change(),
                    article("a").body("vieux").published("2024-06-18").from("one").change())))
        .containsExactly(Outcome.OUTDATED, Outcome.OUTDATED);
    assertThat(index.find(id("a")).orElseThrow().article().body()).isEqualTo("nouveau");
    assertThat(index.originsOf(id("a"))).containsExactly("one");
    index.refresh();
    assertThat(index.write(List.of(article("a").body("x").published("2024-06-18").change())))
        .containsExactly(Outcome.OUTDATED);
    assertThat(index.write(List.of(article("a").body("x").published("2024-06-20").change())))
        .containsExactly(Outcome.REPLACED);
  }

  @Test
  void aFileMayDateItsArticleBack() {
    given(article("a").body("un").published("2024-06-19").from("one"));
    assertThat(
            index.write(
                List.of(article("a").body("un").published("2024-06-18").from("one").change())))
        .containsExactly(Outcome.REPLACED);
  }

  @Test
  void aWordOfAnyLengthCanBeStored() {
    given(article("long").body("début " + "x".repeat(100_000) + " fin").source("s".repeat(50_000)));
    assertThat(found(new Word("fin"))).containsExactly("long");
    assertThat(found(new Word("x".repeat(100_000)))).containsExactly("long");
  }

  @Test
  void healthCountsTheArticlesThatCanBeFound() {
    given(article("a"), article("b"), article("b"));
    assertThat(index.health().articles()).isEqualTo(2);
    index.commit();
    assertThat(index.health().bytes()).isPositive();
    assertThat(index.health().segments()).isPositive();
  }

  private static EnrichedArticle whole() {
    Article article =
        new Article(
            id("whole"),
            "https://journal.example/1",
            "Oslo reçoit",
            "Un sommet",
            "Une visite à Oslo, 🎿 puis Bergen.",
            Language.FRENCH,
            "Le Phare",
            List.of("Élodie Marchetti", "Paul Rivoire"),
            Instant.parse("2024-06-19T08:30:00.123456789Z"),
            Instant.parse("1960-01-01T00:00:00Z"),
            "PHOTO / AGENCE",
            List.of("sommet", "nord"),
            List.of(new SuppliedEntity(EntityKind.PERSON, "", "Anna Lindqvist")));
    Mention inTitle = new Mention(Field.TITLE, 0, 4, "Oslo", MentionKind.CAPITAL);
    Mention inBody = new Mention(Field.BODY, 13, 17, "Oslo", MentionKind.CAPITAL);
    Entity norway = new Entity(EntityKind.COUNTRY, "NO", "Norvège", 0.75, List.of(inTitle, inBody));
    Entity person = new Entity(EntityKind.PERSON, "anna-lindqvist", "Anna Lindqvist", 1, List.of());
    return new EnrichedArticle(article, Language.FRENCH, List.of(norway, person));
  }
}
