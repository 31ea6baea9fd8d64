package depeche.index;

import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.EntityKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one port to where articles are kept and found. Safe to use from many threads.
 *
 * <p>A change is visible to {@link #find} at once, to searches after the next {@link #refresh} (the
 * engine also refreshes by itself within a second), and is on disk once {@link #commit} returns.
 *
 * <p>Every method throws {@link IndexUnavailableException} when the engine cannot answer, and those
 * that write {@link StorageFullException} when there is no room.
 */
public interface ArticleIndex extends AutoCloseable {
  /** Longer titles are kept and found, but not listed; in bytes. */
  int LONGEST_TITLE = 1000;

  /** Applies changes in order, and says what became of each. */
  List<Outcome> write(List<Change> changes);

  /**
   * Returns when everything written so far survives a crash, but for {@link #losses}.
   *
   * @return how many of those there had been: what was written after the last is on disk
   */
  long commit();

  /**
   * How often, since the index was opened, what was written but not committed was lost: a full disk
   * takes it along. Whoever finds another number after a commit than before the first of the writes
   * has to write again.
   */
  long losses();

  /** What was behind the last of them: {@link StorageFullException} where there was no room. */
  IndexUnavailableException lastLoss();

  /** Returns when everything written so far can be searched. */
  void refresh();

  /** The articles that match, with counts. Throws {@link InvalidCursorException}. */
  ArticleHits search(ArticleQuery query);

  /**
   * Why an article has its score for a query; empty where the query does not find it.
   *
   * @param query its order, size, cursor and choice of facets do not count, and of its filters only
   *     those that say which mentions do
   */
  Optional<Account> explain(ArticleQuery query, ArticleId id);

  /**
   * The values of one facet among the articles of a query, however many there are. Counts ignore
   * the facet's own selection and honour all the others.
   *
   * @param query its size, order, cursor and choice of facets do not count
   */
  ValuePage values(ArticleQuery query, WantedValues wanted);

  /**
   * How the articles of a query spell a value, the most used spelling first.
   *
   * @param query its size, order, cursor and choice of facets do not count
   * @param most how many at the most
   */
  List<SpellingCount> spellings(ArticleQuery query, EntityKind kind, String id, int most);

  /** In how many articles each of these is found, about. */
  TraitCounts counts(Set<Trait> traits);

  /** The articles that share the most of what is asked for, by falling score. */
  List<ArticleHits.Hit> alike(AlikeQuery likeness);

  /** One article, as last written. */
  Optional<EnrichedArticle> find(ArticleId id);

  /** What has been read completely: for every origin, the stamp it had when it was. */
  Map<String, String> origins();

  /**
   * What is known of some origins: the stamp each had when it was read completely, or none where it
   * has articles but was not. An origin that nothing is known of is left out.
   */
  Map<String, Optional<String>> stamps(Collection<String> origins);

  /**
   * Names, one at a time, the origins that were read completely and lie at a path or below it; all
   * of them where it is empty. What was written since the last {@link #refresh} may be missing.
   */
  void eachOrigin(String path, Consumer<String> each);

  /**
   * Names, one at a time, the articles that an origin has, those among them that others have too.
   * What was written since the last {@link #refresh} may be missing.
   */
  void eachArticleFrom(String origin, Consumer<ArticleId> each);

  /** All articles that an origin has, as last written. */
  default List<ArticleId> articlesFrom(String origin) {
    refresh();
    List<ArticleId> ids = new ArrayList<>();
    eachArticleFrom(origin, ids::add);
    return ids;
  }

  /** The origins that have an article, as last written; first the one it is stored as it is in. */
  List<String> originsOf(ArticleId id);

  /**
   * The words of titles, leads and bodies that are spelt much like {@code word}: itself, where
   * there is such a word, and those that are so many letters added, left out, changed or swapped
   * with a neighbour away. Accents do not count, but each accented form is a word of its own. The
   * most frequent first.
   *
   * @param word lower case, accents folded: the exact level of a token
   * @param edits from 0, for {@code word} itself alone, to 2
   * @param most how many words at the most at each number of edits, all accented forms of one being
   *     one: frequent words far off do not crowd out a rare one nearby
   */
  List<WordCount> similarWords(String word, int edits, int most);

  /**
   * About how many articles hold each of {@code words} in their titles, leads and bodies, whatever
   * its accents; 0 for those that none holds.
   *
   * @param words lower case, accents folded: the exact level of a token
   */
  Map<String, Long> holding(Set<String> words);

  /**
   * The titles of the newest articles that can be searched, the newest first, articles without a
   * date last. Blank titles, and those of more than {@value #LONGEST_TITLE} bytes in UTF-8, are
   * left out.
   */
  List<ArticleTitle> newestTitles(int most);

  /** Another number, whatever it is, whenever other articles can be searched than before. */
  long version();

  /** How the index is. */
  Health health();

  /** Commits, unless a full disk is in the way, and releases everything. */
  @Override
  void close();

  /**
   * @param articles how many can be found
   * @param bytes on disk
   * @param format the version of the index's layout, such as {@code 1}
   * @param engine such as {@code lucene 10.4.0}
   * @param segments in how many parts it is
   * @param deleted entries that are gone, but not from the disk yet
   * @param commit the last, where the engine tells
   */
  record Health(
      long articles,
      long bytes,
      int format,
      String engine,
      long segments,
      long deleted,
      @Nullable Commit commit) {}

  /**
   * A point in time to which the index would come back after a crash.
   *
   * @param generation higher than that of every commit before it
   */
  record Commit(long generation, Instant at) {}
}
