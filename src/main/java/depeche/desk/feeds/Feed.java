package depeche.desk.feeds;

import java.net.URI;
import java.time.Duration;

/**
 * A feed that is to be polled.
 *
 * @param address as it is in the list
 * @param interval from one poll to the next
 */
public record Feed(URI address, Duration interval) {}
