package depeche.desk.entities;

import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.index.ArticleHits.Bucket;
import depeche.index.ArticleHits.FacetCount;
import depeche.index.SpellingCount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person, country or topic as the articles of a search speak of it.
 *
 * @param label in the reader's language, or as most articles write it
 * @param labels by language, where it is a known one
 * @param wikidata the Wikidata item of a public figure, or null
 * @param parent the id of the topic one step more general, or null
 * @param children the topics one step more special that the articles speak of
 * @param total how many articles
 * @param first when the oldest of them was published, or null where none is dated
 * @param last when the newest was
 * @param spellings the most used first
 * @param together who, where and what else the same articles speak of, by falling count
 * @param months by rising date, without gaps
 */
public record EntityProfile(
    EntityKind kind,
    String id,
    String label,
    Map<Language, String> labels,
    @Nullable String wikidata,
    @Nullable String parent,
    List<FacetCount> children,
    long total,
    @Nullable Instant first,
    @Nullable Instant last,
    List<SpellingCount> spellings,
    Map<EntityKind, List<FacetCount>> together,
    List<Bucket> months) {
  public EntityProfile {
    children = List.copyOf(children);
    spellings = List.copyOf(spellings);
    months = List.copyOf(months);
  }

  /** What else of a kind the same articles speak of, by falling count. */
  public List<FacetCount> together(EntityKind kind) {
    return together.getOrDefault(kind, List.of());
  }
}
