package depeche.web.page;

import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.desk.Labels;
import depeche.desk.SearchAnswer.AnsweredHit;
import depeche.desk.entities.EntityProfile;
import depeche.index.ArticleHits;
import depeche.index.ArticleHits.FacetCount;
import depeche.query.Facet;
import depeche.web.EntityAddress;
import depeche.web.page.EntityPage.Counted;
import depeche.web.page.EntityPage.Group;
import depeche.web.page.EntityPage.Link;
import depeche.web.page.EntityPage.Name;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays out a person, country or topic as a page. */
final class EntityPages {
  /** How many people, countries and topics are shown beside it, each. */
  static final int COMPANY = 8;

  /** How many of its latest articles are shown, and of the most central. */
  static final int ARTICLES = 4;

  private static final int MOST_SPELLINGS = 30;
  private static final String API = "/api/v1/";

  private final Messages messages;
  private final Frames frames;
  private final Labels labels;
  private final QueryString here;

  EntityPages(Messages messages, Frames frames, Labels labels, QueryString here) {
    this.messages = messages;
    this.frames = frames;
    this.labels = labels;
    this.here = Address.language(here);
  }

  EntityPage of(EntityProfile profile, List<AnsweredHit> latest, List<AnsweredHit> central) {
    EntityKind kind = profile.kind();
    String name = kind.apiName();
    String path = EntityAddress.of(kind, profile.id());
    QueryString own = QueryString.EMPTY.with(name, profile.id());
    HitViews hits =
        new HitViews(
            messages,
            new Names(
                labels,
                messages,
                new ArticleHits(
                    0, List.of(), Map.of(Facet.of(kind), List.of(itself(profile))), null, null)),
            here);
    return new EntityPage(
        frames.entity(
            messages.text("title.article", profile.label()), path, here, card(profile, path)),
        name,
        messages.text("entity." + name),
        profile.label(),
        messages.text("results.total", profile.total()),
        period(profile.first(), profile.last()),
        wikidata(profile),
        parent(profile),
        counted(profile, kind, profile.children()),
        search(profile).on(Address.SEARCH),
        own.on(API + "articles.atom"),
        here.with(name, profile.id()).on("/alerts"),
        names(profile.labels()),
        spellings(profile),
        EntityMonths.of(profile.months(), messages, search(profile)),
        Network.of(
            profile, messages, this::label, (other, id) -> here.on(EntityAddress.of(other, id))),
        company(profile),
        latest.stream().map(hit -> hits.of(hit, 1)).toList(),
        central.stream().map(hit -> hits.of(hit, 1)).toList(),
        API + "entities/" + name + path.substring(path.lastIndexOf('/')));
  }

  private @Nullable Card card(EntityProfile profile, String path) {
    if (profile.total() < EntityAddress.ENOUGH_ARTICLES) {
      return null;
    }
    String address = frames.absolute(path);
    String description =
        Stream.of(
                messages.text("entity." + profile.kind().apiName()),
                messages.text("results.total", profile.total()),
                period(profile.first(), profile.last()))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · ", profile.label() + " · ", ""));
    return new Card(
        address,
        "website",
        description,
        null,
        null,
        StructuredData.entity(profile.kind(), profile.label(), address, wikidata(profile)));
  }

  private static @Nullable String wikidata(EntityProfile profile) {
    return profile.wikidata() == null
        ? null
        : "https://www.wikidata.org/wiki/" + profile.wikidata();
  }

  private static FacetCount itself(EntityProfile profile) {
    return new FacetCount(profile.id(), profile.label(), profile.total(), false);
  }

  private QueryString search(EntityProfile profile) {
    return here.with(profile.kind().apiName(), profile.id());
  }

  private @Nullable String period(@Nullable Instant first, @Nullable Instant last) {
    if (first == null || last == null) {
      return null;
    }
    String from = messages.day(first);
    String to = messages.day(last);
    return from.equals(to) ? from : messages.text("chip.between", from, to);
  }

  private @Nullable Link parent(EntityProfile profile) {
    String parent = profile.parent();
    return parent == null
        ? null
        : new Link(
            labels.entity(profile.kind(), parent, parent, reader()),
            here.on(EntityAddress.of(profile.kind(), parent)));
  }

  private List<Group> company(EntityProfile profile) {
    return Arrays.stream(EntityKind.values())
        .map(kind ->
            new Group(
                kind.apiName(),
                messages.text("facet." + kind.apiName()),
                counted(profile, kind, profile.together(kind))))
        .filter(group -> !group.values().isEmpty())
        .toList();
  }

  private List<Counted> counted(EntityProfile profile, EntityKind kind, List<FacetCount> counts) {
    return counts.stream()
        .map(count ->
            new Counted(
                label(kind, count),
                messages.number(count.count()),
                here.on(EntityAddress.of(kind, count.id())),
                kind == profile.kind()
                    ? search(profile).with("q", asked(kind, count.id())).on(Address.SEARCH)
                    : search(profile).with(kind.apiName(), count.id()).on(Address.SEARCH)))
        .toList();
  }

  /** A second value of one facet would be an alternative; in the query it is a condition. */
  private static String asked(EntityKind kind, String id) {
    return kind.apiName() + ":\"" + id + "\"";
  }

  /** Languages that call it alike share a line. */
  private List<Name> names(Map<Language, String> labels) {
    Map<String, List<Language>> byName = new LinkedHashMap<>();
    labels.forEach((language, label) ->
        byName.merge(
            label,
            List.of(language),
            (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
    return byName.entrySet().stream()
        .map(name ->
            new Name(
                name.getKey(),
                TextLanguage.of(name.getValue().getFirst()),
                name.getValue().stream()
                    .map(messages::languageName)
                    .collect(Collectors.joining(", "))))
        .toList();
  }

  private List<Counted> spellings(EntityProfile profile) {
    return profile.spellings().stream()
        .limit(MOST_SPELLINGS)
        .map(spelling ->
            new Counted(
                spelling.text(),
                messages.number(spelling.articles()),
                search(profile)
                    .with("q", "\"" + spelling.text().replace("\"", " ") + "\"")
                    .on(Address.SEARCH),
                null))
        .toList();
  }

  private String label(EntityKind kind, FacetCount count) {
    return labels.entity(kind, count.id(), count.label(), reader());
  }

  private Language reader() {
    return messages.language().language();
  }
}
