/**
 * What the archive knows of its people, countries and topics: the values of a facet looked through
 * by name, and one entity with its names, its company and its months. Knows the port and the names;
 * knows nothing of JSON or pages.
 */
@NullMarked
package depeche.desk.entities;

import org.jspecify.annotations.NullMarked;
