package depeche.desk;

import depeche.desk.SearchAnswer.AnsweredHit;
import depeche.query.FacetChoice;
import depeche.query.SearchRequest;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Every hit of a search, in its order. The hits are read page by page as they are asked for, so
 * that however many there are, no more than one page is in memory. The first page is read at once:
 * a search that cannot be answered fails before anything was given out.
 */
public final class AllHits implements Iterator<AnsweredHit> {
  private static final int PAGE = 100;

  private final Search search;
  private final SearchRequest request;
  private Iterator<AnsweredHit> page = List.<AnsweredHit>of().iterator();
  private @Nullable String next;

  AllHits(Search search, SearchRequest request) {
    this.search = search;
    this.request = request;
    read(null);
  }

  @Override
  public boolean hasNext() {
    if (!page.hasNext() && next != null) {
      read(next);
    }
    return page.hasNext();
  }

  @Override
  public AnsweredHit next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return page.next();
  }

  private void read(@Nullable String cursor) {
    SearchAnswer answer =
        search.answer(
            new SearchRequest(
                request.q(),
                request.reader(),
                request.filters(),
                request.match(),
                request.sort(),
                PAGE,
                cursor,
                FacetChoice.NONE,
                false,
                request.expand()));
    page = answer.hits().iterator();
    next = answer.found().next();
  }
}
