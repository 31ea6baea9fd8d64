/**
 * The one port: what an engine must do to keep and find articles, and the records that cross it. No
 * type of an engine does.
 */
@NullMarked
package depeche.index;

import org.jspecify.annotations.NullMarked;
