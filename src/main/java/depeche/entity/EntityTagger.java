package depeche.entity;

import depeche.article.Article;
import depeche.article.Article.SuppliedEntity;
import depeche.article.Entity;
import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.article.Mention;
import depeche.text.Pool;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads people, countries and topics out of an article, each with the spans that prove it. */
public final class EntityTagger {
  /** By kind, then by falling score. */
  static final Comparator<Entity> ORDER =
      Comparator.comparing(Entity::kind)
          .thenComparing(Entity::score, Comparator.reverseOrder())
          .thenComparing(Entity::id);

  private static final double SUPPLIED_SCORE = 0.5;

  private final EntityNames names;
  private final Atlas atlas;
  private final Gazetteers gazetteers;
  private final Map<Language, Pool<Forms>> forms = new ConcurrentHashMap<>();
  private final PersonTagger people;
  private final CountryTagger countries;
  private final TopicTagger topics;

  private EntityTagger(EntityNames names) {
    Gazetteers gazetteers = names.gazetteers();
    this.names = names;
    this.atlas = gazetteers.atlas();
    this.gazetteers = gazetteers;
    this.people = new PersonTagger(gazetteers.figures(), atlas);
    this.countries = new CountryTagger(atlas);
    this.topics = new TopicTagger(gazetteers.topics());
  }

  /** Reads gazetteers and rules; safe to share between threads. */
  public static EntityTagger load() {
    return new EntityTagger(EntityNames.load());
  }

  /** Shares the gazetteers that {@code names} has read, and heeds the decisions it heeds. */
  public static EntityTagger sharing(EntityNames names) {
    return new EntityTagger(names);
  }

  /** The entities of an article written in {@code language}, each kind by falling score. */
  public List<Entity> tag(Article article, Language language) {
    List<Passage> passages = forms(language).with(lent -> Passage.of(article, lent));
    Taken taken = new Taken();
    List<Entity> entities = new ArrayList<>();
    for (Cast.Person person : people.tag(passages, language, taken)) {
      double score = Salience.of(article, person.mentions());
      entities.add(
          new Entity(EntityKind.PERSON, person.id(), person.label(), score, person.mentions()));
    }
    for (Map.Entry<String, List<Mention>> country :
        countries.tag(passages, language, taken).entrySet()) {
      String code = country.getKey();
      double score = Salience.of(article, country.getValue());
      entities.add(new Entity(EntityKind.COUNTRY, code, label(code), score, country.getValue()));
    }
    entities.addAll(topics.tag(passages, language));
    for (SuppliedEntity supplied : article.supplied()) {
      keep(supplied, entities);
    }
    entities.sort(ORDER);
    return names.overrides().applied(article, List.copyOf(entities), names);
  }

  private Pool<Forms> forms(Language language) {
    return forms.computeIfAbsent(language, gazetteers::forms);
  }

  private String label(String code) {
    return names.label(EntityKind.COUNTRY, code, Language.FRENCH).orElse(code);
  }

  private void keep(SuppliedEntity supplied, List<Entity> entities) {
    String name = supplied.id().isBlank() ? supplied.label() : supplied.id();
    List<String> ids = names.ids(supplied.kind(), name);
    String id = ids.isEmpty() ? name : ids.getFirst();
    boolean found =
        entities.stream()
            .anyMatch(entity -> entity.kind() == supplied.kind() && entity.id().equals(id));
    if (!found && !id.isBlank()) {
      String label = supplied.label().isBlank() ? name : supplied.label();
      entities.add(new Entity(supplied.kind(), id, label, SUPPLIED_SCORE, List.of()));
    }
  }
}
