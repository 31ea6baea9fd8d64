package depeche.app.measure;

import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.entity.EntityNames;
import depeche.index.ArticleHits;
import depeche.index.ArticleHits.FacetCount;
import depeche.index.ArticleQuery;
import depeche.query.Clause;
import depeche.query.Facet;
import depeche.query.FacetChoice;
import depeche.query.FacetChoice.Interval;
import depeche.query.Filters;
import depeche.query.MatchMode;
import depeche.query.SearchRequest;
import depeche.query.Sort;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Asks for a corpus's people and countries by the names that other languages give them, and for all
 * that has a synonym by each of its names, and counts what expansion adds. What puts an entity on
 * an article would judge itself, so another sign has to: the name that its own language writes, and
 * for a synonym the topics of the articles that hold the words as typed.
 */
final class ExpansionEvaluation {
  private static final int ENTITIES = 100;
  private static final int TOPICS = 3;

  /** What fewer articles are about has no topics of its own. */
  private static final int LEAST_HITS = 5;

  private static final List<Language> OTHERS =
      Stream.of("en", "de", "es", "it", "ru", "ar").map(Language::new).toList();

  private final Engine engine;

  ExpansionEvaluation(Engine engine) {
    this.engine = engine;
  }

  /** One query, with its expansions and without. */
  private record Asked(ArticleQuery narrow, ArticleQuery wide) {
    Clause gained() {
      return new Clause.All(List.of(wide.clause(), new Clause.Not(narrow.clause())));
    }
  }

  private static final class Tally {
    private long queries;
    private long widened;
    private long typed;
    private long gained;

    void add(long hits, long more) {
      queries++;
      widened += more > 0 ? 1 : 0;
      typed += hits;
      gained += more;
    }

    @Override
    public String toString() {
      return String.format(
          "%,d queries, %,d of them widened: %,d hits as typed, %,d gained",
          queries, widened, typed, gained);
    }
  }

  /** By the names that languages other than {@code written}, which the articles are in, give. */
  void names(EntityKind kind, Language written, PrintStream out) {
    EntityNames names = engine.names();
    Tally tally = new Tally();
    long named = 0;
    for (FacetCount entity : mostFrequent(Facet.of(kind))) {
      String own = names.label(kind, entity.id(), written).orElse("");
      for (Language language : OTHERS) {
        String other = names.label(kind, entity.id(), language).orElse("");
        if (!own.isEmpty() && !other.isEmpty() && !other.equalsIgnoreCase(own)) {
          Asked asked = asked(other, written);
          tally.add(count(asked.narrow().clause(), asked), count(asked.gained(), asked));
          named += count(both(asked.gained(), new Clause.Phrase(own)), asked);
        }
      }
    }
    out.printf(
        "%-8s %s; %.1f %% of them write the name in %s%n",
        kind.name().toLowerCase(written.locale()),
        tally,
        percent(named, tally.gained),
        written.tag());
  }

  /**
   * By each name of a file of synonyms.
   *
   * @param file see {@code depeche.synonyms}
   */
  void synonyms(Path file, Language written, PrintStream out) throws IOException {
    Tally tally = new Tally();
    long judged = 0;
    double aboutTyped = 0;
    double aboutGained = 0;
    double aboutAny = 0;
    for (String name : namesIn(file)) {
      Asked asked = asked(name, written);
      long hits = count(asked.narrow().clause(), asked);
      long more = count(asked.gained(), asked);
      tally.add(hits, more);
      List<Clause> topics =
          topics(asked).stream()
              .<Clause>map(topic -> new Clause.Has(Facet.TOPIC, topic.id()))
              .toList();
      if (hits >= LEAST_HITS && more > 0 && !topics.isEmpty()) {
        Clause about = new Clause.Any(topics);
        double any = (double) count(about, asked) / count(new Clause.Everything(), asked);
        judged += more;
        aboutTyped += (double) more * count(both(asked.narrow().clause(), about), asked) / hits;
        aboutGained += count(both(asked.gained(), about), asked);
        aboutAny += more * any;
      }
    }
    out.printf(
        "synonyms %s; on a main topic of the query are %.1f %% of its hits as typed, %.1f %% of"
            + " those gained, %.1f %% of all articles%n",
        tally,
        percent(aboutTyped, judged),
        percent(aboutGained, judged),
        percent(aboutAny, judged));
  }

  private static List<String> namesIn(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(line -> line.replaceFirst("#.*", ""))
        .flatMap(line -> Arrays.stream(line.split("=")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private Asked asked(String words, Language reader) {
    return new Asked(asked(words, reader, false), asked(words, reader, true));
  }

  private ArticleQuery asked(String q, Language reader, boolean expand) {
    return engine
        .search()
        .asked(
            new SearchRequest(
                q,
                reader,
                Filters.NONE,
                MatchMode.ALL,
                Sort.NEWEST,
                0,
                null,
                FacetChoice.NONE,
                false,
                expand));
  }

  private static Clause both(Clause one, Clause other) {
    return new Clause.All(List.of(one, other));
  }

  private long count(Clause clause, Asked asked) {
    return found(clause, asked.wide().languages(), FacetChoice.NONE).total();
  }

  private List<FacetCount> mostFrequent(Facet facet) {
    FacetChoice choice = new FacetChoice(Set.of(facet), false, ENTITIES, Interval.AUTO);
    return found(new Clause.Everything(), List.of(Language.UNKNOWN), choice)
        .facets()
        .getOrDefault(facet, List.of());
  }

  private List<FacetCount> topics(Asked asked) {
    FacetChoice choice = new FacetChoice(Set.of(Facet.TOPIC), false, TOPICS, Interval.AUTO);
    return found(asked.narrow().clause(), asked.wide().languages(), choice)
        .facets()
        .getOrDefault(Facet.TOPIC, List.of());
  }

  private ArticleHits found(Clause clause, List<Language> languages, FacetChoice facets) {
    return engine
        .index()
        .search(new ArticleQuery(clause, languages, Filters.NONE, Sort.NEWEST, 0, null, facets));
  }

  private static double percent(double part, double whole) {
    return 100 * part / Math.max(1, whole);
  }
}
