package depeche.lucene;

import depeche.lucene.Condition.All;
import depeche.lucene.Condition.AtLeast;
import depeche.lucene.Condition.Found;
import depeche.lucene.Condition.Has;
import depeche.lucene.Condition.InOrder;
import depeche.lucene.Condition.Not;
import depeche.lucene.Condition.Published;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;

/** Reads a Lucene query as the condition under which it finds an article. */
final class Conditions {
  private final AlertTerms terms;

  Conditions(AlertTerms terms) {
    this.terms = terms;
  }

  Condition of(Query query) {
    return switch (query) {
      case TermQuery word -> new Has(terms.number(word.getTerm()));
      case BoostQuery boosted -> of(boosted.getQuery());
      case ConstantScoreQuery constant -> of(constant.getQuery());
      case DisjunctionMaxQuery any ->
          atLeast(1, any.getDisjuncts().stream().map(this::of).toList());
      case BooleanQuery several -> of(several);
      case PrefixQuery prefix ->
          all(List.of(new Has(terms.beginning(prefix.getPrefix())), new Found(prefix)));
      case PhraseQuery phrase when phrase.getSlop() == 0 -> inOrder(phrase);
      case PointRangeQuery range when range.getField().equals(Fields.PUBLISHED) ->
          new Published(
              LongPoint.decodeDimension(range.getLowerPoint(), 0),
              LongPoint.decodeDimension(range.getUpperPoint(), 0));
      case MatchNoDocsQuery _ -> new AtLeast(1, List.of());
      default -> withItsTerms(query);
    };
  }

  /** What an article may have but need not only ranks. */
  private Condition of(BooleanQuery query) {
    List<Condition> all = new ArrayList<>();
    List<Query> some = new ArrayList<>();
    for (BooleanClause clause : query.clauses()) {
      switch (clause.occur()) {
        case MUST, FILTER -> all.add(of(clause.query()));
        case MUST_NOT -> all.add(new Not(of(clause.query())));
        case SHOULD -> some.add(clause.query());
      }
    }
    boolean required = query.clauses().stream().anyMatch(BooleanClause::isRequired);
    int least = Math.max(query.getMinimumNumberShouldMatch(), required ? 0 : 1);
    if (least > 0) {
      all.add(atLeast(least, some.stream().map(this::of).toList()));
    }
    return all(all);
  }

  /** A choice of single terms is a term itself. */
  private Condition atLeast(int least, List<Condition> some) {
    if (least == 1 && some.size() == 1) {
      return some.getFirst();
    }
    Set<Integer> alone = new HashSet<>();
    some.forEach(one -> {
      if (one instanceof Has(int term)) {
        alone.add(term);
      }
    });
    return least == 1 && !some.isEmpty() && some.stream().allMatch(Has.class::isInstance)
        ? new Has(terms.anyOf(alone))
        : new AtLeast(least, some);
  }

  /** Each two that follow each other are a term; of more than two, that is not enough. */
  private Condition inOrder(PhraseQuery phrase) {
    List<Integer> numbers = Stream.of(phrase.getTerms()).map(terms::number).toList();
    List<Condition> all = new ArrayList<>();
    for (int at = 1; at < numbers.size(); at++) {
      all.add(new Has(terms.pair(numbers.get(at - 1), numbers.get(at))));
    }
    if (numbers.size() > 2) {
      all.add(new InOrder(phrase.getField(), numbers));
    }
    return all(all);
  }

  /** Words in order or near each other can only be where all of the words are. */
  private Condition withItsTerms(Query query) {
    RequiredTerms required = new RequiredTerms();
    query.visit(required);
    List<Condition> all = new ArrayList<>();
    required.found.forEach(term -> all.add(new Has(terms.number(term))));
    all.add(new Found(query));
    return all(all);
  }

  private static Condition all(List<Condition> conditions) {
    List<Condition> flat =
        conditions.stream()
            .flatMap(
                one -> one instanceof All(List<Condition> inner) ? inner.stream() : Stream.of(one))
            .distinct()
            .sorted(Comparator.comparingInt(Conditions::effort))
            .toList();
    return flat.size() == 1 ? flat.getFirst() : new All(flat);
  }

  private static int effort(Condition condition) {
    return switch (condition) {
      case Has _ -> 0;
      case Not(Condition denied) -> effort(denied);
      case AtLeast(int _, List<Condition> some) -> 1 + hardest(some);
      case All(List<Condition> all) -> 1 + hardest(all);
      case Published _ -> 1;
      case InOrder _ -> 10;
      case Found _ -> 100;
    };
  }

  private static int hardest(List<Condition> conditions) {
    return conditions.stream().mapToInt(Conditions::effort).max().orElse(0);
  }

  /** Gathers terms that no match can do without. */
  private static final class RequiredTerms extends QueryVisitor {
    private final Set<Term> found = new HashSet<>();

    @Override
    public void consumeTerms(Query query, Term... required) {
      found.addAll(List.of(required));
    }

    @Override
    public QueryVisitor getSubVisitor(Occur occur, Query parent) {
      return occur == Occur.MUST || occur == Occur.FILTER ? this : EMPTY_VISITOR;
    }
  }
}
