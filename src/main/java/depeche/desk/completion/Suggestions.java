package depeche.desk.completion;

import depeche.article.Article;
import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.desk.completion.NameBook.Entry;
import depeche.desk.completion.Suggestion.Kind;
import depeche.entity.EntityNames;
import depeche.index.ArticleHits.FacetCount;
import depeche.index.ArticleIndex;
import depeche.index.ArticleQuery;
import depeche.query.Clause;
import depeche.query.Facet;
import depeche.query.FacetChoice;
import depeche.query.FacetChoice.Interval;
import depeche.query.Filters;
import depeche.query.Sort;
import depeche.query.TextField;
import depeche.text.Chains;
import depeche.text.Token;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Completes what a reader types, at every keystroke. */
public final class Suggestions {
  private static final Duration FRESH = Duration.ofSeconds(10);
  private static final FacetChoice NAMED =
      new FacetChoice(
          EnumSet.of(Facet.PERSON, Facet.COUNTRY, Facet.TOPIC), false, 50_000, Interval.AUTO);

  /** Fewer letters begin too many titles to be of help. */
  private static final int SHORTEST_IN_TITLE = 3;

  private final ArticleIndex index;
  private final Chains chains;
  private final EntityNames names;
  private final Renewed<NameBook> book = new Renewed<>(this::read, FRESH);

  public Suggestions(ArticleIndex index, Chains chains, EntityNames names) {
    this.index = index;
    this.chains = chains;
    this.names = names;
  }

  /**
   * People, countries and topics, the commonest first, then the newest titles: a quarter at least,
   * where there are so many.
   *
   * @param typed so far; accents and case do not matter
   * @param size how many at the most
   */
  public List<Suggestion> of(String typed, int size, Language reader) {
    List<String> words = words(typed);
    if (words.isEmpty()) {
      return List.of();
    }
    List<Entry> entries = book.get().beginningWith(words, size);
    List<Suggestion> titles = titles(words, Math.max(size - entries.size(), size / 4));
    return Stream.concat(
            entries.stream().limit(size - titles.size()).map(entry -> named(entry, reader)),
            titles.stream())
        .toList();
  }

  /** Returns when every name that can be searched is suggested too. */
  public void renew() {
    book.renew();
  }

  private Suggestion named(Entry entry, Language reader) {
    String name = names.label(entry.kind(), entry.id(), reader).orElse(entry.label());
    return new Suggestion(name, Kind.of(entry.kind()), entry.id(), entry.count());
  }

  private List<Suggestion> titles(List<String> words, int most) {
    String last = words.getLast();
    if (most == 0 || (words.size() == 1 && last.length() < SHORTEST_IN_TITLE)) {
      return List.of();
    }
    List<Clause> inTitle = new ArrayList<>();
    words.subList(0, words.size() - 1).forEach(word -> inTitle.add(title(new Clause.Word(word))));
    inTitle.add(title(new Clause.Prefix(last)));
    Clause clause = inTitle.size() == 1 ? inTitle.getFirst() : new Clause.All(inTitle);
    Set<String> seen = new HashSet<>();
    return index.search(query(clause, Sort.NEWEST, most, FacetChoice.NONE)).hits().stream()
        .map(hit -> hit.article().article())
        .filter(article -> seen.add(article.title()))
        .map(Suggestions::titled)
        .toList();
  }

  private static Clause title(Clause clause) {
    return new Clause.In(TextField.TITLE, clause);
  }

  private static Suggestion titled(Article article) {
    return new Suggestion(article.title(), Kind.TITLE, article.id().value(), 1);
  }

  private NameBook read() {
    NameBook.Builder builder = new NameBook.Builder();
    index
        .search(query(new Clause.Everything(), Sort.NEWEST, 0, NAMED))
        .facets()
        .forEach((facet, counts) -> {
          EntityKind kind = facet.entityKind().orElseThrow();
          for (FacetCount count : counts) {
            builder.add(
                new Entry(kind, count.id(), count.label(), count.count()), spellings(kind, count));
          }
        });
    return builder.build();
  }

  private Set<List<String>> spellings(EntityKind kind, FacetCount count) {
    Set<List<String>> spellings = new HashSet<>();
    spellings.add(words(count.label()));
    for (Language language : Chains.languages()) {
      names.label(kind, count.id(), language).map(this::words).ifPresent(spellings::add);
    }
    return spellings;
  }

  /** Names are read alike whatever their language. */
  private List<String> words(String name) {
    return chains.tokens(Language.UNKNOWN, name).stream().map(Token::exact).toList();
  }

  private static ArticleQuery query(Clause clause, Sort sort, int size, FacetChoice facets) {
    return new ArticleQuery(
        clause, List.of(Language.UNKNOWN), Filters.NONE, sort, size, null, facets);
  }
}
