package depeche.web.page;

import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.desk.related.Wording;
import depeche.desk.related.Wording.Change;
import depeche.desk.related.Wording.Stretch;
import depeche.web.ArticleAddress;
import java.util.List;
import java.util.stream.Stream;

/** Lays out the comparison of two articles as a page. */
final class ComparisonPages {
  private final Messages messages;
  private final Frames frames;
  private final QueryString here;

  ComparisonPages(Messages messages, Frames frames, QueryString here) {
    this.messages = messages;
    this.frames = frames;
    this.here = here;
  }

  ComparisonPage of(EnrichedArticle one, EnrichedArticle other) {
    Article before = one.article();
    Article after = other.article();
    List<Stretch> title = Wording.changes(before.title(), after.title());
    List<Stretch> lead = Wording.changes(before.lead(), after.lead());
    List<Stretch> body = Wording.changes(before.body(), after.body());
    String path = Arounds.comparison(before.id(), after.id());
    long changed =
        Stream.of(title, lead, body)
            .flatMap(List::stream)
            .filter(stretch -> stretch.change() != Change.KEPT)
            .count();
    return new ComparisonPage(
        frames.comparison(messages.text("compare.title"), path, here),
        TextLanguage.of(other.language()),
        side(before),
        side(after),
        title,
        lead,
        body,
        messages.text("compare.changes", changed),
        changed == 0,
        Address.language(here).on(Arounds.comparison(after.id(), before.id())));
  }

  private ComparisonPage.Side side(Article article) {
    return new ComparisonPage.Side(
        Address.language(here).on(ArticleAddress.of(article.id())),
        article.title().isBlank() ? messages.text("article.untitled") : article.title(),
        article.source(),
        article.published() == null ? null : messages.day(article.published()));
  }
}
