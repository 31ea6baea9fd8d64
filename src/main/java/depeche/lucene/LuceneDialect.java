package depeche.lucene;

import depeche.index.Freshness;
import depeche.index.Instants;
import depeche.matching.Dialect;
import depeche.query.DateRange;
import depeche.query.Facet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Queries as Lucene's own. */
final class LuceneDialect implements Dialect<Query> {
  static final LuceneDialect LUCENE = new LuceneDialect();

  /** How many words a prefix at the end of several can stand for. */
  private static final int MOST_EXPANSIONS = 10_000;

  private LuceneDialect() {}

  @Override
  public Query nothing() {
    return new MatchNoDocsQuery("no words to look for");
  }

  @Override
  public Query everything() {
    return unscored(new TermQuery(Kind.ARTICLE.term()));
  }

  @Override
  public Query having(Facet facet, String value) {
    return unscored(term(Fields.facet(facet), value));
  }

  @Override
  public Query indirectly(Facet facet, String term) {
    return unscored(term(Fields.indirect(Fields.facet(facet)), term));
  }

  @Override
  public Query published(DateRange period) {
    return unscored(
        LongPoint.newRangeQuery(
            Fields.PUBLISHED,
            period.from() == null ? Long.MIN_VALUE : Instants.firstMilliOf(period.from()),
            period.to() == null ? Long.MAX_VALUE : Instants.lastMilliOf(period.to())));
  }

  @Override
  public Query term(String field, String term) {
    return new TermQuery(new Term(field, term));
  }

  @Override
  public Query phrase(String field, List<String> terms, int slop) {
    return new PhraseQuery(slop, field, terms.toArray(String[]::new));
  }

  @Override
  public Query near(String field, List<String> terms, int gaps) {
    IntervalsSource[] sources = terms.stream().map(Intervals::term).toArray(IntervalsSource[]::new);
    return new IntervalQuery(field, Intervals.maxgaps(gaps, Intervals.unordered(sources)));
  }

  @Override
  public Query prefix(String field, String beginning) {
    return new PrefixQuery(new Term(field, beginning));
  }

  @Override
  public Query phrasePrefix(String field, List<String> terms) {
    List<IntervalsSource> sources = new ArrayList<>();
    terms.subList(0, terms.size() - 1).forEach(term -> sources.add(Intervals.term(term)));
    sources.add(Intervals.prefix(new BytesRef(terms.getLast()), MOST_EXPANSIONS));
    return new IntervalQuery(field, Intervals.phrase(sources.toArray(IntervalsSource[]::new)));
  }

  @Override
  public Query fresh(Freshness freshness, float weight) {
    return boosted(
        new FunctionScoreQuery(
            new FieldExistsQuery(Fields.PUBLISHED), new PublishedValues(freshness, freshness::of)),
        weight);
  }

  @Override
  public Query boosted(Query query, float weight) {
    return new BoostQuery(query, weight);
  }

  @Override
  public Query constant(Query query, float score) {
    Query constant = new ConstantScoreQuery(query);
    return score == 1 ? constant : new BoostQuery(constant, score);
  }

  @Override
  public Query best(List<Query> choices) {
    return new DisjunctionMaxQuery(choices, 0);
  }

  @Override
  public Query atLeast(int least, Collection<Query> choices) {
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    choices.forEach(choice -> some.add(choice, Occur.SHOULD));
    return some.setMinimumNumberShouldMatch(least).build();
  }

  @Override
  public Query all(List<Query> required, List<Query> refused) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    required.forEach(query -> all.add(query, Occur.MUST));
    refused.forEach(query -> all.add(query, Occur.MUST_NOT));
    return all.build();
  }

  @Override
  public Query raised(Query query, List<Query> extras) {
    BooleanQuery.Builder raised = new BooleanQuery.Builder().add(query, Occur.MUST);
    extras.forEach(extra -> raised.add(extra, Occur.SHOULD));
    return raised.build();
  }

  @Override
  public Query narrowed(Query query, List<Query> conditions) {
    BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
    conditions.forEach(condition -> narrowed.add(condition, Occur.FILTER));
    return narrowed.build();
  }

  private Query unscored(Query query) {
    return constant(query, 0);
  }
}
