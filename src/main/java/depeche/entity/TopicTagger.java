package depeche.entity;

import depeche.article.Entity;
import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.article.Mention;
import depeche.article.MentionKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  private static final class Tally {
    final Map<String, Double> terms = new HashMap<>();
    final List<Mention> mentions = new ArrayList<>();
    double sum;

    void add(String term, int weight, double worth) {
      double seen = terms.merge(term, worth, Double::sum);
      sum += weight * weight * (Math.log1p(seen) - Math.log1p(seen - worth));
    }
  }

  private final TopicCatalogue catalogue;

  TopicTagger(TopicCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The topics of an article, by falling score. */
  List<Entity> tag(List<Passage> passages, Language language) {
    PhraseBook<TermWeight> terms = catalogue.terms(language);
    Map<String, Tally> tallies = new HashMap<>();
    int length = 0;
    for (Passage passage : passages) {
      Words stems = passage.words().withStems(Stems.of(language));
      length += stems.count();
      count(passage, stems, terms, tallies);
    }
    double half = HALF + Math.sqrt(length);
    List<Entity> topics = new ArrayList<>();
    strongest(tallies)
        .forEach((id, tally) -> topics.add(topic(id, tally, tally.sum / (tally.sum + half))));
    return topics;
  }

  /** What an article is about, and what part of that in particular. */
  private Map<String, Tally> strongest(Map<String, Tally> tallies) {
    Map<String, Tally> general = new HashMap<>();
    Map<String, Tally> particular = new HashMap<>();
    tallies.forEach((id, tally) -> (parent(id).isEmpty() ? general : particular).put(id, tally));
    keepNearBest(general);
    particular.keySet().removeIf(id -> !general.keySet().containsAll(parent(id).stream().toList()));
    keepNearBest(particular);
    general.putAll(particular);
    return general;
  }

  private Optional<String> parent(String id) {
    return catalogue.byId(id).flatMap(Topic::parent);
  }

  private static void keepNearBest(Map<String, Tally> tallies) {
    double best = tallies.values().stream().mapToDouble(tally -> tally.sum).max().orElse(0);
    double least = Math.max(LEAST, SHARE_OF_BEST * best);
    tallies.values().removeIf(tally -> tally.sum < least);
  }

  private Entity topic(String id, Tally tally, double score) {
    String label = catalogue.byId(id).map(topic -> topic.label(Language.FRENCH)).orElse(id);
    return new Entity(EntityKind.TOPIC, id, label, score, tally.mentions);
  }

  private static void count(
      Passage passage, Words stems, PhraseBook<TermWeight> terms, Map<String, Tally> tallies) {
    int word = 0;
    while (word < stems.count()) {
      PhraseBook.Match<TermWeight> match = terms.longest(stems, word);
      if (match == null) {
        word++;
        continue;
      }
      String term = stems.keys(word, match.end(), ' ');
      Mention mention = passage.mention(word, match.end(), MentionKind.TERM);
      for (TermWeight meaning : match.meanings()) {
        Tally tally = tallies.computeIfAbsent(meaning.topic(), id -> new Tally());
        tally.add(term, meaning.weight(), worth(mention));
        tally.mentions.add(mention);
      }
      word = match.end();
    }
  }

  private static double worth(Mention mention) {
    return switch (mention.field()) {
      case TITLE -> TITLE;
      case LEAD -> LEAD;
      case BODY -> LEAD * BEGINNING / (BEGINNING + 0.4 * mention.start());
    };
  }
}
