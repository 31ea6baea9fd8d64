/**
 * The engine past one machine: {@link depeche.index.ArticleIndex} on an OpenSearch cluster.
 *
 * <p>All language work happens here, before anything is sent: the cluster gets the terms that
 * {@code text} made, joined by spaces, and splits them at spaces again. So it needs no plug-in, and
 * finds what the embedded engine finds, term by term. Requests are written in OpenSearch's own
 * JSON.
 *
 * <p>The only room that knows OpenSearch; knows nothing of entities, snippets or HTTP.
 */
@NullMarked
package depeche.opensearch;

import org.jspecify.annotations.NullMarked;
