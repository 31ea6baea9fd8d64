/**
 * The measuring commands: {@code eval} tells how good the answers are, {@code bench} how fast, each
 * beside stock Lucene doing the same in the same run. They read files that are named to them and
 * touch no index but a temporary one.
 */
@NullMarked
package depeche.app.measure;

import org.jspecify.annotations.NullMarked;
