package depeche.web.page;

/**
 * An active filter, and how to be rid of it.
 *
 * @param kind for its colour: a facet's name, or {@code date}
 */
public record Chip(String kind, String text, boolean excluded, String remove) {}
