package depeche.lucene;

import static depeche.lucene.LuceneDialect.LUCENE;

import depeche.index.AlikeQuery;
import depeche.index.ArticleHits.Hit;
import depeche.index.Nearness;
import depeche.index.Trait;
import depeche.index.TraitCounts;
import depeche.matching.IndexedText;
import depeche.query.Facet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Looks in one snapshot for articles that share traits. */
final class AlikeSearch {
  private static final Set<String> FIELDS = Set.of(Fields.STORED);

  private final Snapshot snapshot;

  AlikeSearch(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** In how many articles each trait is found. */
  TraitCounts counts(Set<Trait> traits) throws IOException {
    Map<Trait, Long> counts = new HashMap<>();
    for (Trait trait : traits) {
      counts.put(trait, (long) snapshot.getIndexReader().docFreq(term(trait)));
    }
    return new TraitCounts(snapshot.getIndexReader().docFreq(Kind.ARTICLE.term()), counts);
  }

  List<Hit> answer(AlikeQuery likeness) throws IOException {
    BooleanQuery.Builder alike = any(likeness.weights());
    AlikeQuery.Abroad abroad = likeness.abroad();
    if (abroad != null && !abroad.weights().isEmpty()) {
      BooleanQuery.Builder foreign = any(abroad.weights());
      foreign.add(LUCENE.having(Facet.LANGUAGE, abroad.language().tag()), Occur.MUST_NOT);
      alike.add(foreign.build(), Occur.SHOULD);
    }
    alike.add(new TermQuery(StoredArticles.term(likeness.except())), Occur.MUST_NOT);
    Query query = alike.build();
    if (likeness.nearness() != null) {
      Nearness nearness = likeness.nearness();
      query =
          FunctionScoreQuery.boostByValue(query, new PublishedValues(nearness, nearness::factor));
    }
    StoredFields stored = snapshot.storedFields();
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc doc : snapshot.search(query, likeness.size()).scoreDocs) {
      hits.add(new Hit(StoredArticles.decode(stored.document(doc.doc, FIELDS)), doc.score));
    }
    return hits;
  }

  private static BooleanQuery.Builder any(Map<Trait, Double> weights) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    weights.forEach((trait, weight) -> any.add(query(trait, weight.floatValue()), Occur.SHOULD));
    return any;
  }

  /** A stem counts its BM25 score, all else the same in every article that has it. */
  private static Query query(Trait trait, float weight) {
    Query having = new TermQuery(term(trait));
    return switch (trait) {
      case Trait.Stem _ -> new BoostQuery(having, weight);
      case Trait.Value _, Trait.Band _ -> new BoostQuery(new ConstantScoreQuery(having), weight);
    };
  }

  private static Term term(Trait trait) {
    return switch (trait) {
      case Trait.Stem(var language, String stem) -> new Term(IndexedText.TEXT.stem(language), stem);
      case Trait.Value(var facet, String id) -> new Term(Fields.facet(facet), id);
      case Trait.Band(String band) -> new Term(Fields.BAND, band);
    };
  }
}
