package depeche.lucene;

import depeche.lucene.Condition.All;
import depeche.lucene.Condition.AtLeast;
import depeche.lucene.Condition.Found;
import depeche.lucene.Condition.Has;
import depeche.lucene.Condition.Not;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

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
          new AtLeast(1, any.getDisjuncts().stream().map(this::of).toList());
      case BooleanQuery several -> of(several);
      case PrefixQuery prefix ->
          all(List.of(new Has(terms.beginning(prefix.getPrefix())), new Found(prefix)));
      default -> withItsTerms(query);
    };
  }

  private Condition of(BooleanQuery query) {
    List<Condition> all = new ArrayList<>();
    List<Condition> some = new ArrayList<>();
    for (BooleanClause clause : query.clauses()) {
      switch (clause.occur()) {
        case MUST, FILTER -> all.add(of(clause.query()));
        case MUST_NOT -> all.add(new Not(of(clause.query())));
        case SHOULD -> some.add(of(clause.query()));
      }
    }
    boolean required = query.clauses().stream().anyMatch(BooleanClause::isRequired);
    int least = Math.max(query.getMinimumNumberShouldMatch(), required ? 0 : 1);
    if (least > 0) {
      all.add(some.size() == 1 && least == 1 ? some.getFirst() : new AtLeast(least, some));
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
    return conditions.size() == 1
        ? conditions.getFirst()
        : new All(conditions.stream().sorted(Comparator.comparingInt(Conditions::effort)).toList());
  }

  private static int effort(Condition condition) {
    return switch (condition) {
      case Has _ -> 0;
      case Not(Condition denied) -> effort(denied);
      case AtLeast(int _, List<Condition> some) -> 1 + hardest(some);
      case All(List<Condition> all) -> 1 + hardest(all);
      case Found _ -> 100;
    };
  }

  private static int hardest(List<Condition> conditions) {
    return conditions.stream().mapToInt(Conditions::effort).max().orElse(0);
  }

  /**
   * Terms of which every article that fulfils {@code condition} has one, as few and as rare as can
   * be; null where there are none.
   */
  @Nullable Set<Integer> keys(Condition condition) {
    return switch (condition) {
      case Has(int term) -> Set.of(term);
      case All(List<Condition> all) -> rarest(all);
      case AtLeast(int _, List<Condition> some) -> anyOf(some);
      case Not _, Found _ -> null;
    };
  }

  private @Nullable Set<Integer> rarest(List<Condition> all) {
    Set<Integer> rarest = null;
    for (Condition condition : all) {
      Set<Integer> keys = keys(condition);
      if (keys != null && (rarest == null || cost(keys) < cost(rarest))) {
        rarest = keys;
      }
    }
    return rarest;
  }

  private @Nullable Set<Integer> anyOf(List<Condition> some) {
    Set<Integer> any = new HashSet<>();
    for (Condition condition : some) {
      Set<Integer> keys = keys(condition);
      if (keys == null) {
        return null;
      }
      any.addAll(keys);
    }
    return any;
  }

  private double cost(Set<Integer> keys) {
    return keys.stream().mapToDouble(terms::cost).sum();
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
