package depeche.desk;

import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.Field;
import depeche.article.Language;
import depeche.desk.Interpretation.Interpreter;
import depeche.desk.SearchAnswer.AnsweredHit;
import depeche.desk.SearchAnswer.Dropped;
import depeche.entity.EntityNames;
import depeche.index.ArticleHits;
import depeche.index.ArticleHits.Hit;
import depeche.index.ArticleIndex;
import depeche.index.ArticleQuery;
import depeche.index.InvalidCursorException;
import depeche.query.Clause;
import depeche.query.FacetChoice;
import depeche.query.MatchMode;
import depeche.query.QueryPrinter;
import depeche.query.SearchRequest;
import depeche.snippet.Fragment;
import depeche.snippet.Highlights;
import depeche.snippet.Snippets;
import depeche.text.Chains;
import depeche.text.LanguageDetector;
import depeche.text.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Answers a search: reads the query, asks the index, shows where each hit answers. */
public final class Search {
  private static final int MOST_PASSAGES = 3;

  /** For how many words of a relaxed query it is counted what leaving each out would give. */
  private static final int MOST_DROPPED = 12;

  private final ArticleIndex index;
  private final Interpreter interpreter;
  private final Snippets snippets;

  public Search(
      ArticleIndex index,
      Chains chains,
      LanguageDetector detector,
      EntityNames names,
      Snippets snippets) {
    this.index = index;
    this.interpreter = new Interpreter(index, chains, detector, names);
    this.snippets = snippets;
  }

  /** The answer to one search. Throws {@link InvalidCursorException}. */
  public SearchAnswer answer(SearchRequest request) {
    Interpretation query = interpreter.interpret(request.q(), request.reader(), request.match());
    Optional<Relaxation> relaxation =
        request.match() == MatchMode.AUTO ? Relaxation.of(query.clause()) : Optional.empty();
    PageCursor cursor = PageCursor.read(request.cursor());
    int least = cursor.least();
    ArticleHits found = ask(request, query, required(query, relaxation, least), cursor);
    if (found.total() == 0 && least == 0 && relaxation.isPresent()) {
      OptionalInt most = relaxation.get().mostFound(clause -> count(request, query, clause));
      if (most.isPresent()) {
        least = most.getAsInt();
        found = ask(request, query, relaxation.get().atLeast(least), cursor);
      }
    }
    return new SearchAnswer(
        query.language(),
        least > 0,
        least > 0 ? dropped(request, query, relaxation.orElseThrow()) : List.of(),
        query.warnings(),
        null,
        withNext(found, new PageCursor(least, found.next())),
        found.hits().stream().map(hit -> shown(hit, query, request.highlight())).toList());
  }

  /** One article, with the spans of {@code q} in it; blank for none. */
  public Optional<ArticleAnswer> article(ArticleId id, String q, Language reader) {
    return index.find(id).map(article -> new ArticleAnswer(article, matches(article, q, reader)));
  }

  private Map<Field, List<Span>> matches(EnrichedArticle article, String q, Language reader) {
    Interpretation query = interpreter.interpret(q, reader, MatchMode.AUTO);
    Highlights highlights = highlights(article, query);
    Map<Field, List<Span>> matches = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      List<Span> spans = highlights.matches(field);
      if (!spans.isEmpty()) {
        matches.put(field, spans);
      }
    }
    return matches;
  }

  private static Clause required(Interpretation query, Optional<Relaxation> relaxation, int least) {
    if (least == 0) {
      return query.clause();
    }
    return relaxation
        .filter(words -> least < words.words().size())
        .map(words -> words.atLeast(least))
        .orElseThrow(() -> new InvalidCursorException("a cursor of another search"));
  }

  private List<Dropped> dropped(
      SearchRequest request, Interpretation query, Relaxation relaxation) {
    return IntStream.range(0, Math.min(relaxation.words().size(), MOST_DROPPED))
        .mapToObj(word ->
            new Dropped(
                QueryPrinter.print(relaxation.words().get(word)),
                count(request, query, relaxation.without(word))))
        .toList();
  }

  private ArticleHits ask(
      SearchRequest request, Interpretation query, Clause clause, PageCursor cursor) {
    return index.search(
        new ArticleQuery(
            clause,
            query.languages(),
            request.filters(),
            request.effectiveSort(),
            request.size(),
            cursor.position(),
            request.facets()));
  }

  private long count(SearchRequest request, Interpretation query, Clause clause) {
    return index
        .search(
            new ArticleQuery(
                clause,
                query.languages(),
                request.filters(),
                request.effectiveSort(),
                0,
                null,
                FacetChoice.NONE))
        .total();
  }

  private static ArticleHits withNext(ArticleHits found, PageCursor next) {
    @Nullable String cursor = next.written();
    return new ArticleHits(found.total(), found.hits(), found.facets(), found.dates(), cursor);
  }

  private AnsweredHit shown(Hit hit, Interpretation query, boolean highlight) {
    EnrichedArticle article = hit.article();
    if (!highlight) {
      List<Fragment> title = List.of(new Fragment(article.article().title(), false));
      return new AnsweredHit(article, hit.score(), title, List.of());
    }
    Highlights highlights = highlights(article, query);
    return new AnsweredHit(
        article,
        hit.score(),
        highlights.fragments(Field.TITLE),
        highlights.passages(MOST_PASSAGES));
  }

  private Highlights highlights(EnrichedArticle article, Interpretation query) {
    return snippets.of(article.article(), article.language(), query.written(), query.languages());
  }
}
