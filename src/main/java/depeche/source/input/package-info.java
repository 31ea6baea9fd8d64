/**
 * From bytes to characters: what an input begins with, which encoding it is in, its lines. Knows
 * nothing of formats or articles.
 */
@NullMarked
package depeche.source.input;

import org.jspecify.annotations.NullMarked;
