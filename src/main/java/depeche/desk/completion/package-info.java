/**
 * What a reader may be about to type: people, countries and topics of the corpus by the beginning
 * of any word of their name, in any language, and titles. Names are held in memory and renewed in
 * the background; titles are asked of the index.
 */
@NullMarked
package depeche.desk.completion;

import org.jspecify.annotations.NullMarked;
