package depeche.web.page;

import org.jspecify.annotations.Nullable;

/**
 * An active filter, and how to be rid of it.
 *
 * @param kind for its colour: a facet's name, or {@code date}
 * @param page the page about the person, country or topic that is filtered by, or null
 */
public record Chip(
    String kind, String text, boolean excluded, String remove, @Nullable String page) {}
