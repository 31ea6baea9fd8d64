/**
 * Markdown (CommonMark) with YAML front matter, as static site generators and editors' tools write
 * it. Knows no files and no articles.
 */
@NullMarked
package depeche.source.markdown;

import org.jspecify.annotations.NullMarked;
