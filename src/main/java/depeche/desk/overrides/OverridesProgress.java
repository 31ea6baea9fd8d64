package depeche.desk.overrides;

/**
 * How far new decisions have been applied to the articles that are there.
 *
 * @param articles looked at so far
 * @param total how many there are
 * @param changed how many of those looked at are read differently now
 */
public record OverridesProgress(long articles, long total, long changed) {}
