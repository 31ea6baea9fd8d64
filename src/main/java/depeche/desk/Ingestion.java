package depeche.desk;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.entity.EntityTagger;
import depeche.index.ArticleIndex;
import depeche.index.Change;
import depeche.index.Outcome;
import depeche.text.LanguageDetector;
import java.util.List;

/** Takes articles in: detects their language, reads their entities, writes them to the index. */
public final class Ingestion {
  private final ArticleIndex index;
  private final LanguageDetector detector;
  private final EntityTagger tagger;

  public Ingestion(ArticleIndex index, LanguageDetector detector, EntityTagger tagger) {
    this.index = index;
    this.detector = detector;
    this.tagger = tagger;
  }

  /** Stores articles that were sent; each outcome is on disk when this returns. */
  public List<Outcome> receive(List<Article> articles) {
    List<Outcome> outcomes =
        index.write(
            articles.stream()
                .<Change>map(
                    a -> new Change.Store(enrich(a), Integer.toHexString(a.hashCode()), null))
                .toList());
    index.commit();
    return outcomes;
  }

  /** Removes an article; the outcome is on disk when this returns. */
  public Outcome remove(ArticleId id) {
    Outcome outcome = index.write(List.of(new Change.Remove(id))).getFirst();
    index.commit();
    return outcome;
  }

  /** Returns when everything received so far can be searched. */
  public void awaitSearchable() {
    index.refresh();
  }

  /** An article with its language and entities, as it would be stored. */
  public EnrichedArticle enrich(Article article) {
    Language declared = article.language();
    Language language =
        declared != null
            ? declared
            : detector.detect(article.title() + "\n" + article.body()).language();
    return new EnrichedArticle(article, language, tagger.tag(article, language));
  }
}
