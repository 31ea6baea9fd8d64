/**
 * Where a query matches in a text, and the passages to show for it: one implementation for every
 * engine, over the retrieved text. Knows nothing of HTML.
 */
@NullMarked
package depeche.snippet;

import org.jspecify.annotations.NullMarked;
