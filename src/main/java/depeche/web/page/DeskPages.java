package depeche.web.page;

import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.desk.CorpusProgress;
import depeche.desk.daybook.Day;
import depeche.desk.feeds.FeedState;
import depeche.desk.feeds.FeedTrouble;
import depeche.desk.feeds.Feeds;
import depeche.index.ArticleIndex.Health;
import depeche.web.ArticleAddress;
import depeche.web.page.DeskPage.Arrival;
import depeche.web.page.DeskPage.Fact;
import depeche.web.page.DeskPage.Polled;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays out what is known of the archive as a page. */
final class DeskPages {
  private final Messages messages;
  private final Frames frames;
  private final QueryString here;

  DeskPages(Messages messages, Frames frames, QueryString here) {
    this.messages = messages;
    this.frames = frames;
    this.here = here;
  }

  DeskPage of(DeskState desk, DraftForm draft, boolean signedIn) {
    RejectionsPages refusals = new RejectionsPages(messages, frames, here);
    Day today = desk.today();
    return new DeskPage(
        frames.within(messages.text("title.desk"), Address.DESK, here),
        signedIn,
        warnings(desk),
        draft,
        today.isQuiet()
            ? messages.text("desk.today.none")
            : messages.text("desk.today", today.created(), today.replaced(), today.removed()),
        desk.arrivals().stream().map(this::arrival).toList(),
        messages.text("rejections.total", desk.rejectionCount()),
        desk.rejections().stream().map(refusals::row).toList(),
        messages.text("overrides.force", desk.overrides().decisions()),
        desk.overrides().applying() == null
            ? null
            : OverridesPages.progress(messages, desk.overrides().applying()),
        desk.feeds().stream().map(this::polled).toList(),
        messages.text("desk.alerts", desk.alerts()),
        facts(desk.health(), desk.languages(), desk.underWay()));
  }

  private List<String> warnings(DeskState desk) {
    List<String> warnings = new ArrayList<>();
    if (!desk.overrides().problems().isEmpty()) {
      warnings.add(messages.text("desk.warning.overrides", desk.overrides().problems().size()));
    }
    if (desk.parkedAlerts() > 0) {
      warnings.add(messages.text("desk.warning.webhooks", desk.parkedAlerts()));
    }
    if (desk.health().articles() == 0) {
      warnings.add(messages.text("desk.warning.empty"));
    }
    return warnings;
  }

  private Arrival arrival(DeskState.Came came) {
    EnrichedArticle enriched = came.article();
    Article article = enriched.article();
    return new Arrival(
        Address.language(here).on(ArticleAddress.of(article.id())),
        TextLanguage.of(enriched.language()),
        article.title().isBlank() ? messages.text("article.untitled") : article.title(),
        article.source(),
        messages.time(came.at()));
  }

  private Polled polled(Feeds.Listed listed) {
    FeedState feed = listed.state();
    return new Polled(feed.address().toString(), state(feed), feed.failures() == 0);
  }

  private String state(FeedState feed) {
    if (feed.attempted() == null) {
      return messages.text("desk.feed.new");
    }
    if (feed.isGone()) {
      return messages.text("desk.feed.gone");
    }
    String next = messages.time(feed.next());
    return feed.failures() > 0
        ? messages.text("desk.feed.failing", trouble(feed), next)
        : messages.text(
            "desk.feed.working", messages.moment(feed.attempted()), feed.created(), next);
  }

  private String trouble(FeedState feed) {
    FeedTrouble trouble = Objects.requireNonNullElse(feed.trouble(), FeedTrouble.NO_ANSWER);
    String key = "desk.feed.trouble." + trouble.name().toLowerCase(Locale.ROOT);
    return trouble == FeedTrouble.STATUS
        ? messages.text(key + "." + cause(feed.status()), Integer.toString(feed.status()))
        : messages.text(key);
  }

  private static String cause(int status) {
    return switch (status) {
      case 401, 403, 407 -> "refused";
      case 404 -> "missing";
      case 429 -> "too-often";
      default -> status >= 500 ? "broken" : "odd";
    };
  }

  private List<Fact> facts(
      Health health, Map<Language, Long> languages, @Nullable CorpusProgress underWay) {
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("articles", messages.number(health.articles())));
    facts.add(fact("size", messages.size(health.bytes())));
    facts.add(fact("engine", health.engine()));
    facts.add(fact("format", Integer.toString(health.format())));
    facts.add(
        fact(
            "segments",
            messages.text("desk.fact.segments.deleted", health.segments(), health.deleted())));
    if (health.commit() != null) {
      facts.add(
          fact(
              "commit",
              messages.text(
                  "desk.fact.commit.generation",
                  messages.moment(health.commit().at()),
                  health.commit().generation())));
    }
    facts.add(
        fact(
            "languages",
            languages.entrySet().stream()
                .map(each ->
                    messages.text(
                        "desk.fact.language",
                        messages.languageName(each.getKey()),
                        each.getValue()))
                .collect(Collectors.joining(", "))));
    if (underWay != null) {
      facts.add(
          fact(
              "corpus",
              messages.text("desk.fact.corpus.files", underWay.files(), underWay.filesTotal())));
    }
    return facts;
  }

  private Fact fact(String key, String value) {
    return new Fact(messages.text("desk.fact." + key), value);
  }
}
