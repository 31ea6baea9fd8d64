package depeche.index;

import depeche.article.ArticleId;
import depeche.article.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What makes articles alike: they score the sum over the traits they have, a stem its weight times
 * its BM25 score in title, lead and body as one text, a value its weight.
 *
 * @param weights of traits, all above 0
 * @param abroad what counts besides in articles of other languages, or null
 * @param nearness how time counts, or null where it does not
 * @param except the one article that is not looked for
 * @param size how many articles at most, 1 or more
 */
public record AlikeQuery(
    Map<Trait, Double> weights,
    @Nullable Abroad abroad,
    @Nullable Nearness nearness,
    ArticleId except,
    int size) {
  public AlikeQuery {
    weights = Map.copyOf(weights);
  }

  /** Weights of traits in all articles that are not in this language. */
  public record Abroad(Language language, Map<Trait, Double> weights) {
    public Abroad {
      weights = Map.copyOf(weights);
    }
  }
}
