package depeche.desk;

import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.Field;
import depeche.article.Language;
import depeche.article.MentionKind;
import depeche.desk.Interpretation.Interpreter;
import depeche.desk.SearchAnswer.AnsweredHit;
import depeche.desk.expansion.Synonyms;
import depeche.desk.spelling.DidYouMean;
import depeche.entity.EntityNames;
import depeche.index.ArticleHits.Hit;
import depeche.index.ArticleIndex;
import depeche.index.ArticleQuery;
import depeche.index.InvalidCursorException;
import depeche.query.FacetChoice;
import depeche.query.MatchMode;
import depeche.query.SearchRequest;
import depeche.query.Sort;
import depeche.snippet.Asked;
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
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Answers a search: reads the query, asks the index, shows where each hit answers. */
public final class Search {
  private static final int MOST_PASSAGES = 3;

  private final ArticleIndex index;
  private final Interpreter interpreter;
  private final DidYouMean didYouMean;
  private final Snippets snippets;
  private final Explaining explaining;
  private final Recency recency;

  /**
   * With the synonyms that come with the service, no preference for what is new, and names like
   * other words.
   */
  public Search(
      ArticleIndex index,
      Chains chains,
      LanguageDetector detector,
      EntityNames names,
      Snippets snippets) {
    this(index, chains, detector, names, new Synonyms(chains, null), snippets, Recency.OFF, _ -> 0);
  }

  /**
   * @param naming in how many articles a folded word is part of a person's name
   */
  public Search(
      ArticleIndex index,
      Chains chains,
      LanguageDetector detector,
      EntityNames names,
      Synonyms synonyms,
      Snippets snippets,
      Recency recency,
      ToLongFunction<String> naming) {
    this.index = index;
    this.interpreter = new Interpreter(index, chains, detector, names, synonyms);
    this.didYouMean = new DidYouMean(index, chains, naming);
    this.snippets = snippets;
    this.explaining = new Explaining(index, chains, recency);
    this.recency = recency;
  }

  /** The answer to one search. Throws {@link InvalidCursorException}. */
  public SearchAnswer answer(SearchRequest asking) {
    SearchRequest request = heeded(asking);
    Interpretation query = interpretation(request);
    Question.Reply reply = new Question(index, request, query, recency.today()).reply();
    Asked asked = query.asked(reply.relaxed() || request.match() == MatchMode.ANY);
    return new SearchAnswer(
        query.language(),
        reply.relaxed(),
        reply.dropped(),
        query.warnings(),
        request.cursor() == null ? suggestion(query) : null,
        query.expansions(),
        reply.hits(),
        reply.hits().hits().stream()
            .map(hit -> request.highlight() ? highlighted(hit, asked) : plain(hit))
            .toList());
  }

  /**
   * How the query of a search is understood, without asking the index for articles.
   *
   * @param asking of whose filters only those count that say which mentions do
   */
  public UnderstoodQuery understood(SearchRequest asking) {
    return interpreter.understood(asking);
  }

  /** What a search asks the index, so that more can be asked about the same articles. */
  public ArticleQuery asked(SearchRequest asking) {
    SearchRequest request = heeded(asking);
    return new Question(index, request, interpretation(request), recency.today()).asked();
  }

  /** The same search, its filters as an editor's decisions have them. */
  private SearchRequest heeded(SearchRequest request) {
    return request.narrowedBy(interpreter.heeded(request.filters()));
  }

  private Interpretation interpretation(SearchRequest request) {
    return interpreter.interpret(request.q(), request.reader(), request.match(), request.expand());
  }

  /** Every hit of a search; its size, cursor and facets, and highlighting, do not count. */
  public AllHits all(SearchRequest request) {
    return new AllHits(this, request);
  }

  /**
   * A search as it can be asked of each article that arrives: all that it requires, which is never
   * relaxed, and no order.
   *
   * @param archive how many articles are in each language: those that are common decide in which a
   *     short query is read
   */
  public ArticleQuery standing(SearchRequest request, LanguageCounts archive) {
    MatchMode match = request.match() == MatchMode.ANY ? MatchMode.ANY : MatchMode.ALL;
    Interpretation query =
        interpreter.ahead(request.q(), request.reader(), match, request.expand(), archive);
    return new ArticleQuery(
        query.expanded(),
        query.languages(),
        interpreter.heeded(request.filters()),
        Sort.NEWEST,
        0,
        null,
        FacetChoice.NONE);
  }

  /** How many articles are in each language; the same object until that is counted afresh. */
  public LanguageCounts languages() {
    return interpreter.languages();
  }

  private @Nullable String suggestion(Interpretation query) {
    return didYouMean
        .suggestion(query.written(), query.languages(), query.expansions())
        .orElse(null);
  }

  /** One article, with the spans of {@code q} in it; blank for none. */
  public Optional<ArticleAnswer> article(ArticleId id, String q, Language reader) {
    Interpretation query = interpreter.interpret(q, reader, MatchMode.AUTO, true);
    return index
        .find(id)
        .map(article ->
            new ArticleAnswer(article, matches(highlights(article, query.asked(false)))));
  }

  /**
   * Why an article has its score for {@code q}; empty where there is no such article.
   *
   * @param ignored the kinds of mention that do not count
   */
  public Optional<Explanation> explain(
      ArticleId id, String q, Language reader, Set<MentionKind> ignored) {
    return explaining.explain(id, interpreter.interpret(q, reader, MatchMode.AUTO, true), ignored);
  }

  private static Map<Field, List<Span>> matches(Highlights highlights) {
    Map<Field, List<Span>> matches = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      List<Span> spans = highlights.matches(field);
      if (!spans.isEmpty()) {
        matches.put(field, spans);
      }
    }
    return matches;
  }

  private AnsweredHit highlighted(Hit hit, Asked asked) {
    Highlights highlights = highlights(hit.article(), asked);
    return new AnsweredHit(
        hit.article(),
        hit.score(),
        highlights.grade().orElse(null),
        highlights.fragments(Field.TITLE),
        highlights.passages(MOST_PASSAGES));
  }

  private static AnsweredHit plain(Hit hit) {
    String title = hit.article().article().title();
    return new AnsweredHit(
        hit.article(), hit.score(), null, List.of(new Fragment(title, false)), List.of());
  }

  private Highlights highlights(EnrichedArticle article, Asked asked) {
    return snippets.of(article.article(), article.language(), asked);
  }
}
