package depeche.entity;

import depeche.article.Entity;
import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.article.Mention;
import depeche.article.MentionKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what an article is about by the weighted terms it uses. A term counts more in the title and
 * less each further time, so that one word said often does not outweigh several that agree.
 */
final class TopicTagger {
  private static final double TITLE = 2.5;
  private static final double LEAD = 1.5;
  private static final double BEGINNING = 1000;
  private static final double LEAST = 6;
  private static final double SHARE_OF_BEST = 0.4;
  private static final double HALF = 12;

  /** A term at a place in the text. */
  private record Spot(Passage passage, int from, int to, List<TermWeight> meanings) {
    double worth() {
      return switch (passage.field()) {
        case TITLE -> TITLE;
        case LEAD -> LEAD;
        case BODY -> LEAD * BEGINNING / (BEGINNING + 0.4 * passage.words().start(from));
      };
    }

    Mention mention() {
      return passage.mention(from, to, MentionKind.TERM);
    }
  }

  private final TopicCatalogue catalogue;

  TopicTagger(TopicCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The topics of an article, by falling score. */
  List<Entity> tag(List<Passage> passages, Language language) {
    PhraseBook<TermWeight> terms = catalogue.terms(language);
    List<Spot> spots = new ArrayList<>();
    int length = 0;
    for (Passage passage : passages) {
      length += passage.words().count();
      find(passage, terms, spots);
    }
    Map<String, Double> weights = strongest(weights(spots));
    Map<String, List<Mention>> mentions = mentions(spots, weights.keySet());
    double half = HALF + Math.sqrt(length);
    List<Entity> topics = new ArrayList<>();
    weights.forEach((id, weight) ->
        topics.add(topic(id, weight / (weight + half), mentions.getOrDefault(id, List.of()))));
    return topics;
  }

  private static void find(Passage passage, PhraseBook<TermWeight> terms, List<Spot> spots) {
    Words words = passage.words();
    int word = words.next(Begins.TERM.bit(), 0);
    while (word < words.count()) {
      PhraseBook.Match<TermWeight> match = terms.longest(words, word);
      int end = word + 1;
      if (match != null) {
        end = match.end();
        spots.add(new Spot(passage, word, end, match.meanings()));
      }
      word = words.next(Begins.TERM.bit(), end);
    }
  }

  /** What the terms say of each topic: the logarithm takes from what a term says again. */
  private static Map<String, Double> weights(List<Spot> spots) {
    Map<List<TermWeight>, Double> worths = new IdentityHashMap<>();
    for (Spot spot : spots) {
      worths.merge(spot.meanings, spot.worth(), Double::sum);
    }
    Map<String, Double> weights = new HashMap<>();
    worths.forEach((meanings, worth) -> {
      double said = Math.log1p(worth);
      for (TermWeight meaning : meanings) {
        weights.merge(meaning.topic(), meaning.weight() * meaning.weight() * said, Double::sum);
      }
    });
    return weights;
  }

  /** What an article is about, and what part of that in particular. */
  private Map<String, Double> strongest(Map<String, Double> weights) {
    Map<String, Double> general = new HashMap<>();
    Map<String, Double> particular = new HashMap<>();
    weights.forEach((id, weight) -> (parent(id).isEmpty() ? general : particular).put(id, weight));
    keepNearBest(general);
    particular.keySet().removeIf(id -> !general.keySet().containsAll(parent(id).stream().toList()));
    keepNearBest(particular);
    general.putAll(particular);
    return general;
  }

  private Optional<String> parent(String id) {
    return catalogue.byId(id).flatMap(Topic::parent);
  }

  private static void keepNearBest(Map<String, Double> weights) {
    double best = weights.values().stream().mapToDouble(weight -> weight).max().orElse(0);
    double least = Math.max(LEAST, SHARE_OF_BEST * best);
    weights.values().removeIf(weight -> weight < least);
  }

  private static Map<String, List<Mention>> mentions(List<Spot> spots, Set<String> topics) {
    Map<String, List<Mention>> mentions = new HashMap<>();
    for (Spot spot : spots) {
      Mention mention = null;
      for (TermWeight meaning : spot.meanings) {
        if (topics.contains(meaning.topic())) {
          mention = mention == null ? spot.mention() : mention;
          mentions.computeIfAbsent(meaning.topic(), id -> new ArrayList<>()).add(mention);
        }
      }
    }
    return mentions;
  }

  private Entity topic(String id, double score, List<Mention> mentions) {
    String label = catalogue.byId(id).map(topic -> topic.label(Language.FRENCH)).orElse(id);
    return new Entity(EntityKind.TOPIC, id, label, score, mentions);
  }
}
