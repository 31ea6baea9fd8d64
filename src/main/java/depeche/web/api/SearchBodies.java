package depeche.web.api;

import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.desk.Labels;
import depeche.desk.SearchAnswer;
import depeche.desk.SearchAnswer.AnsweredHit;
import depeche.desk.expansion.Expansion;
import depeche.index.ArticleHits;
import depeche.index.ArticleHits.FacetCount;
import depeche.query.Facet;
import depeche.web.ArticleFields;
import depeche.web.Reader;
import depeche.web.Words;
import depeche.web.api.SearchBody.DateBucket;
import depeche.web.api.SearchBody.Dates;
import depeche.web.api.SearchBody.DroppedWord;
import depeche.web.api.SearchBody.ExpansionBody;
import depeche.web.api.SearchBody.FacetValue;
import depeche.web.api.SearchBody.Links;
import depeche.web.api.SearchBody.QueryBody;
import depeche.web.api.SearchBody.TopicValue;
import depeche.web.api.SearchBody.Total;
import depeche.web.api.SearchBody.WarningBody;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the desk's answers to searches into JSON. */
@Singleton
final class SearchBodies {
  /** The fields of a hit that are not its article's own. */
  private static final String SCORE = "score";

  private static final String GRADE = "grade";
  private static final String SNIPPETS = "snippets";
  private static final String TITLE_FRAGMENTS = "titleFragments";

  /** Every field that a client can ask for, in the order of the answer. */
  static final Set<String> FIELDS =
      ordered(
          "id",
          "url",
          "title",
          "lead",
          "body",
          "language",
          "source",
          "authors",
          "published",
          "modified",
          "credit",
          "tags",
          SCORE,
          GRADE,
          "persons",
          "countries",
          "topics",
          SNIPPETS,
          TITLE_FRAGMENTS);

  /** The fields of a hit where none are asked for. */
  static final Set<String> USUAL_FIELDS = usual();

  private final Labels labels;
  private final ArticleFields fields;

  SearchBodies(Labels labels) {
    this.labels = labels;
    this.fields = new ArticleFields(labels);
  }

  /**
   * The JSON of one answer.
   *
   * @param wanted the fields of a hit; its id is always there
   */
  SearchBody body(
      String q, SearchAnswer answer, Set<String> wanted, Reader reader, long millis, Links links) {
    return new SearchBody(
        query(q, answer, reader.words()),
        new Total(answer.found().total(), true),
        millis,
        answer.hits().stream().map(hit -> hit(hit, wanted, reader.language())).toList(),
        facets(answer.found(), reader.language()),
        links);
  }

  private static QueryBody query(String q, SearchAnswer answer, Words words) {
    return new QueryBody(
        q,
        answer.language().tag(),
        answer.relaxed(),
        answer.dropped().stream().map(word -> new DroppedWord(word.word(), word.hits())).toList(),
        answer.warnings().stream()
            .map(warning ->
                new WarningBody(
                    warning.offset(),
                    words.say("warning." + warning.problem().name().toLowerCase(Locale.ROOT))))
            .toList(),
        answer.suggestion(),
        expansions(answer.expansions()));
  }

  static List<ExpansionBody> expansions(List<Expansion> expansions) {
    return expansions.stream()
        .map(expansion ->
            new ExpansionBody(
                expansion.written(), expansion.kind().apiName(), expansion.text(), expansion.id()))
        .toList();
  }

  private Map<String, @Nullable Object> hit(AnsweredHit hit, Set<String> wanted, Language reader) {
    Map<String, @Nullable Object> all = fields.of(hit.article(), reader);
    all.put(SCORE, hit.score());
    all.put(GRADE, hit.grade() == null ? null : hit.grade().apiName());
    all.put(SNIPPETS, hit.snippets().stream().map(SnippetBody::of).toList());
    all.put(TITLE_FRAGMENTS, hit.title());
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    for (String field : FIELDS) {
      if (wanted.contains(field) || field.equals("id")) {
        shown.put(field, all.get(field));
      }
    }
    return shown;
  }

  private Map<String, Object> facets(ArticleHits found, Language reader) {
    Map<String, Object> facets = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      List<FacetCount> counts = found.facets().get(facet);
      if (counts != null) {
        facets.put(
            facet.apiName(), counts.stream().map(count -> value(facet, count, reader)).toList());
      }
    }
    ArticleHits.Histogram dates = found.dates();
    if (dates != null) {
      facets.put(
          "date",
          new Dates(
              dates.interval().name().toLowerCase(Locale.ROOT),
              dates.buckets().stream()
                  .map(bucket -> new DateBucket(bucket.from(), bucket.to(), bucket.count()))
                  .toList()));
    }
    return facets;
  }

  private Object value(Facet facet, FacetCount count, Language reader) {
    String label = labels.value(facet, count.id(), count.label(), reader);
    return facet == Facet.TOPIC
        ? new TopicValue(
            count.id(),
            label,
            labels.parent(EntityKind.TOPIC, count.id()).orElse(null),
            count.count(),
            count.selected())
        : new FacetValue(count.id(), label, count.count(), count.selected());
  }

  private static Set<String> ordered(String... names) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(names)));
  }

  private static Set<String> usual() {
    Set<String> usual = new LinkedHashSet<>(FIELDS);
    usual.removeAll(Set.of("body", "modified", "credit", "tags"));
    return usual;
  }
}
