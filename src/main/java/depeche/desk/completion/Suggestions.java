package depeche.desk.completion;

import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.desk.completion.Suggestion.Kind;
import depeche.entity.EntityNames;
import depeche.index.ArticleHits.FacetCount;
import depeche.index.ArticleIndex;
import depeche.index.ArticleQuery;
import depeche.index.ArticleTitle;
import depeche.query.Clause;
import depeche.query.Facet;
import depeche.query.FacetChoice;
import depeche.query.FacetChoice.Interval;
import depeche.query.Filters;
import depeche.query.Sort;
import depeche.text.Chains;
import depeche.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Completes what a reader types, at every keystroke. */
public final class Suggestions implements AutoCloseable {
  private static final int MOST_NAMES = 50_000;
  private static final int MOST_TITLES = 100_000;
  private static final FacetChoice NAMED =
      new FacetChoice(
          EnumSet.of(Facet.PERSON, Facet.COUNTRY, Facet.TOPIC), false, MOST_NAMES, Interval.AUTO);

  private static final ArticleQuery NAMED_EVERYWHERE =
      new ArticleQuery(
          new Clause.Everything(),
          List.of(Language.UNKNOWN),
          Filters.NONE,
          Sort.NEWEST,
          0,
          null,
          NAMED);

  /** Fewer letters begin too many titles to be of help. */
  private static final int SHORTEST_IN_TITLE = 3;

  private static final Comparator<Entry> COMMONEST_FIRST =
      Comparator.comparingLong(Entry::count)
          .reversed()
          .thenComparing(Entry::kind)
          .thenComparing(Entry::id);

  /**
   * @param label as most articles write the name
   */
  private record Entry(EntityKind kind, String id, String label, long count) {}

  /** All that can be suggested at one time. */
  private record Books(
      PrefixBook<Entry> names, Map<String, Long> naming, PrefixBook<ArticleTitle> titles) {
    static final Books EMPTY =
        new Books(
            new PrefixBook.Builder<Entry>().build(),
            Map.of(),
            new PrefixBook.Builder<ArticleTitle>().build());
  }

  private final ArticleIndex index;
  private final Chains chains;
  private final EntityNames names;
  private volatile Books books = Books.EMPTY;
  private @Nullable Renewal renewal;

  /** Suggests nothing yet: see {@link #renew} and {@link #keepRenewed}. */
  public Suggestions(ArticleIndex index, Chains chains, EntityNames names) {
    this.index = index;
    this.chains = chains;
    this.names = names;
  }

  /**
   * People, countries and topics, the commonest first, then the newest titles: a quarter at least,
   * where there are so many. The {@value #MOST_NAMES} most frequent of each and the {@value
   * #MOST_TITLES} newest titles, from memory.
   *
   * @param typed so far; accents and case do not matter
   * @param size how many at the most
   */
  public List<Suggestion> of(String typed, int size, Language reader) {
    List<String> words = words(typed);
    if (words.isEmpty()) {
      return List.of();
    }
    Books known = books;
    List<Entry> entries = known.names.beginningWith(words, size);
    List<ArticleTitle> titles = titles(known, words, Math.max(size - entries.size(), size / 4));
    return Stream.concat(
            entries.stream().limit(size - titles.size()).map(entry -> named(entry, reader)),
            titles.stream()
                .map(title -> new Suggestion(title.text(), Kind.TITLE, title.id().value(), 1)))
        .toList();
  }

  /**
   * In how many articles a folded word is part of the name of a person that is suggested, about:
   * one that names two of a name counts twice.
   */
  public long articlesNaming(String word) {
    return books.naming.getOrDefault(word, 0L);
  }

  /** Returns when all that can be searched is suggested too. */
  public void renew() {
    List<Entry> entries = readEntries();
    books = new Books(names(entries), naming(entries), readTitles());
  }

  /** From now on, follows the index in the background: nobody who asks ever waits for it. */
  public synchronized void keepRenewed() {
    if (renewal == null) {
      renewal = Renewal.start(index::version, this::renew);
    }
  }

  @Override
  public synchronized void close() {
    if (renewal != null) {
      renewal.close();
    }
  }

  private Suggestion named(Entry entry, Language reader) {
    String name = names.label(entry.kind(), entry.id(), reader).orElse(entry.label());
    return new Suggestion(name, Kind.of(entry.kind()), entry.id(), entry.count());
  }

  private static List<ArticleTitle> titles(Books known, List<String> words, int most) {
    boolean tooShort = words.size() == 1 && words.getFirst().length() < SHORTEST_IN_TITLE;
    return most == 0 || tooShort ? List.of() : known.titles.beginningWith(words, most);
  }

  private List<Entry> readEntries() {
    List<Entry> entries = new ArrayList<>();
    index
        .search(NAMED_EVERYWHERE)
        .facets()
        .forEach((facet, counts) -> {
          EntityKind kind = facet.entityKind().orElseThrow();
          for (FacetCount count : counts) {
            entries.add(new Entry(kind, count.id(), count.label(), count.count()));
          }
        });
    entries.sort(COMMONEST_FIRST);
    return entries;
  }

  private Map<String, Long> naming(List<Entry> entries) {
    Map<String, Long> naming = new HashMap<>();
    for (Entry entry : entries) {
      if (entry.kind() == EntityKind.PERSON) {
        Set.copyOf(words(entry.label()))
            .forEach(word -> naming.merge(word, entry.count(), Long::sum));
      }
    }
    return naming;
  }

  private PrefixBook<Entry> names(List<Entry> entries) {
    PrefixBook.Builder<Entry> builder = new PrefixBook.Builder<>();
    entries.forEach(entry -> builder.add(entry, spellings(entry)));
    return builder.build();
  }

  private PrefixBook<ArticleTitle> readTitles() {
    PrefixBook.Builder<ArticleTitle> builder = new PrefixBook.Builder<>();
    Set<String> seen = new HashSet<>();
    for (ArticleTitle title : index.newestTitles(MOST_TITLES)) {
      if (seen.add(title.text())) {
        builder.add(title, List.of(words(title.text())));
      }
    }
    return builder.build();
  }

  private Set<List<String>> spellings(Entry entry) {
    Set<String> written = new HashSet<>();
    written.add(entry.label());
    for (Language language : Chains.languages()) {
      names.label(entry.kind(), entry.id(), language).ifPresent(written::add);
    }
    Set<List<String>> spellings = new HashSet<>();
    written.forEach(name -> spellings.add(words(name)));
    return spellings;
  }

  /** Names are read alike whatever their language. */
  private List<String> words(String name) {
    return chains.tokens(Language.UNKNOWN, name).stream().map(Token::exact).toList();
  }
}
