/**
 * An editor's decisions about people, countries and topics: read from a file, put into force, and
 * applied to the articles that are there already. Knows the port, the ingestion and the names;
 * knows nothing of HTTP.
 */
@NullMarked
package depeche.desk.overrides;

import org.jspecify.annotations.NullMarked;
