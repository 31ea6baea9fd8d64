package depeche.desk.related;

import depeche.article.EnrichedArticle;
import depeche.index.ArticleHits.Hit;
import depeche.index.ArticleIndex;
import depeche.index.Trait;
import depeche.text.Chains;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the stories around an article, stored or not yet: those that share its people, countries,
 * topics and rare words, the nearer in time the better. Across languages, entities alone relate.
 * Versions of one text are one thing, so only the latest of them is told; so are articles that tell
 * one event, but for the event of the article itself.
 */
public final class Related {
  /** How many candidates are looked at for each story that is told, and at least. */
  private static final int CANDIDATES_EACH = 3;

  private static final int CANDIDATES = 20;

  /** Versions of one text score alike: no other version of a story comes after scores this low. */
  private static final double VERSIONS_WITHIN = 0.9;

  /** From which share of an article's words another has to do with it. */
  private static final double RELATED = 0.12;

  /** From which share of its people, countries and topics on another is about the same. */
  private static final double SAME_COMPANY = 0.5;

  private final ArticleIndex index;
  private final Chains chains;

  public Related(ArticleIndex index, Chains chains) {
    this.index = index;
    this.chains = chains;
  }

  /**
   * The stories around {@code article}, the closest first; a copy of itself, where there is one, is
   * told last.
   *
   * @param size how many at most, 1 or more
   */
  public List<RelatedStory> to(EnrichedArticle article, int size) {
    Profile profile = Profile.of(article, index, chains);
    if (profile.words().isEmpty() && profile.entities().isEmpty()) {
      return List.of();
    }
    List<Strand> told = new ArrayList<>();
    Versions own = new Versions(profile.portrait());
    double last = 0;
    for (Hit hit : index.alike(profile.likeness(CANDIDATES + size * CANDIDATES_EACH))) {
      if (told.size() >= size && hit.score() < last * VERSIONS_WITHIN) {
        break;
      }
      Portrait portrait = Portrait.of(hit.article(), chains);
      if (own.take(hit, portrait)
          || told.stream().anyMatch(strand -> strand.takeVersion(hit, portrait))) {
        continue;
      }
      double coverage = profile.coverage(hit.article(), portrait);
      if (!isRelated(profile, hit.article(), coverage)) {
        continue;
      }
      Strand found = new Strand(hit, portrait, coverage >= Relation.SAME_EVENT);
      if (told.stream().noneMatch(strand -> strand.take(found)) && told.size() < size) {
        told.add(found);
        last = hit.score();
      }
    }
    if (own.latest() != null) {
      told.add(Math.min(told.size(), size - 1), new Strand(own.latest(), own.portrait(), true));
    }
    Reasons reasons = new Reasons(profile);
    return told.stream().limit(size).map(strand -> story(profile, reasons, strand)).toList();
  }

  private static RelatedStory story(Profile profile, Reasons reasons, Strand strand) {
    EnrichedArticle article = strand.hit().article();
    return new RelatedStory(
        article,
        strand.hit().score(),
        Relation.of(profile, article, strand.portrait()),
        reasons.with(article, strand.portrait()),
        strand.further());
  }

  /**
   * What shares but a common word or a country with an article has nothing to do with it. In
   * another language there are no words to tell, so most of its people, countries and topics have
   * to be there, and some of them names: half of the world's news is about politics.
   *
   * @param coverage of the article's words by those of {@code other}
   */
  private static boolean isRelated(Profile profile, EnrichedArticle other, double coverage) {
    if (!other.language().equals(profile.article().language())) {
      return profile.company(other) >= SAME_COMPANY && namesTheSame(profile.shared(other));
    }
    return coverage >= RELATED || profile.shared(other).size() >= 2;
  }

  /** A person says much of an article; a country does together with something else. */
  private static boolean namesTheSame(Set<Trait.Value> shared) {
    return shared.stream()
        .anyMatch(value ->
            switch (value.facet()) {
              case PERSON -> true;
              case COUNTRY -> shared.size() >= 2;
              case TOPIC, LANGUAGE, SOURCE -> false;
            });
  }
}
