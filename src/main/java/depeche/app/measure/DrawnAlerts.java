package depeche.app.measure;

import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.article.Entity;
import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.desk.Search;
import depeche.desk.alerts.AlertSearch;
import depeche.lucene.LuceneStandingQueries;
import depeche.query.DateRange;
import depeche.query.Facet;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.MatchMode;
import depeche.query.SearchRequest;
import depeche.text.Chains;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Alerts made of the corpus's own words, people, countries and topics; the same in every run. */
final class DrawnAlerts {
  private static final long SEED = 20240620;

  /** How often more are drawn where too few were worth keeping. */
  private static final int DRAWS = 12;

  /** About as many articles as a newsroom is sent in a day. */
  private static final int DAY = 2000;

  /** An alert that tells of more in a day is too wide for its maker. */
  private static final int BEARABLE = 1;

  private final Chains chains;
  private final Search search;
  private final List<EnrichedArticle> coming;
  private final List<EnrichedArticle> others;
  private final Random random = new Random(SEED);

  /**
   * @param search over some of the articles, whose languages decide how alerts are read
   * @param coming the articles that will come in
   * @param others articles of the same kind that will not; may be none
   */
  DrawnAlerts(
      Chains chains, Search search, List<EnrichedArticle> coming, List<EnrichedArticle> others) {
    this.chains = chains;
    this.search = search;
    this.coming = coming;
    this.others = others;
  }

  /**
   * As newsrooms save them, no two alike: a quarter each the full name of a person, two words of a
   * title, a phrase of a title, and a person or a country with a topic. Whoever makes an alert sees
   * its dry run first; so those that would have told too much of a day of other articles are left
   * out.
   */
  List<AlertSearch> saved(int number) {
    List<EnrichedArticle> all = new ArrayList<>(coming);
    all.addAll(others);
    DrawnQueries titles = new DrawnQueries(chains, all, Article::title);
    List<EnrichedArticle> day = spread(others.isEmpty() ? coming : others, DAY);
    Set<AlertSearch> saved = new LinkedHashSet<>();
    for (int draw = 0; saved.size() < number && draw < DRAWS; draw++) {
      Set<AlertSearch> drawn = new LinkedHashSet<>();
      titles.words(number / 4, 2).forEach(words -> drawn.add(alert(words.q(), Filters.NONE)));
      titles.phrases(number / 4).forEach(phrase -> drawn.add(alert(phrase.q(), Filters.NONE)));
      for (int i = 0; i < number / 4; i++) {
        EnrichedArticle article = all.get(random.nextInt(all.size()));
        addName(drawn, article);
        addEvent(drawn, article);
      }
      drawn.removeAll(saved);
      saved.addAll(bearable(List.copyOf(drawn), day));
    }
    return saved.stream().limit(number).toList();
  }

  /**
   * Without a thought for how often they fire: two or three words of an article, a phrase, a word
   * with something that an article is about. Some tell of every tenth article.
   */
  List<AlertSearch> careless(int number) {
    DrawnQueries bodies = new DrawnQueries(chains, coming);
    List<AlertSearch> drawn = new ArrayList<>();
    bodies.words(number * 4 / 10, 2).forEach(q -> drawn.add(alert(q.q(), Filters.NONE)));
    bodies.words(number * 2 / 10, 3).forEach(q -> drawn.add(alert(q.q(), Filters.NONE)));
    bodies.phrases(number * 2 / 10).forEach(q -> drawn.add(alert(q.q(), Filters.NONE)));
    for (DrawnQueries.Drawn query : bodies.words(number - drawn.size(), 1)) {
      List<Entity> about = coming.get(random.nextInt(coming.size())).entities();
      drawn.add(alert(query.q(), about.isEmpty() ? Filters.NONE : only(List.of(any(about)))));
    }
    return drawn;
  }

  private List<AlertSearch> bearable(List<AlertSearch> drawn, List<EnrichedArticle> day) {
    LuceneStandingQueries standing = new LuceneStandingQueries(chains);
    IntStream.range(0, drawn.size())
        .parallel()
        .forEach(i -> standing.put(i, search.standing(drawn.get(i).request(), search.languages())));
    int[] told = new int[drawn.size()];
    for (EnrichedArticle article : day) {
      for (int alert : standing.matching(article)) {
        told[alert]++;
      }
    }
    return IntStream.range(0, drawn.size())
        .filter(i -> told[i] <= BEARABLE)
        .mapToObj(drawn::get)
        .toList();
  }

  private void addName(Set<AlertSearch> drawn, EnrichedArticle article) {
    List<Entity> people =
        article.entities(EntityKind.PERSON).stream()
            .filter(person -> person.label().matches("\\p{L}+( \\p{L}+)+"))
            .toList();
    if (!people.isEmpty()) {
      drawn.add(alert('"' + any(people).label() + '"', Filters.NONE));
    }
  }

  private void addEvent(Set<AlertSearch> drawn, EnrichedArticle article) {
    List<Entity> topics = article.entities(EntityKind.TOPIC);
    List<Entity> others =
        article.entities().stream().filter(entity -> entity.kind() != EntityKind.TOPIC).toList();
    if (!topics.isEmpty() && !others.isEmpty()) {
      drawn.add(alert("", only(List.of(any(topics), any(others)))));
    }
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** So many of a list, from its beginning to its end. */
  private static List<EnrichedArticle> spread(List<EnrichedArticle> all, int most) {
    int number = Math.min(most, all.size());
    return IntStream.range(0, number)
        .mapToObj(i -> all.get((int) ((long) i * all.size() / number)))
        .toList();
  }

  private static Filters only(List<Entity> entities) {
    Map<Facet, Set<String>> values = new HashMap<>();
    entities.forEach(entity -> values.put(Facet.of(entity.kind()), Set.of(entity.id())));
    return new Filters(values, Map.of(), DateRange.ALWAYS);
  }

  private static AlertSearch alert(String q, Filters filters) {
    return AlertSearch.of(
        new SearchRequest(
            q, Language.FRENCH, filters, MatchMode.ALL, null, 10, null, FacetChoice.NONE, false));
  }
}
