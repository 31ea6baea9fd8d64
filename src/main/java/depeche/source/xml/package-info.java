/**
 * XML without its dangers: a document is read element by element, no entity is expanded, nothing is
 * fetched. Knows nothing of what the elements mean.
 */
@NullMarked
package depeche.source.xml;

import org.jspecify.annotations.NullMarked;
