/**
 * Other words for what a query names: synonyms and abbreviations out of files that an editor can
 * change while the service runs, nouns that German and Dutch write together or apart, and people
 * and countries under the names that other languages give them. An expansion widens a search; it
 * never outranks the words as typed.
 */
@NullMarked
package depeche.desk.expansion;

import org.jspecify.annotations.NullMarked;
