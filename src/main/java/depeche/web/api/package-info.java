/**
 * The HTTP API, {@code /api/v1}, and what surrounds it: its description, documentation and health.
 * Reads requests strictly, turns the desk's answers into JSON, and knows no more.
 */
@NullMarked
package depeche.web.api;

import org.jspecify.annotations.NullMarked;
