/**
 * People, countries and topics over HTTP: the values of a facet, and what the archive knows of one
 * of them. Knows the desk's answers; knows nothing of engines or pages.
 */
@NullMarked
package depeche.web.api.entities;

import org.jspecify.annotations.NullMarked;
