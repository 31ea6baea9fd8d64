/**
 * Files of records that only grow, for what the service keeps beside the index. Knows nothing of
 * what the records mean.
 */
@NullMarked
package depeche.desk.journal;

import org.jspecify.annotations.NullMarked;
