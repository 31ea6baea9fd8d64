/**
 * The embedded engine: {@link depeche.index.ArticleIndex} on Apache Lucene, the default. The only
 * room that knows Lucene's index and search classes; knows nothing of entities, snippets or HTTP.
 *
 * <p>An article's way in: {@link depeche.lucene.ArticleWriter} settles who writes an id, {@link
 * depeche.lucene.ArticleDocuments} analyses each text once and lays its three levels out in {@link
 * depeche.lucene.Fields}, {@link depeche.lucene.StoredArticle} keeps it whole.
 *
 * <p>A query's way: {@link depeche.matching} turns its tree into Lucene's, said in {@link
 * depeche.lucene.LuceneDialect} and weighed by {@link depeche.index.Weights}; {@link
 * depeche.lucene.ArticleSearch} runs it once over a {@link depeche.lucene.Snapshot}, and what
 * {@link depeche.lucene.MatchCollector} gathers on the way gives the page, the facets and the
 * dates.
 *
 * <p>Facets are counted here rather than by Lucene's facet module: one that ignores its own
 * selection needs two sets of matches out of one pass, and nothing else. Words are matched by stem
 * and phrases by form, so both levels have positions; the surface level only settles accents and
 * needs none.
 */
@NullMarked
package depeche.lucene;

import org.jspecify.annotations.NullMarked;
