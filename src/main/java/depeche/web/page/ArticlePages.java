package depeche.web.page;

import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.article.Field;
import depeche.article.Language;
import depeche.desk.ArticleAnswer;
import depeche.desk.Labels;
import depeche.web.ArticleAddress;
import depeche.web.page.Run.Block;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lays out an article as a page. */
final class ArticlePages {
  /** In UTF-16 units; cards show about two lines. */
  private static final int LONGEST_DESCRIPTION = 200;

  private final Messages messages;
  private final Frames frames;
  private final SpokenOf spokenOf;
  private final QueryString here;

  ArticlePages(Messages messages, Frames frames, Labels labels, QueryString here) {
    this.messages = messages;
    this.frames = frames;
    this.spokenOf = new SpokenOf(messages, labels, here);
    this.here = here;
  }

  ArticlePage of(ArticleAnswer answer, Around around) {
    EnrichedArticle enriched = answer.article();
    Article article = enriched.article();
    boolean marked = here.has(Address.MARK, Address.MARK_ENTITIES);
    EvidenceTrail trail = new EvidenceTrail(enriched, messages, spokenOf::label);
    String path = ArticleAddress.of(article.id());
    QueryString results = Address.search(here);
    Instant published = article.published();
    Instant modified = article.modified();
    String title = article.title().isBlank() ? messages.text("article.untitled") : article.title();
    return new ArticlePage(
        frames.article(title, path, here, card(enriched, title, path)),
        TextLanguage.of(enriched.language()),
        foreign(enriched.language()),
        text(answer, Field.TITLE, trail, marked).line(),
        text(answer, Field.LEAD, trail, marked).line(),
        body(answer, trail, marked),
        article.source(),
        article.authors(),
        published == null ? null : messages.day(published),
        published == null ? null : published.toString(),
        modified == null || modified.equals(published) ? null : messages.day(modified),
        article.credit(),
        webAddress(article.url()),
        results.on(Address.SEARCH),
        !results.without(PageLanguage.PARAMETER).parameters().isEmpty(),
        here.first("q").map(q -> messages.text("article.matches", matches(answer))).orElse(null),
        matches(answer) > 0,
        marked,
        toggled(marked).on(path),
        spokenOf.groups(enriched, trail, marked ? "" : toggled(false).on(path)),
        "/api/v1" + path,
        around);
  }

  private Card card(EnrichedArticle enriched, String title, String path) {
    Article article = enriched.article();
    String address = frames.absolute(path);
    String picture = frames.absolute(Address.picture(article.id()));
    String description = beginning(article.lead().isBlank() ? article.body() : article.lead());
    return new Card(
        address,
        "article",
        description.isEmpty() ? title : description,
        Objects.toString(article.published(), null),
        picture,
        StructuredData.article(
            enriched, address, picture, description, webAddress(article.url()), spokenOf::label));
  }

  /** The first sentences of {@code text}, as many as a card shows. */
  private static String beginning(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= LONGEST_DESCRIPTION) {
      return line;
    }
    int space = line.lastIndexOf(' ', LONGEST_DESCRIPTION);
    int end = space > 0 ? space : line.offsetByCodePoints(0, LONGEST_DESCRIPTION / 2);
    return line.substring(0, end) + "…";
  }

  private QueryString toggled(boolean marked) {
    return marked ? here.without(Address.MARK) : here.with(Address.MARK, Address.MARK_ENTITIES);
  }

  private static MarkedText text(
      ArticleAnswer answer, Field field, EvidenceTrail trail, boolean marked) {
    return new MarkedText(
        answer.article().article().text(field),
        answer.matches(field),
        marked ? trail.in(field) : List.of());
  }

  private static List<Block> body(ArticleAnswer answer, EvidenceTrail trail, boolean marked) {
    return text(answer, Field.BODY, trail, marked).blocks();
  }

  private static long matches(ArticleAnswer answer) {
    return Arrays.stream(Field.values()).mapToLong(field -> answer.matches(field).size()).sum();
  }

  private @Nullable String foreign(Language language) {
    return language.equals(messages.language().language()) || language.equals(Language.UNKNOWN)
        ? null
        : messages.languageName(language);
  }

  /** An article's address where it is one of the web: anything else may run as a script. */
  private static @Nullable String webAddress(@Nullable String url) {
    if (url == null) {
      return null;
    }
    String lower = url.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://") ? url : null;
  }
}
