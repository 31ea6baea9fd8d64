/**
 * Feeds that are asked now and then for what is new.
 *
 * <p>{@link depeche.desk.feeds.FeedList} says which, {@link depeche.desk.feeds.FeedStates} how
 * things are with each, on disk; {@link depeche.desk.feeds.FeedClient} asks as HTTP wants to be
 * asked (RFC 9110: validators, redirections, {@code Retry-After}), and {@link
 * depeche.desk.feeds.Feeds} takes in what comes. An answer is noted as seen only when its articles
 * are on disk, so that a process killed in between asks again. Knows no engine and no HTTP server.
 */
@NullMarked
package depeche.desk.feeds;

import org.jspecify.annotations.NullMarked;
