/**
 * Readers: bytes in whatever form a newsroom keeps them become {@link depeche.article.Article
 * articles}, or a reason why not. Knows nothing of languages, entities or indexes.
 */
@NullMarked
package depeche.source;

import org.jspecify.annotations.NullMarked;
