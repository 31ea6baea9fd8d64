/**
 * Alerts: searches that somebody keeps, and is told of each article that arrives and would be found
 * by them.
 *
 * <p>An article's way: before a batch is written, {@link depeche.desk.alerts.Watch} asks which
 * alerts its articles match and puts that down as an intention; once the batch is on disk, what was
 * intended becomes a firing. After a crash, what was intended is held against what the index has.
 * So an article is told of if it is in the archive, and once.
 *
 * <p>Everything is kept in a {@link depeche.journal.RecordStore}: a folder, open in one process at
 * a time, or a cluster, where all instances of the service share it. What is in memory comes of
 * reading its logs in their order, so that it is the same at each instance. Knows no engine and no
 * HTTP server.
 */
@NullMarked
package depeche.desk.alerts;

import org.jspecify.annotations.NullMarked;
