package depeche.desk.related;

import depeche.article.EnrichedArticle;
import depeche.article.Entity;
import depeche.index.AlikeQuery;
import depeche.index.ArticleIndex;
import depeche.index.Nearness;
import depeche.index.Trait;
import depeche.index.TraitCounts;
import depeche.query.Facet;
import depeche.text.Chains;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What tells an article from the rest of the archive: its weightiest words and its entities, each
 * weighed by how rarely articles have it. Two articles that share more of it are more related.
 *
 * @param words what each of the weightiest counts, as a vector of length 1
 * @param entities what each counts, from 0
 */
record Profile(
    EnrichedArticle article,
    Portrait portrait,
    TraitCounts counts,
    Map<Trait, Double> words,
    Map<Trait, Double> entities) {
  /** More words than these find no better stories: the further ones are in every article. */
  private static final int MOST_WORDS = 60;

  /** What a shared entity counts beside words, which hold its name already. */
  private static final double BESIDE_WORDS = 0.1;

  /** What all entities together count in another language, of what all words do in one's own. */
  private static final double ALONE = 0.5;

  /** What being published within the month adds to a score, as a multiple of it. */
  private static final double NEARNESS = 4;

  static Profile of(EnrichedArticle article, ArticleIndex index, Chains chains) {
    Portrait portrait = Portrait.of(article, chains);
    Set<Trait> traits = new HashSet<>();
    portrait.words().keySet().forEach(stem -> traits.add(stem(article, stem)));
    article.entities().forEach(entity -> traits.add(value(entity)));
    TraitCounts counts = index.counts(traits);
    Map<Trait, Double> entities = new HashMap<>();
    for (Entity entity : article.entities()) {
      Trait trait = value(entity);
      double weight = weight(entity) * entity.score() * counts.rarity(trait);
      if (weight > 0) {
        entities.put(trait, weight);
      }
    }
    return new Profile(article, portrait, counts, words(article, portrait, counts), entities);
  }

  /** What to look for. */
  AlikeQuery likeness(int size) {
    Map<Trait, Double> weights = new HashMap<>(words);
    entities.forEach((trait, weight) -> weights.put(trait, BESIDE_WORDS * weight));
    double own = words.keySet().stream().mapToDouble(this::importance).sum();
    double all = entities.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<Trait, Double> abroad = new HashMap<>();
    entities.forEach((trait, weight) -> abroad.put(trait, ALONE * own * weight / all));
    Instant published = article.article().published();
    return new AlikeQuery(
        weights,
        new AlikeQuery.Abroad(article.language(), abroad),
        published == null ? null : new Nearness(published, NEARNESS),
        article.article().id(),
        size);
  }

  /** How much a word or an entity says of the article, in an archive of this kind. */
  double importance(Trait trait) {
    return switch (trait) {
      case Trait.Stem _ -> words.getOrDefault(trait, 0.0) * counts.rarity(trait);
      case Trait.Value _ -> entities.getOrDefault(trait, 0.0);
      case Trait.Band _ -> 0;
    };
  }

  /** The share of what the article's words say that {@code other} says too, from 0 to 1. */
  double coverage(EnrichedArticle written, Portrait other) {
    if (!written.language().equals(article.language())) {
      return 0;
    }
    double all = 0;
    double covered = 0;
    for (String stem : portrait.words().keySet()) {
      double importance = importance(stem(article, stem));
      all += importance;
      covered += other.words().containsKey(stem) ? importance : 0;
    }
    return all == 0 ? 0 : covered / all;
  }

  /** The share of what the article's entities say that those of {@code other} say too, 0 to 1. */
  double company(EnrichedArticle other) {
    Set<Trait.Value> theirs = values(other);
    double all = entities.values().stream().mapToDouble(Double::doubleValue).sum();
    double shared =
        entities.entrySet().stream()
            .filter(
                entity -> entity.getKey() instanceof Trait.Value value && theirs.contains(value))
            .mapToDouble(Map.Entry::getValue)
            .sum();
    return all == 0 ? 0 : shared / all;
  }

  /** The people, countries and topics of the article that {@code other} has too. */
  Set<Trait.Value> shared(EnrichedArticle other) {
    Set<Trait.Value> shared = values(article);
    shared.retainAll(values(other));
    return shared;
  }

  private static Set<Trait.Value> values(EnrichedArticle article) {
    return article.entities().stream()
        .map(Profile::value)
        .collect(Collectors.toCollection(HashSet::new));
  }

  static Trait stem(EnrichedArticle article, String stem) {
    return new Trait.Stem(article.language(), stem);
  }

  static Trait.Value value(Entity entity) {
    return new Trait.Value(Facet.of(entity.kind()), entity.id());
  }

  private static double weight(Entity entity) {
    return switch (entity.kind()) {
      case PERSON -> 0.6;
      case COUNTRY -> 0.4;
      case TOPIC -> 0.75;
    };
  }

  private static Map<Trait, Double> words(
      EnrichedArticle article, Portrait portrait, TraitCounts counts) {
    Map<Trait, Double> weighed = new HashMap<>();
    portrait
        .words()
        .forEach((stem, word) -> {
          Trait trait = stem(article, stem);
          weighed.put(trait, word.weight() * counts.rarity(trait));
        });
    List<Map.Entry<Trait, Double>> heaviest =
        weighed.entrySet().stream()
            .filter(word -> word.getValue() > 0)
            .sorted(Map.Entry.<Trait, Double>comparingByValue(Comparator.reverseOrder()))
            .limit(MOST_WORDS)
            .toList();
    double length =
        Math.sqrt(heaviest.stream().mapToDouble(word -> word.getValue() * word.getValue()).sum());
    Map<Trait, Double> words = new HashMap<>();
    heaviest.forEach(word -> words.put(word.getKey(), word.getValue() / length));
    return words;
  }
}
