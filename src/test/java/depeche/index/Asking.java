package depeche.index;

import depeche.article.Language;
import depeche.article.MentionKind;
import depeche.query.Clause;
import depeche.query.DateRange;
import depeche.query.Facet;
import depeche.query.FacetChoice;
import depeche.query.FacetChoice.Interval;
import depeche.query.Filters;
import depeche.query.Sort;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A search for the contract: in French, by relevance, 100 hits, no counts until told otherwise. */
final class Asking {
  private final Clause clause;
  private List<Language> languages = List.of(Language.FRENCH);
  private final Map<Facet, Set<String>> include = new EnumMap<>(Facet.class);
  private final Map<Facet, Set<String>> exclude = new EnumMap<>(Facet.class);
  private DateRange published = DateRange.ALWAYS;
  private Set<MentionKind> ignored = Set.of();
  private Sort sort = Sort.RELEVANCE;
  private int size = 100;
  private @Nullable String cursor;
  private @Nullable Freshness freshness;
  private FacetChoice facets = FacetChoice.NONE;

  private Asking(Clause clause) {
    this.clause = clause;
  }

  static Asking forClause(Clause clause) {
    return new Asking(clause);
  }

  static Asking forEverything() {
    return new Asking(new Clause.Everything());
  }

  static Asking forWord(String word) {
    return new Asking(new Clause.Word(word));
  }

  Asking in(Language... languages) {
    this.languages = List.of(languages);
    return this;
  }

  Asking only(Facet facet, String... values) {
    include.computeIfAbsent(facet, none -> new HashSet<>()).addAll(List.of(values));
    return this;
  }

  Asking without(Facet facet, String... values) {
    exclude.computeIfAbsent(facet, none -> new HashSet<>()).addAll(List.of(values));
    return this;
  }

  Asking ignoring(MentionKind... kinds) {
    ignored = Set.of(kinds);
    return this;
  }

  Asking published(@Nullable String from, @Nullable String to) {
    published =
        new DateRange(
            from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    return this;
  }

  Asking sorted(Sort sort) {
    this.sort = sort;
    return this;
  }

  Asking size(int size) {
    this.size = size;
    return this;
  }

  Asking after(@Nullable String cursor) {
    this.cursor = cursor;
    return this;
  }

  Asking fresh(Freshness freshness) {
    this.freshness = freshness;
    return this;
  }

  /** Counts every facet and the dates. */
  Asking counting(int values, Interval interval) {
    facets = new FacetChoice(FacetChoice.ALL.facets(), true, values, interval);
    return this;
  }

  ArticleQuery query() {
    return new ArticleQuery(
        clause,
        languages,
        new Filters(include, exclude, published, ignored),
        sort,
        size,
        cursor,
        facets,
        freshness);
  }
}
