/**
 * What the service keeps beside its articles: records in {@link depeche.journal.Log logs} that only
 * grow, {@link depeche.journal.Pending notes} of what is under way, and {@link
 * depeche.journal.Lease duties} of which one process has each. A {@link depeche.journal.RecordStore
 * store} has them in a folder, for one process, or in a cluster (room {@code opensearch}), for all
 * that stand before it. Knows nothing of what the records mean.
 */
@NullMarked
package depeche.journal;

import org.jspecify.annotations.NullMarked;
