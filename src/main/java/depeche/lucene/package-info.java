/**
 * The embedded engine: {@link depeche.index.ArticleIndex} on Apache Lucene, the default. The only
 * room that knows Lucene's index and search classes; knows nothing of entities, snippets or HTTP.
 */
@NullMarked
package depeche.lucene;

import org.jspecify.annotations.NullMarked;
