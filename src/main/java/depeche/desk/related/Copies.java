package depeche.desk.related;

import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.index.AlikeQuery;
import depeche.index.ArticleHits.Hit;
import depeche.index.ArticleIndex;
import depeche.index.Trait;
import depeche.text.Chains;
import depeche.text.Shingles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the versions of one text: agency copy that several outlets print, or one outlet under
 * several headings, changed a little or not at all. What was written at indexing time points to
 * them, and the texts themselves decide.
 */
public final class Copies {
  /** A text printed more often than this is no news. */
  private static final int MOST = 100;

  private final ArticleIndex index;
  private final Chains chains;

  public Copies(ArticleIndex index, Chains chains) {
    this.index = index;
    this.chains = chains;
  }

  /**
   * A version of a text.
   *
   * @param resemblance to the article asked about, from 0 to 1: the share of runs of words that
   *     both have
   */
  public record Version(EnrichedArticle article, double resemblance) {}

  /** All versions of an article, itself among them, the earliest first. */
  public List<Version> of(EnrichedArticle article) {
    Shingles own = Portrait.shingles(article, chains);
    List<Version> versions = new ArrayList<>();
    versions.add(new Version(article, 1));
    for (EnrichedArticle other : candidates(article, own)) {
      Shingles theirs = Portrait.shingles(other, chains);
      if (own.isVersionOf(theirs)) {
        versions.add(new Version(other, own.resemblance(theirs)));
      }
    }
    versions.sort(Comparator.comparing(Version::article, VersionOrder.RISING));
    return versions;
  }

  /**
   * Puts together those articles of a list that are versions of one text: each is left where the
   * first of its versions stands.
   */
  public List<Grouped> grouped(List<EnrichedArticle> articles) {
    List<Grouped> groups = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (EnrichedArticle article : articles) {
      if (!told.contains(id(article))) {
        Set<String> versions =
            of(article).stream().map(version -> id(version.article())).collect(Collectors.toSet());
        told.addAll(versions);
        groups.add(new Grouped(article, versions.size()));
      }
    }
    return groups;
  }

  /**
   * @param article the one to show
   * @param versions how many versions of it there are in the archive, itself among them
   */
  public record Grouped(EnrichedArticle article, int versions) {}

  private List<EnrichedArticle> candidates(EnrichedArticle article, Shingles own) {
    Map<Trait, Double> bands =
        own.bands().stream().collect(Collectors.toMap(Trait.Band::new, band -> 1.0));
    if (bands.isEmpty()) {
      return List.of();
    }
    Article asked = article.article();
    return index.alike(new AlikeQuery(bands, null, null, asked.id(), MOST)).stream()
        .map(Hit::article)
        .toList();
  }

  private static String id(EnrichedArticle article) {
    return article.article().id().value();
  }
}
