package depeche.desk;

import depeche.desk.SearchAnswer.Dropped;
import depeche.index.ArticleHits;
import depeche.index.ArticleIndex;
import depeche.index.ArticleQuery;
import depeche.index.Freshness;
import depeche.index.InvalidCursorException;
import depeche.query.Clause;
import depeche.query.FacetChoice;
import depeche.query.MatchMode;
import depeche.query.QueryPrinter;
import depeche.query.SearchRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One search as put to the index: strictly first, and where that finds nothing, relaxed. */
final class Question {
  /** For how many words of a relaxed query it is counted what leaving each out would give. */
  private static final int MOST_DROPPED = 12;

  /**
   * @param hits a page, whose cursor remembers how far the query was relaxed
   * @param dropped for a relaxed answer, what leaving out each word alone would give
   */
  record Reply(ArticleHits hits, boolean relaxed, List<Dropped> dropped) {}

  private final ArticleIndex index;
  private final SearchRequest request;
  private final Interpretation query;
  private final @Nullable Freshness freshness;
  private final Optional<Relaxation> relaxation;

  Question(
      ArticleIndex index,
      SearchRequest request,
      Interpretation query,
      @Nullable Freshness freshness) {
    this.index = index;
    this.request = request;
    this.query = query;
    this.freshness = freshness;
    this.relaxation =
        request.match() == MatchMode.AUTO ? Relaxation.of(query.clause()) : Optional.empty();
  }

  Reply reply() {
    PageCursor cursor = PageCursor.read(request.cursor());
    if (cursor.least() > 0) {
      Relaxation relaxed =
          relaxation
              .filter(words -> cursor.least() < words.words().size())
              .orElseThrow(() -> new InvalidCursorException("a cursor of another search"));
      return relaxed(relaxed, cursor.least(), cursor.position());
    }
    ArticleHits strict = page(query.expanded(), cursor.position());
    if (strict.total() == 0 && relaxation.isPresent()) {
      OptionalInt most = relaxation.get().mostFound(this::count);
      if (most.isPresent()) {
        return relaxed(relaxation.get(), most.getAsInt(), null);
      }
    }
    return new Reply(withCursor(strict, 0), false, List.of());
  }

  /** What the index is asked: the query as it is or, where nothing has all its words, relaxed. */
  ArticleQuery asked() {
    Clause clause = query.expanded();
    if (relaxation.isPresent() && count(clause) == 0) {
      OptionalInt most = relaxation.get().mostFound(this::count);
      clause = most.isPresent() ? relaxation.get().atLeast(most.getAsInt()) : clause;
    }
    return asked(clause, request.size(), null, request.facets());
  }

  private Reply relaxed(Relaxation relaxation, int least, @Nullable String position) {
    ArticleHits hits = page(relaxation.atLeast(least), position);
    return new Reply(withCursor(hits, least), true, dropped(relaxation));
  }

  private List<Dropped> dropped(Relaxation relaxation) {
    List<Clause> words = relaxation.words();
    return IntStream.range(0, Math.min(words.size(), MOST_DROPPED))
        .mapToObj(word ->
            new Dropped(QueryPrinter.print(words.get(word)), count(relaxation.without(word))))
        .toList();
  }

  private ArticleHits page(Clause clause, @Nullable String position) {
    return search(clause, request.size(), position, request.facets());
  }

  private long count(Clause clause) {
    return search(clause, 0, null, FacetChoice.NONE).total();
  }

  private ArticleHits search(
      Clause clause, int size, @Nullable String position, FacetChoice facets) {
    return index.search(asked(clause, size, position, facets));
  }

  private ArticleQuery asked(
      Clause clause, int size, @Nullable String position, FacetChoice facets) {
    return new ArticleQuery(
        clause,
        query.languages(),
        request.filters(),
        request.effectiveSort(),
        size,
        position,
        facets,
        freshness);
  }

  private static ArticleHits withCursor(ArticleHits found, int least) {
    @Nullable String cursor = new PageCursor(least, found.next()).written();
    return new ArticleHits(found.total(), found.hits(), found.facets(), found.dates(), cursor);
  }
}
