package depeche.index;

import depeche.article.Article;
import depeche.article.Article.SuppliedEntity;
import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.Entity;
import depeche.article.EntityKind;
import depeche.article.Field;
import depeche.article.Language;
import depeche.article.Mention;
import depeche.article.MentionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article to write to an index: French, undated and about nobody until told otherwise. */
public final class Sample {
  private final String id;
  private String title = "";
  private String lead = "";
  private String body = "Sans autre texte.";
  private Language language = Language.FRENCH;
  private @Nullable String source;
  private @Nullable Instant published;
  private @Nullable String origin;
  private final List<String> authors = new ArrayList<>();
  private final List<Entity> entities = new ArrayList<>();
  private final List<SuppliedEntity> supplied = new ArrayList<>();

  private Sample(String id) {
    this.id = id;
  }

  public static Sample article(String id) {
    return new Sample(id);
  }

  public Sample title(String title) {
    this.title = title;
    return this;
  }

  Sample lead(String lead) {
    this.lead = lead;
    return this;
  }

  public Sample body(String body) {
    this.body = body;
    return this;
  }

  public Sample language(Language language) {
    this.language = language;
    return this;
  }

  Sample source(String source) {
    this.source = source;
    return this;
  }

  Sample author(String author) {
    authors.add(author);
    return this;
  }

  Sample published(String day) {
    return publishedAt(LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  Sample publishedAt(Instant instant) {
    this.published = instant;
    return this;
  }

  public Sample from(String origin) {
    this.origin = origin;
    return this;
  }

  Sample person(String id, String label) {
    return entity(EntityKind.PERSON, id, label);
  }

  Sample country(String id) {
    return entity(EntityKind.COUNTRY, id, id);
  }

  Sample topic(String id) {
    return entity(EntityKind.TOPIC, id, id);
  }

  Sample entity(EntityKind kind, String id, String label) {
    entities.add(new Entity(kind, id, label, 1, List.of()));
    return this;
  }

  /** Meant in these ways, one after the other, each by a word of its own. */
  Sample means(String country, double salience, MentionKind... ways) {
    List<Mention> mentions = new ArrayList<>();
    for (MentionKind way : ways) {
      mentions.add(mention(country + "-" + way.apiName(), way));
    }
    entities.add(new Entity(EntityKind.COUNTRY, country, country, salience, mentions));
    return this;
  }

  /** Named by its sender, whatever the text says. */
  Sample supplied(EntityKind kind, String id) {
    supplied.add(new SuppliedEntity(kind, id, id));
    return this;
  }

  /** Written in these spellings, one after the other, in a body of nothing else. */
  Sample spelt(EntityKind kind, String id, double salience, String... spellings) {
    List<Mention> mentions = new ArrayList<>();
    for (String spelling : spellings) {
      mentions.add(mention(spelling, MentionKind.NAME));
    }
    entities.add(new Entity(kind, id, spellings[0], salience, mentions));
    return this;
  }

  private Mention mention(String spelling, MentionKind way) {
    int start = body.length() + 1;
    body += " " + spelling;
    return new Mention(Field.BODY, start, body.length(), spelling, way);
  }

  public EnrichedArticle enriched() {
    Article article =
        new Article(
            new ArticleId(id),
            null,
            title,
            lead,
            body,
            language,
            source,
            authors,
            published,
            null,
            null,
            List.of(),
            supplied);
    return new EnrichedArticle(article, language, entities);
  }

  public Change.Store change() {
    EnrichedArticle enriched = enriched();
    return new Change.Store(enriched, enriched.toString(), origin);
  }
}
