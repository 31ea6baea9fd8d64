package depeche.desk.related;

import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.desk.related.RelatedStory.Kind;
import depeche.desk.related.Story.Chapter;
import depeche.index.ArticleHits.Hit;
import depeche.index.ArticleIndex;
import depeche.text.Chains;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the story that an article is part of: from the article back to what led to it and on to
 * what followed, each step from the outermost article found so far. What is taken in tells the
 * event of the article at that step, within days of it, and still has to do with the first one, so
 * that a story does not drift into another. Within one language, for only there words compare.
 */
public final class Stories {
  private static final int CANDIDATES = 24;
  private static final int MOST_CHAPTERS = 24;
  private static final int MOST_BACKGROUND = 3;

  /** How often the next step is looked for, back and on. */
  private static final int STEPS = 3;

  /** No story goes on after so long a silence. */
  static final Duration SILENCE = Duration.ofDays(10);

  /** The share of the first article's words below which a story has become another. */
  private static final double DRIFTED = 0.2;

  private final ArticleIndex index;
  private final Chains chains;

  public Stories(ArticleIndex index, Chains chains) {
    this.index = index;
    this.chains = chains;
  }

  /** The story around an article, which is a chapter of it; alone where nothing is known. */
  public Story of(EnrichedArticle article) {
    return new Telling(article).story();
  }

  private final class Telling {
    private final Map<ArticleId, Portrait> portraits = new HashMap<>();
    private final Map<ArticleId, Profile> profiles = new HashMap<>();
    private final Map<ArticleId, EnrichedArticle> members = new LinkedHashMap<>();
    private final Profile first;

    Telling(EnrichedArticle article) {
      first = profile(article);
      members.put(id(article), article);
    }

    Story story() {
      if (published(first.article()) == null) {
        return new Story(List.of(new Chapter(first.article(), null, null, List.of())));
      }
      List<EnrichedArticle> around = candidates(first);
      walk(around, Comparator.comparing(Telling.this::moment));
      walk(around, Comparator.comparing(Telling.this::moment).reversed());
      List<EnrichedArticle> told = members.values().stream().sorted(VersionOrder.RISING).toList();
      List<Chapter> chapters = new ArrayList<>(background(around, told.getFirst()));
      for (int at = 0; at < told.size(); at++) {
        chapters.add(chapter(told.get(at), told.subList(0, at)));
      }
      return new Story(chapters);
    }

    /** Takes in what comes further out than the article reached last, and goes there. */
    private void walk(List<EnrichedArticle> around, Comparator<EnrichedArticle> outwards) {
      Profile here = first;
      List<EnrichedArticle> candidates = around;
      for (int step = 0; step < STEPS; step++) {
        Profile from = here;
        List<EnrichedArticle> further =
            candidates.stream()
                .filter(other -> outwards.compare(from.article(), other) <= 0)
                .filter(other -> !members.containsKey(id(other)) && goesOn(from, other))
                .limit(Math.max(0, MOST_CHAPTERS - members.size()))
                .toList();
        if (further.isEmpty()) {
          return;
        }
        further.forEach(other -> members.put(id(other), other));
        here = profile(further.stream().max(outwards).orElseThrow());
        candidates = step + 1 < STEPS ? candidates(here) : List.of();
      }
    }

    private boolean goesOn(Profile from, EnrichedArticle other) {
      return Duration.between(moment(from.article()), moment(other)).abs().compareTo(SILENCE) <= 0
          && from.coverage(other, portrait(other)) >= Relation.SAME_EVENT
          && first.coverage(other, portrait(other)) >= DRIFTED;
    }

    /** What the article has to do with that came before the story began. */
    private List<Chapter> background(List<EnrichedArticle> around, EnrichedArticle beginning) {
      List<EnrichedArticle> led = new ArrayList<>();
      for (EnrichedArticle other : around) {
        if (led.size() < MOST_BACKGROUND
            && !members.containsKey(id(other))
            && moment(other).isBefore(moment(beginning))
            && first.coverage(other, portrait(other)) >= DRIFTED
            && led.stream().noneMatch(known -> isVersion(known, other))) {
          led.add(other);
        }
      }
      return led.stream()
          .sorted(VersionOrder.RISING)
          .map(other -> new Chapter(other, null, Kind.BACKGROUND, reasons(first, other)))
          .toList();
    }

    private boolean isVersion(EnrichedArticle one, EnrichedArticle other) {
      return portrait(one).shingles().isVersionOf(portrait(other).shingles());
    }

    /** An article goes on from the one before it that says most of what it says. */
    private Chapter chapter(EnrichedArticle article, List<EnrichedArticle> before) {
      Profile own = profile(article);
      EnrichedArticle followed =
          before.stream()
              .max(Comparator.comparingDouble(other -> own.coverage(other, portrait(other))))
              .orElse(null);
      if (followed == null) {
        return new Chapter(article, null, null, List.of());
      }
      Profile theirs = profile(followed);
      return new Chapter(
          article,
          id(followed),
          Relation.of(theirs, article, portrait(article)),
          reasons(theirs, article));
    }

    private List<Reason> reasons(Profile of, EnrichedArticle other) {
      return new Reasons(of).with(other, portrait(other));
    }

    private List<EnrichedArticle> candidates(Profile around) {
      return index.alike(around.likeness(CANDIDATES)).stream()
          .map(Hit::article)
          .filter(other -> other.language().equals(first.article().language()))
          .filter(other -> published(other) != null)
          .toList();
    }

    private Portrait portrait(EnrichedArticle article) {
      return portraits.computeIfAbsent(id(article), _ -> Portrait.of(article, chains));
    }

    private Profile profile(EnrichedArticle article) {
      return profiles.computeIfAbsent(id(article), _ -> Profile.of(article, index, chains));
    }

    private Instant moment(EnrichedArticle article) {
      return Objects.requireNonNull(published(article));
    }
  }

  private static ArticleId id(EnrichedArticle article) {
    return article.article().id();
  }

  private static @Nullable Instant published(EnrichedArticle article) {
    return article.article().published();
  }
}
