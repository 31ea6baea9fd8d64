/**
 * What came into the archive, day by day, as an editor wants to see it: how many articles were new,
 * changed or withdrawn, and which came last. A record of what happened, never asked when it comes
 * to what is there: that is for the index to say. Knows no engine and no HTTP.
 */
@NullMarked
package depeche.desk.daybook;

import org.jspecify.annotations.NullMarked;
