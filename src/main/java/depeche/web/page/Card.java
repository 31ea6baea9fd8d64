package depeche.web.page;

import org.jspecify.annotations.Nullable;

/**
 * How a page presents itself to search engines, and to messengers and networks that show a link as
 * a card (the Open Graph protocol).
 *
 * @param address of the page, absolute
 * @param type of Open Graph: {@code website} or {@code article}
 * @param description a sentence or two
 * @param published when, as ISO 8601; null for what has no date
 * @param picture that goes with it, 1200 by 630 pixels, absolute; null for that of the service
 * @param data what the page is about as JSON-LD in the vocabulary of schema.org, safe to stand in a
 *     script element
 */
public record Card(
    String address,
    String type,
    String description,
    @Nullable String published,
    @Nullable String picture,
    String data) {}
