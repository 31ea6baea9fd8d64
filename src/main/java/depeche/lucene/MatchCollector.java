package depeche.lucene;

import depeche.article.MentionKind;
import depeche.index.IndirectMentions;
import depeche.query.Facet;
import depeche.query.Filters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Goes once through the matches of a query and tells apart those that every selected facet admits
 * (the hits) and those that exactly one refuses: a facet's own count is over the hits and the
 * articles that it alone refuses, so that other values can still be added to its selection.
 */
final class MatchCollector implements Collector {
  /**
   * @param refused what this facet alone refuses, by segment
   */
  private record Selection(Facet facet, Set<String> values, List<FixedBitSet> refused) {}

  private final Filters filters;
  private final List<Selection> selections = new ArrayList<>();
  private final @Nullable TopFieldCollector top;
  private final List<FixedBitSet> hits;
  private long total;

  /**
   * @param filters of which the selections of the facets {@code counted} are told apart
   * @param top sorts the hits, or null where none are shown
   */
  MatchCollector(
      List<LeafReaderContext> leaves,
      Filters filters,
      Set<Facet> counted,
      @Nullable TopFieldCollector top) {
    this.filters = filters;
    this.top = top;
    this.hits = emptySets(leaves);
    filters
        .include()
        .forEach((facet, values) -> {
          if (!values.isEmpty() && counted.contains(facet)) {
            selections.add(new Selection(facet, values, emptySets(leaves)));
          }
        });
  }

  long total() {
    return total;
  }

  /** The matches that every selection admits, by segment. */
  List<FixedBitSet> hits() {
    return hits;
  }

  /** What {@code facet} counts: all that the other facets' selections admit, by segment. */
  List<FixedBitSet> countedBy(Facet facet) {
    List<FixedBitSet> counted = hits;
    for (Selection selection : selections) {
      if (selection.facet == facet) {
        counted = hits.stream().map(FixedBitSet::clone).toList();
        for (int i = 0; i < counted.size(); i++) {
          counted.get(i).or(selection.refused.get(i));
        }
      }
    }
    return counted;
  }

  @Override
  public ScoreMode scoreMode() {
    return top == null ? ScoreMode.COMPLETE_NO_SCORES : top.scoreMode();
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    FixedBitSet[] admitted = new FixedBitSet[selections.size()];
    FixedBitSet[] refusedOnce = new FixedBitSet[selections.size()];
    for (int i = 0; i < admitted.length; i++) {
      Selection selection = selections.get(i);
      admitted[i] = having(selection.facet, selection.values, leaf);
      refusedOnce[i] = selection.refused.get(leaf.ord);
    }
    FixedBitSet hit = hits.get(leaf.ord);
    LeafCollector sorting = top == null ? null : top.getLeafCollector(leaf);
    return new LeafCollector() {
      @Override
      public void setScorer(Scorable scorer) throws IOException {
        if (sorting != null) {
          sorting.setScorer(scorer);
        }
      }

      @Override
      public void collect(int doc) throws IOException {
        int refusing = -1;
        for (int i = 0; i < admitted.length; i++) {
          if (!admitted[i].get(doc)) {
            if (refusing >= 0) {
              return;
            }
            refusing = i;
          }
        }
        if (refusing >= 0) {
          refusedOnce[refusing].set(doc);
          return;
        }
        total++;
        hit.set(doc);
        if (sorting != null) {
          sorting.collect(doc);
        }
      }
    };
  }

  private FixedBitSet having(Facet facet, Set<String> values, LeafReaderContext leaf)
      throws IOException {
    String field = Fields.facet(facet);
    Set<MentionKind> ignored = filters.ignored(facet);
    FixedBitSet any = new FixedBitSet(leaf.reader().maxDoc());
    for (String value : values) {
      if (ignored.isEmpty()) {
        forEach(leaf, new Term(field, value), any::set);
      } else {
        FixedBitSet mentioned = new FixedBitSet(leaf.reader().maxDoc());
        forEach(leaf, new Term(field, value), mentioned::set);
        for (String term : IndirectMentions.terms(value, ignored)) {
          forEach(leaf, new Term(Fields.indirect(field), term), mentioned::clear);
        }
        any.or(mentioned);
      }
    }
    return any;
  }

  private static void forEach(LeafReaderContext leaf, Term term, IntConsumer doc)
      throws IOException {
    PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
    if (postings != null) {
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        doc.accept(postings.docID());
      }
    }
  }

  private static List<FixedBitSet> emptySets(List<LeafReaderContext> leaves) {
    return leaves.stream().map(leaf -> new FixedBitSet(leaf.reader().maxDoc())).toList();
  }
}
