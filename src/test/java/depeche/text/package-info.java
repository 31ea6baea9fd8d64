/** The specification of language work: tables of what must match, and properties of all texts. */
@NullMarked
package depeche.text;

import org.jspecify.annotations.NullMarked;
